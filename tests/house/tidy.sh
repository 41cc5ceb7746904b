#!/bin/sh
# clang-tidy finds nothing in any C++ file that is built. A file is looked at again when it, a
# header of it, its command line or the configuration has changed since it was last clean, in
# whichever checkout on this machine.
set -eu
tidy=
for name in clang-tidy-14 clang-tidy; do
  if "$name" --version 2>/dev/null | grep -q 'version 14\.'; then tidy=$name; break; fi
done
for need in "$tidy" clang++ python3; do
  if [ -z "$need" ] || ! command -v "$need" >/dev/null; then
    echo "skipped: ${need:-clang-tidy 14} is not installed"
    exit 77
  fi
done
exec python3 tests/house/tidy.py "$tidy" "$BUILD_TREE"
