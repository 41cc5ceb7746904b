#!/bin/sh
# What somebody submits in an issue is unpacked as it was sent, and nothing in it is obeyed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
record=$(find tests/hostile/records/shown -name 'scripts_everywhere.ndjson')

# The text of an issue as GitHub keeps it, around what comes on stdin.
# shellcheck disable=SC2016 # backquotes that a shell must not see
issue() {
  {
    printf '### Platform\n\n$(touch %s/obeyed) `touch %s/obeyed`\n\n### Record\n\n```text\n' "$work" "$work"
    cat
    printf '```\n\n### Remarks\n\n```\nnone of this\n```\n'
  } | sed 's/$/\r/'
}

gzip -9c "$record" | base64 | issue | .github/submitted.sh >"$work/unpacked"
cmp "$record" "$work/unpacked"
test ! -e "$work/obeyed"

for wrong in 'no base64 at all!' "$(echo 'no gzip' | base64)" ''; do
  echo "$wrong" | issue | .github/submitted.sh >"$work/unpacked" 2>"$work/said" || true
  test ! -s "$work/unpacked"
done

# What unpacks to more than a record may be is cut off.
head -c 80000000 /dev/zero | gzip -1c | base64 | issue | .github/submitted.sh >"$work/unpacked" 2>"$work/said"
test "$(wc -c <"$work/unpacked")" -eq 67108864
