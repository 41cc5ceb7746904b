#!/bin/sh
# proctor-report from outside: exit codes, one clear line, nothing half written.
# Usage: programs.sh PROCTOR_REPORT SAMPLE_GALLERY HOSTILE_RECORDS
set -eu
report=$1
gallery=$2
hostile=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir records
"$gallery" records >/dev/null
host=records/host.ndjson
gvisor=records/gvisor.ndjson
failures=0

# Runs a command; its exit code and its lines on stdout and stderr have to be as given.
expect() {
  want=$1
  shift
  code=0
  "$@" >out 2>err || code=$?
  got="$code $(wc -l <out | tr -d ' ') $(wc -l <err | tr -d ' ')"
  if ! echo "$got" | grep -qx "$want"; then
    failures=$((failures + 1))
    echo "$* gave \"$got\" (code, lines of stdout, of stderr), not \"$want\":"
    cat out err
  fi
}

says() {
  if ! grep -qF -- "$1" out err; then
    failures=$((failures + 1))
    echo "nowhere said: $1"
    cat out err
  fi
}

expect "0 4 0" "$report" check records/host.ndjson records/gvisor.ndjson records/uml.ndjson records/user.ndjson
expect "0 1 0" sh -c "$report check - <$host"
expect "2 1 1" "$report" check missing.ndjson "$host"
says "missing.ndjson: cannot open it: No such file or directory"
expect "2 0 1" "$report" check records
says "records: cannot read it: Is a directory"

expect "0 [0-9]* 0" "$report" compare "$host" "$host"
says "18 properties the same, 0 worse, 0 better"
expect "1 [0-9]* 0" "$report" compare "$host" "$gvisor"
says "the number of the new descriptor: expected 3, observed 17"
expect "0 [0-9]* 0" "$report" compare "$gvisor" "$host"
expect "1 [0-9]* 0" "$report" compare "$host" "$host" records/uml.ndjson
expect "2 0 1" "$report" compare "$host"
expect "2 0 1" "$report" compare "$host" missing.ndjson

expect "2 0 1" "$report" compare "$host" --baseline missing.ndjson
expect "1 [0-9]* 0" "$report" compare "$gvisor" --baseline "$host" --format markdown
# shellcheck disable=SC2016 # a code span
says '| `descriptors.table'
expect "0 [0-9]* 0" "$report" compare "$host" --baseline "$gvisor" --baseline "$host" --format json
says '"same":18'
expect "2 0 1" "$report" compare "$host" --baseline "$gvisor" --baseline records/uml.ndjson
says "no baseline is of this platform"
expect "2 0 1" "$report" compare "$host" "$host" --format pdf

expect "0 [0-9]* 0" "$report" export junit "$host"
expect "0 0 0" "$report" export csv "$host" "$gvisor" -o out.csv
grep -q table_follows_model out.csv
expect "2 0 1" "$report" export tap "$host"
expect "0 [0-9]* 0" "$report" export csv "$host" -o -
expect "0 [0-9]* 0" "$report" export csv "$host" -o /dev/stdout
if [ -w /dev/full ]; then expect "2 0 1" "$report" export csv "$host" -o /dev/full; fi
ln -s out.csv link.csv
expect "0 0 0" "$report" export csv "$host" "$gvisor" -o link.csv
test -L link.csv
rm link.csv
expect "2 0 1" "$report" export csv "$host" -o missing/out.csv
says "missing/out.csv: cannot write it"
expect "2 0 1" "$report" export csv "$host" -o records
expect "2 0 1" "$report" export kcidb "$host" --origin 'Not This'
cp out.csv before.csv
expect "2 0 1" "$report" export csv missing.ndjson -o out.csv
cmp out.csv before.csv

expect "2 0 1" "$report" merge "$host" "$gvisor"
says "it is of another run"
expect "0 0 0" "$report" merge "$host" -o whole.ndjson
expect "0 [0-9]* 0" "$report" compare "$host" whole.ndjson

expect "0 1 0" "$report" site "$host" "$gvisor" "$host" -o site
says "site/index.html"
test -e site/platform/linux-host.html
test ! -e site/platform/linux-host-2.html
cp -R site before
expect "0 1 0" "$report" site "$host" "$gvisor" "$host" -o site
diff -r before site
for record in "$hostile"/refused/*.ndjson; do
  expect "2 0 1" "$report" site "$host" "$record" -o site
  expect "2 0 1" "$report" site "$record" -o fresh
  expect "2 0 1" "$report" compare "$host" "$record"
done
diff -r before site
expect "2 0 1" "$report" site "$host" -o records
says "records: holds something other than a proctor site"
expect "2 0 1" "$report" site "$host" -o "$host"
expect "2 0 1" "$report" site "$host" -o /proc/site
expect "2 0 1" "$report" site "$host"

expect "2 0 1" "$report"
expect "2 0 1" "$report" frobnicate
expect "2 0 1" "$report" check --frobnicate "$host"
expect "0 [0-9]* 0" "$report" --help
says "Examples:"
expect "0 1 0" "$report" --version
if [ -w /dev/full ]; then
  expect "2 0 1" sh -c "$report check $host >/dev/full"
  says "cannot write to standard output"
fi

# Nothing is left beside what was made.
left=$(for entry in * .[!.]*; do if [ -e "$entry" ]; then printf "%s " "$entry"; fi; done)
[ "$left" = "before before.csv err out out.csv records site whole.ndjson " ] || { echo "left behind: $left"; exit 1; }
exit $((failures > 0))
