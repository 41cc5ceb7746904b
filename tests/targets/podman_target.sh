#!/bin/sh
# podman_target.sh TARGET_TESTS: the target podman, on a small image in a store of the test's own.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
command -v podman >/dev/null || { echo "skipped: podman is missing (Debian: apt-get install podman)"; exit 77; }
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
trap 'exit 1' HUP INT TERM
code=0
"$here/make_images.sh" "$dir/images" >"$dir/log" 2>&1 || code=$?
if [ "$code" -ne 0 ]; then
  cat "$dir/log"
  exit "$code"
fi
cat >"$dir/storage.conf" <<END
[storage]
driver = "vfs"
graphroot = "$dir/store"
runroot = "$dir/run"
END
export CONTAINERS_STORAGE_CONF="$dir/storage.conf"
echo '{"default": [{"type": "insecureAcceptAnything"}]}' >"$dir/policy"
if ! podman --events-backend=none load --quiet --signature-policy "$dir/policy" \
  --input "$dir/images/saved.tar" >"$dir/log" 2>&1; then
  echo "skipped: podman does not work here: $(tail -n 1 "$dir/log")"
  exit 77
fi
image=$(podman images --quiet)
for each in "" ,init=proctor; do
  "$1" "podman:$image$each" || code=1
done
exit "$code"
