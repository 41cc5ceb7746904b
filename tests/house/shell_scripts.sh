#!/bin/sh
# Every shell script of the repository is clean by shellcheck.
set -eu
if ! command -v shellcheck >/dev/null; then
  echo "skipped: shellcheck is not installed"
  exit 77
fi
scripts=$(find bootstrap .ci .github suites fixtures report tests -type f ! -path '*/node_modules/*' \
  -exec awk 'FNR == 1 && /^#!(\/bin\/(ba)?sh|\/usr\/bin\/env (ba)?sh)/ { print FILENAME }' {} +)
echo "$scripts"
echo "$scripts" | xargs shellcheck -x
