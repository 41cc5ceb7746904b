#!/bin/sh
# Every shell script of the repository is clean by shellcheck.
set -eu
if ! command -v shellcheck >/dev/null; then
  echo "skipped: shellcheck is not installed"
  exit 77
fi
scripts=$(find bootstrap .ci suites fixtures report tests -type f ! -path '*/node_modules/*' \
  -exec grep -lE '^#!(/bin/sh|/bin/bash|/usr/bin/env (ba)?sh)' {} +)
echo "$scripts"
echo "$scripts" | xargs shellcheck -x
