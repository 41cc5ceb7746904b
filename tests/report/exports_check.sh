#!/bin/sh
# What is exported is what the schemas of others take. Usage: DIR PROCTOR_REPORT SAMPLE_GALLERY HOSTILE_RECORDS
set -eu
build=$1
report=$2
gallery=$3
hostile=$4
here=$(cd "$(dirname "$0")" && pwd)

skip() { echo "skipped: $1"; exit 77; }
command -v node >/dev/null || skip "node is not installed"
command -v npm >/dev/null || skip "npm is not installed"
mkdir -p "$build/records"
cp "$here/package.json" "$here/package-lock.json" "$build"
cd "$build"
if ! [ -e node_modules/ctrf/package.json ]; then
  npm ci --legacy-peer-deps --no-audit --no-fund >npm.log 2>&1 || { cat npm.log; skip "npm cannot fetch the schemas"; }
fi

"$gallery" records >/dev/null
for format in junit ctrf kcidb; do
  "$report" export "$format" records/*.ndjson -o "all.$format"
  for record in records/*.ndjson "$hostile"/shown/*.ndjson; do
    "$report" export "$format" "$record" -o "$(basename "$record" .ndjson).$format"
  done
done
node "$here/exports_check.mjs" "$here/kcidb.schema.json" ./*.junit ./*.ctrf ./*.kcidb
