#!/bin/sh
# target_test.sh TARGET: does the script of that name run a program elsewhere, and end with it?
set -u
target=$(dirname "$0")/$1.sh
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/tmp"
export TMPDIR="$dir/tmp"
failed=0

# check EXPECTED_CODE PATTERN ARGUMENT...: what the target ends with, and a line that it shows.
check() {
  expected=$1 pattern=$2
  shift 2
  "$target" "$@" >"$dir/out" 2>"$dir/err"
  code=$?
  if [ "$code" -eq 3 ]; then
    cat "$dir/err"
    exit 77
  fi
  tr -d '\r' <"$dir/out" | cat - "$dir/err" >"$dir/shown"
  if [ "$code" -ne "$expected" ] || ! grep -q "$pattern" "$dir/shown"; then
    echo "FAILED: $* ended with $code, not $expected, or showed nothing like '$pattern':"
    cat "$dir/shown"
    failed=1
  fi
  left=$(ls "$TMPDIR"; pgrep -l -f "[^ ]*(linux.uml|runsc).*$dir")
  if [ -n "$left" ]; then
    echo "FAILED: $* left behind: $left"
    failed=1
  fi
}

# shellcheck disable=SC2016  # for the shell inside
{
  check 7 '^process 1 of 0$' /bin/sh -c 'echo "process $$ of $PPID"; exit 7'
  check 0 "^it's <\"a  b\"> <> <--help>$" /bin/sh -c 'echo "it'\''s <$1> <$2> <$3>"' sh '"a  b"' '' --help
  check 0 '^complaint$' /bin/sh -c 'echo complaint >&2'
  check 0 "^20000$" /bin/sh -c 'printf "%020000d\n" 0 | wc -L'
  check 0 '^0\{20000\}$' /bin/sh -c 'printf "%020000d\n" 0'
  check 0 '^yes$' /bin/sh -c 'read -r pid rest </proc/self/stat && : >/tmp/file && [ "$pid" = 1 ] && echo yes'
}
check 2 'no such program' /nowhere
check 2 'not executable' /etc/passwd
touch "$dir/here"
check 0 '^tried$' /bin/sh -c "rm -f $dir/here; echo tried"
[ -e "$dir/here" ] || { echo "FAILED: a file of this machine was removed"; failed=1; }
PROCTOR_TARGET_TIMEOUT=2 check 124 'time limit of 2 s' /bin/sleep 60
exit "$failed"
