#!/bin/sh
# What is exported is what the schemas of others take. Usage: DIR PROCTOR_REPORT SAMPLE_GALLERY HOSTILE_RECORDS
set -eu
build=$1
report=$2
gallery=$3
hostile=$4
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/packages.sh
. "$here/../packages.sh"

fetch_packages "$build"
mkdir -p "$build/records"
cd "$build"

"$gallery" records >/dev/null
for format in junit ctrf kcidb; do
  "$report" export "$format" records/*.ndjson -o "all.$format"
  for record in records/*.ndjson "$hostile"/shown/*.ndjson; do
    "$report" export "$format" "$record" -o "$(basename "$record" .ndjson).$format"
  done
done
node "$here/exports_check.mjs" "$here/kcidb.schema.json" ./*.junit ./*.ctrf ./*.kcidb
