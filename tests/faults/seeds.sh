#!/bin/sh
# How surely is each fault caught at the default number of cases? To be run by hand from the root
# of the tree: tests/faults/seeds.sh [-n SEEDS] [PATTERN...], where a PATTERN is a glob on the
# names of faults, such as 'wait.*'. Exits 1 if a seed misses a fault.
set -eu
tree=${BUILD_TREE:-build}
seeds=20
usage() {
  echo "usage: tests/faults/seeds.sh [-n SEEDS] [PATTERN...]" >&2
  exit 2
}
while getopts n: option; do
  case $option in
    n) seeds=$OPTARG ;;
    *) usage ;;
  esac
done
shift $((OPTIND - 1))
case $seeds in '' | 0 | *[!0-9]*) usage ;; esac
[ $# -gt 0 ] || set -- '*'
if [ ! -x "$tree/bin/proctor-dynamic" ]; then
  echo "$tree/bin/proctor-dynamic is not there: build it first, with cmake --build $tree" >&2
  exit 2
fi

record=$(mktemp)
trap 'rm -f "$record"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Does the property of fault $1 notice it with seed $2?
catches() {
  id=$(echo "$1" | cut -d. -f1,2)
  LD_PRELOAD=$(realpath "$tree/faults/$1.so") "$tree/bin/proctor-dynamic" run "$id" \
    --expect none --seed "$2" --output "$record" 2>&1 </dev/null |
    grep -E "(FAIL|TIMEOUT|CRASH) .* $id" >/dev/null
}

selected=0 missed=0
for pattern in "$@"; do
  for library in "$tree"/faults/$pattern.so; do
    [ -e "$library" ] || continue
    fault=$(basename "$library" .so)
    selected=$((selected + 1)) misses=
    for seed in $(seq "$seeds"); do
      catches "$fault" "$seed" || misses="$misses $seed"
    done
    if [ -n "$misses" ]; then
      missed=$((missed + 1))
      echo "missed  $fault  with seed$misses"
    else
      echo "caught  $fault  $seeds of $seeds"
    fi
  done
done
[ "$selected" -gt 0 ] || { echo "no fault of that name in $tree/faults" >&2; exit 2; }
echo "$selected faults, $missed of them missed by some seed"
[ "$missed" -eq 0 ]
