#!/bin/sh
# gvisor.sh PROGRAM [ARGUMENT...]: runs a static program as PID 1 of a gVisor sandbox.
# It sees this machine's files; what it writes goes to memory and is gone afterwards. Its output,
# its standard error and its exit code are passed on, 128 + N for a death by signal N.
# After PROCTOR_TARGET_TIMEOUT seconds (600) it gets SIGINT, ten seconds later SIGKILL: exit 124 or 137.
# Exit 2: no such program. Exit 3: gVisor cannot be started here.
set -u
limit=${PROCTOR_TARGET_TIMEOUT:-600}

give_up() {
  echo "gvisor: $2" >&2
  exit "$1"
}

[ $# -gt 0 ] || give_up 2 "usage: gvisor.sh PROGRAM [ARGUMENT...]"
program=$(command -v -- "$1") || give_up 2 "$1: no such program"
program=$(readlink -f -- "$program")
[ -x "$program" ] || give_up 2 "$program: not executable"
shift
for tool in runsc timeout setpriv; do
  command -v "$tool" >/dev/null || give_up 3 "$tool is missing (Debian: apt-get install runsc)"
done
dir=$(mktemp -d) || give_up 3 "no temporary directory"
trap 'rm -rf "$dir"' EXIT

# runsc writes to a regular file at an offset of its own, so it gets pipes whatever ours are.
mkfifo "$dir/out" "$dir/err"
cat "$dir/out" &
readers=$!
cat "$dir/err" >&2 &
readers="$readers $!"

inner_tmp=${TMPDIR:-/tmp}
export TMPDIR="$dir"
setpriv --pdeathsig TERM timeout --foreground -s INT -k 10 "$limit" \
  runsc --rootless --network=none --ignore-cgroups "do" \
  env "TMPDIR=$inner_tmp" "$program" "$@" </dev/null >"$dir/out" 2>"$dir/err" &
job=$!
stopped=0
trap 'stopped=130; kill "$job"' INT
trap 'stopped=143; kill "$job"' HUP TERM
wait "$job" 2>/dev/null
code=$?
while kill -0 "$job" 2>/dev/null; do
  wait "$job" 2>/dev/null
  code=$?
done
# shellcheck disable=SC2086  # two process ids
wait $readers

[ "$stopped" -eq 0 ] || exit "$stopped"
case $code in
  124) echo "gvisor: interrupted after the time limit of $limit s" >&2 ;;
  137) echo "gvisor: killed (the time limit is $limit s)" >&2 ;;
  128) give_up 3 "the sandbox did not start" ;;
esac
exit "$code"
