#!/bin/sh
# The site as a browser shows it. Usage: DIR PROCTOR_REPORT SAMPLE_GALLERY HOSTILE_RECORDS
set -eu
build=$1
report=$2
gallery=$3
hostile=$4
here=$(cd "$(dirname "$0")" && pwd)
chromium=${CHROMIUM:-/usr/bin/chromium}

# shellcheck source=tests/packages.sh
. "$here/../packages.sh"

[ -x "$chromium" ] || skip "$chromium is not installed; CHROMIUM may name another"
fetch_packages "$build"
mkdir -p "$build/records"
cd "$build"

rm -f records/*
"$gallery" records >/dev/null
# A week before, gVisor was the older, and kept what it breaks by now.
node "$here/week_before.mjs" records/gvisor.ndjson records/host.ndjson >records/gvisor-before.ndjson
"$report" site records/*.ndjson --sensitivity "$here/sensitivity.json" -o site >/dev/null
"$report" site "$hostile"/shown/*.ndjson records/host.ndjson -o hostile >/dev/null
exec node "$here/browser_check.mjs" "$chromium" site hostile
