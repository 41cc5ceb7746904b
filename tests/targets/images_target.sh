#!/bin/sh
# images_target.sh TARGET_TESTS: the targets of images, on small ones that are made for it.
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
"$here/make_images.sh" "$dir/images" >"$dir/log" 2>&1
code=$?
if [ "$code" -ne 0 ]; then
  cat "$dir/log"
  exit "$code"
fi
chmod 755 "$dir"
for target in "rootfs:$dir/images/root,init=proctor" "rootfs:$dir/images/root.tar.gz" \
  "oci:$dir/images/waits:it" "oci:$dir/images/saved.tar,init=proctor"; do
  echo "== $target"
  "$1" "$target" || code=1
done
exit "$code"
