#!/bin/sh
# The site as a browser shows it. Usage: DIR PROCTOR_REPORT SAMPLE_GALLERY HOSTILE_RECORDS
set -eu
build=$1
report=$2
gallery=$3
hostile=$4
here=$(cd "$(dirname "$0")" && pwd)
chromium=${CHROMIUM:-/usr/bin/chromium}

skip() { echo "skipped: $1"; exit 77; }
command -v node >/dev/null || skip "node is not installed"
command -v npm >/dev/null || skip "npm is not installed"
[ -x "$chromium" ] || skip "$chromium is not installed; CHROMIUM may name another"
mkdir -p "$build/records"
cd "$build"
if ! cmp -s "$here/package-lock.json" package-lock.json || ! [ -e node_modules/.package-lock.json ]; then
  cp "$here/package.json" "$here/package-lock.json" .
  npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1 ||
    { cat npm.log; rm package-lock.json; skip "npm cannot fetch what the test needs"; }
fi

rm -f records/*
"$gallery" records >/dev/null
# A week before, gVisor was the older, and kept what it breaks by now.
node "$here/week_before.mjs" records/gvisor.ndjson records/host.ndjson >records/gvisor-before.ndjson
"$report" site records/*.ndjson --sensitivity "$here/sensitivity.json" -o site >/dev/null
"$report" site "$hostile"/shown/*.ndjson records/host.ndjson -o hostile >/dev/null
exec node "$here/browser_check.mjs" "$chromium" site hostile
