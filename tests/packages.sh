# shellcheck shell=sh
# For tests that need programs from npm. Sourced; the test then ends with 77 where they cannot be
# had.

skip() {
  echo "skipped: $1"
  exit 77
}

# fetch_packages DIRECTORY: has there, in node_modules, what package-lock.json beside the test names.
fetch_packages() {
  command -v node >/dev/null || skip "node is not installed"
  command -v npm >/dev/null || skip "npm is not installed"
  if cmp -s "${here:?}/package-lock.json" "$1/package-lock.json" &&
    [ -e "$1/node_modules/.package-lock.json" ]; then
    return
  fi
  mkdir -p "$1"
  cp "$here/package.json" "$here/package-lock.json" "$1"
  if ! npm ci --prefix "$1" --legacy-peer-deps --ignore-scripts --no-audit --no-fund \
    >"$1/npm.log" 2>&1; then
    cat "$1/npm.log"
    rm "$1/package-lock.json"
    skip "npm cannot fetch what the test needs"
  fi
}
