#!/bin/sh
# uml.sh PROGRAM [ARGUMENT...]: runs a static program as PID 1 of User-Mode Linux.
# It sees this machine's files read-only, and its own /proc, /dev and (empty, in memory) /tmp, where
# it lies itself. The whole console comes out: its output, its standard error, the kernel's words.
# Its exit code is read from the kernel's complaint about the end of PID 1, 128 + N for signal N.
# After PROCTOR_TARGET_TIMEOUT seconds (600) the machine is switched off: exit 124 or 137.
# Exit 2: no such program. Exit 3: User-Mode Linux cannot be started here.
set -u
limit=${PROCTOR_TARGET_TIMEOUT:-600}

give_up() {
  echo "uml: $2" >&2
  exit "$1"
}

quoted() { printf '%s\n' "$1" | sed "s/'/'\\\\''/g; 1s/^/'/; \$s/\$/'/"; }

[ $# -gt 0 ] || give_up 2 "usage: uml.sh PROGRAM [ARGUMENT...]"
program=$(command -v -- "$1") || give_up 2 "$1: no such program"
program=$(readlink -f -- "$program")
[ -x "$program" ] || give_up 2 "$program: not executable"
shift
for tool in linux.uml prlimit timeout setpriv taskset pkill; do
  command -v "$tool" >/dev/null || give_up 3 "$tool is missing (Debian: apt-get install user-mode-linux)"
done
dir=$(mktemp -d) || give_up 3 "no temporary directory"
trap 'pkill -KILL -f "^linux.uml .*uml_dir=$dir/"; rm -rf "$dir"' EXIT

{
  printf '#!/bin/sh\nunset mem uml_dir\nprogram='
  quoted "$program"
  for argument; do
    # shellcheck disable=SC2016  # for the shell inside
    printf 'set -- "$@" '
    quoted "$argument"
  done
  cat <<'STAGE'
mount -n -t proc proc /proc && mount -n -t tmpfs -o mode=1777 tmpfs /mnt &&
  cp "$program" "/mnt/${program##*/}" && mount -n --move /mnt /tmp && cd /tmp || exit 125
exec "/tmp/${program##*/}" "$@"
STAGE
} >"$dir/stage"
chmod +x "$dir/stage"

# One core of those we may use: switching between two makes it several times slower.
core=$(taskset -cp $$ | sed 's/.*[^0-9]//')
mkfifo "$dir/console"
tee "$dir/log" <"$dir/console" &
reader=$!
prlimit --core=0 setpriv --pdeathsig TERM timeout -k 10 "$limit" taskset -c "$core" \
  linux.uml mem=256M root=/dev/root rootfstype=hostfs ro con=null con0=fd:0,fd:1 console=tty0 \
  quiet loglevel=1 uml_dir="$dir/" umid=uml init="$dir/stage" \
  </dev/null >"$dir/console" 2>&1 &
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
wait "$reader"

[ "$stopped" -eq 0 ] || exit "$stopped"
ended=$(sed -n 's/.*Attempted to kill init! exitcode=\(0x[0-9a-f]*\).*/\1/p' "$dir/log" | tail -n 1)
case $code:$ended in
  0:) ;;
  124:) echo "uml: switched off after the time limit of $limit s" >&2 ;;
  137:) echo "uml: killed (the time limit is $limit s)" >&2 ;;
  *:) give_up 3 "the machine did not start (it ended with $code)" ;;
  *) code=$((ended & 127 ? 128 + (ended & 127) : ended >> 8)) ;;
esac
exit "$code"
