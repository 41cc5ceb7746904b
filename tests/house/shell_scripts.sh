#!/bin/sh
# Every shell script of the repository is clean by shellcheck.
set -eu
if ! command -v shellcheck >/dev/null; then
  echo "skipped: shellcheck is not installed"
  exit 77
fi
scripts=$(grep -rlE '^#!(/bin/sh|/usr/bin/env (ba)?sh|/bin/bash)' \
  bootstrap .ci suites fixtures report tests --exclude-dir=node_modules)
echo "$scripts"
echo "$scripts" | xargs shellcheck
