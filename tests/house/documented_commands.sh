#!/bin/sh
# Each command in the pages for people exists, with the options that it is shown with.
set -eu
faults=0
complain() {
  echo "$*"
  faults=$((faults + 1))
}

examine() {
  program=$BUILD_TREE/${1#build/}
  shift
  command -v "$program" >/dev/null || { complain "$program does not exist"; return; }
  verb=
  case $1 in
    -*) ;;
    *)
      verb=$1
      shift
      ;;
  esac
  help=$("$program" ${verb:+"$verb"} --help 2>/dev/null) || { complain "$program has no $verb"; return; }
  for word in "$@"; do
    case $word in
      -*) echo "$help" | grep -qE -e "(^|[ ,[])$word([ ,=:]|\$)" ||
        complain "$program $verb has no $word" ;;
    esac
  done
}

list=$(mktemp)
trap 'rm -f "$list"' EXIT
# shellcheck disable=SC2016 # backquotes are what fences are made of
sed -n '/^```sh$/,/^```$/ { /^```/d; s/ *#.*//; p; }' README.md CONTRIBUTING.md |
  grep -E '^(\./bootstrap|build/bin/)' >"$list"
while read -r line; do
  case $line in
    ./bootstrap*) ./bootstrap --help | grep -q "^  ${line#./bootstrap }  " ||
      complain "bootstrap has no ${line#./bootstrap }" ;;
    *)
      set -f
      # shellcheck disable=SC2086 # the words of a command
      examine $line
      ;;
  esac
done <"$list"
echo "$(wc -l <"$list") commands"
[ -s "$list" ] && [ "$faults" -eq 0 ]
