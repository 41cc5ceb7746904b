#!/bin/sh
# What is written keeps to schema.json, and the schema refuses what it should. Usage: DIR WRITER PROCTOR
set -eu
build=$1
sample_record=$2
proctor=$3
here=$(cd "$(dirname "$0")" && pwd)
schema=$here/../../report/record/schema.json
# shellcheck source=tests/packages.sh
. "$here/../packages.sh"

fetch_packages "$build"
cd "$build"

"$sample_record" record.ndjson
"$proctor" run name 'daemons.trait_*' --cases 5 --output run.ndjson >run.log || { cat run.log; exit 1; }
"$proctor" run exit --framed --output - 2>/dev/null |
  sed -n 's/^proctor-record: [0-9a-f]* //p' >framed.ndjson
node "$here/schema_check.mjs" "$schema" record.ndjson run.ndjson framed.ndjson

# Each of these changes makes a line wrong, and only that line.
refuses() {
  sed "$1" record.ndjson >wrong.ndjson
  if cmp -s record.ndjson wrong.ndjson; then echo "changes nothing: $1"; exit 1; fi
  if node "$here/schema_check.mjs" "$schema" wrong.ndjson >wrong.log; then
    echo "the schema accepts: $1"
    exit 1
  fi
}
refuses 's/"seed":"[0-9]*"/"seed":7/'
refuses 's/"verdict":"fail"/"verdict":"failed"/'
refuses 's/"failure":/"failures":/'
refuses 's/"id":"wait\.echild"/"id":"wait-echild"/'
refuses 's/"reason":"not_permitted"/"reason":"tired"/'
refuses 's/"complete":true/"complete":1/'
refuses 's/"encoding":"base64"/"encoding":"rot13"/'
refuses 's/"link":"https:/"link":"javascript:/'
refuses 's/"event":"running"/"event":"resting"/'
