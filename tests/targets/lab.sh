#!/bin/sh
# lab.sh DIR: what fixtures/targets/fleet.toml examines on a Debian machine: kernels, a Debian root
# file system and an image of it, and an empty one. Needs root. What is there is kept.
set -eu
[ $# -eq 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install --yes --no-install-recommends runsc user-mode-linux qemu-system-x86 \
  qemu-system-arm qemu-user-static cpio bubblewrap crun skopeo umoci jq mmdebstrap busybox-static

# kernel NAME PACKAGE: the image in a package, without installing it.
kernel() {
  if [ -e "vmlinuz-$1" ]; then return; fi
  mkdir -p unpacked
  (cd unpacked && apt-get download "$2" && dpkg-deb -x ./*.deb .)
  mv unpacked/boot/vmlinuz-* "vmlinuz-$1"
  rm -r unpacked
}
newest() { apt-cache search --names-only "$1" | cut -d ' ' -f 1 | grep -v -e -rt- | sort -V | tail -n 1; }

kernel 6.1-x86_64 "$(newest '^linux-image-6\.1\.[-0-9.]+-amd64$')"
later=$(newest '^linux-image-6\.12\.[-+0-9a-z.]+-amd64(-unsigned)?$')
if [ -n "$later" ]; then kernel 6.12-x86_64 "$later"; else echo "lab: no kernel 6.12 is offered; its platform will not start"; fi
dpkg --print-foreign-architectures | grep -qx arm64 || { dpkg --add-architecture arm64; apt-get update; }
kernel 6.1-aarch64 "$(newest '^linux-image-6\.1\.[-0-9.]+-arm64$' | sed 's/$/:arm64/')"

if [ ! -e debian.tar ]; then
  mmdebstrap --variant=minbase --format=tar stable making.tar 'deb http://deb.debian.org/debian stable main'
  mv making.tar debian.tar
fi
[ -e debian-oci ] ||
  "$here/make_image.sh" debian-oci \
    '{"Entrypoint": ["sh", "-c", "while :; do sleep 1; done"], "Env": ["PATH=/usr/bin:/bin"]}' debian.tar
mkdir -p bare
echo "lab: all is in $(pwd)"
