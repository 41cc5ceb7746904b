#!/bin/sh
# Builds the fuzzer with clang and lets it look for a record that breaks the report.
# Usage: fuzz.sh SOURCES BUILD SECONDS
set -eu
sources=$1
build=$2
seconds=$3
compiler=
for name in clang++ clang++-14 clang++-18; do
  if command -v "$name" >/dev/null; then
    compiler=$name
    break
  fi
done
if [ -z "$compiler" ]; then
  echo "skipped: clang is not installed"
  exit 77
fi
mkdir -p "$build/seeds" "$build/found"
echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' \
  >"$build/empty.cpp"
if ! "$compiler" -fsanitize=fuzzer,address,undefined "$build/empty.cpp" -o "$build/empty" 2>/dev/null; then
  echo "skipped: this clang comes without libFuzzer"
  exit 77
fi
cmake -G Ninja -S "$sources" -B "$build/tree" -DCMAKE_CXX_COMPILER="$compiler" -DPROCTOR_FUZZ=ON \
  -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="-O1 -gline-tables-only" >"$build/log" 2>&1 || { cat "$build/log"; exit 1; }
cmake --build "$build/tree" --target record_fuzzer --parallel 2 >"$build/log" 2>&1 || { cat "$build/log"; exit 1; }
cp "$sources"/tests/hostile/records/refused/*.ndjson "$sources"/tests/hostile/records/shown/*.ndjson \
  "$build/seeds"
"$build/tree/bin/record_fuzzer" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
  -max_len=16384 -print_final_stats=1 -dict="$sources/tests/fuzz/record.dict" \
  -artifact_prefix="$build/" "$build/found" "$build/seeds" >"$build/log" 2>&1 ||
  { tail -n 60 "$build/log"; exit 1; }
tail -n 8 "$build/log"
