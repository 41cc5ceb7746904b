#!/bin/sh
# The manifest in .github/kubernetes is one that Kubernetes takes, and its fleet one that proctor does.
set -eu
here=$PWD/tests/house/kubernetes
tools=$BUILD_TREE/kubernetes
manifest=$PWD/.github/kubernetes/fleet.yaml
mkdir -p "$tools"
sed -n '/fleet.toml: |/,/^---/ { /fleet.toml\|^---/d; s/^    //; p; }' "$manifest" >"$tools/fleet.toml"
"$BUILD_TREE/bin/proctor" fleet "$tools/fleet.toml" --matrix

command -v npm >/dev/null || { echo "skipped: npm is not installed"; exit 77; }
cp "$here/package.json" "$here/package-lock.json" "$tools"
cd "$tools"
if ! [ -e node_modules/kubernetes-models/package.json ]; then
  npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1 ||
    { cat npm.log; echo "skipped: npm cannot fetch kubernetes-models"; exit 77; }
fi
node "$here/check.mjs" "$manifest"
sed 's/completionMode: Indexed/completionMode: Indexing/' "$manifest" >wrong.yaml
if node "$here/check.mjs" wrong.yaml >wrong.log 2>&1; then
  echo "a wrong manifest is accepted"
  exit 1
fi
