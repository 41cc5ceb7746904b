#!/bin/sh
# make_images.sh DIR: small images for the tests of targets, with busybox in them. Of files: `root`
# and root.tar.*. Layouts: `waits`, whose entry point goes on for ever; `user`, where it does so as
# user 1000; `ends`, where it does not; `idle`, which has none. And waits.tar, saved.tar, ends.tar: archives.
set -eu
give_up() {
  echo "skipped: $1 is missing (Debian: apt-get install $2)"
  exit 77
}
busybox=$(command -v busybox) || give_up busybox busybox-static
! ldd "$busybox" >/dev/null 2>&1 || give_up "a static busybox" busybox-static
command -v skopeo >/dev/null || give_up skopeo skopeo
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$1"
mkdir -p "$1/root/bin" "$1/root/etc" "$1/root/tmp" "$1/root/srv"
chmod 755 "$1" "$1/root"
chmod 1777 "$1/root/tmp"
cd "$1"
cp "$busybox" root/bin/busybox
for each in sh sleep ls; do ln -s busybox "root/bin/$each"; done
printf 'root:x:0:0::/:/bin/sh\napp:x:1000:1000::/:/bin/sh\n' >root/etc/passwd
printf 'root:x:0:\napp:x:1000:\n' >root/etc/group
tar -C root --owner=0 --group=0 -cf root.tar .
for each in gzip xz zstd; do
  ! command -v "$each" >/dev/null || "$each" --quiet -1 --keep root.tar
done
image() {
  "$here/make_image.sh" "$1" "$2" root.tar
}
image waits '{"Entrypoint": ["sh", "-c", "echo here; while :; do sleep 1; done"], "Env": ["PATH=/bin", "KEY=from the image"], "WorkingDir": "/srv"}'
image user '{"Entrypoint": ["sleep", "1000"], "Env": ["PATH=/bin"], "User": "app"}'
image ends '{"Cmd": ["ls", "/nowhere"], "Env": ["PATH=/bin"]}'
image idle '{"Env": ["PATH=/bin"]}'
tar -C waits -cf waits.tar .
skopeo --insecure-policy copy --quiet oci:waits:it docker-archive:saved.tar:saved:latest
skopeo --insecure-policy copy --quiet oci:ends:it docker-archive:ends.tar:ends:latest
rm root.tar
