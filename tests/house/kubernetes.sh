#!/bin/sh
# The manifest in .github/kubernetes is one that Kubernetes takes, and its fleet one that proctor does.
set -eu
here=$PWD/tests/house/kubernetes
tools=$BUILD_TREE/kubernetes
manifest=$PWD/.github/kubernetes/fleet.yaml
mkdir -p "$tools"
sed -n '/fleet.toml: |/,/^---/ { /fleet.toml\|^---/d; s/^    //; p; }' "$manifest" >"$tools/fleet.toml"
"$BUILD_TREE/bin/proctor" fleet "$tools/fleet.toml" --matrix

# shellcheck source=tests/packages.sh
. tests/packages.sh
fetch_packages "$tools"
cd "$tools"
node "$here/check.mjs" "$manifest"
sed 's/completionMode: Indexed/completionMode: Indexing/' "$manifest" >wrong.yaml
if node "$here/check.mjs" wrong.yaml >wrong.log 2>&1; then
  echo "a wrong manifest is accepted"
  exit 1
fi
