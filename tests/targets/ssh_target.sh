#!/bin/sh
# ssh_target.sh TARGET_TESTS: the target ssh, against a server of the test's own on the loopback
# interface, which lets only a key of the test's own in.
set -eu
skip() {
  echo "skipped: $1"
  exit 77
}
sshd=$(PATH=$PATH:/usr/sbin:/sbin command -v sshd) ||
  skip "sshd is missing (Debian: apt-get install openssh-server)"
command -v ssh-keygen >/dev/null || skip "ssh is missing (Debian: apt-get install openssh-client)"
dir=$(mktemp -d)
server=
# shellcheck disable=SC2317 # the trap gets there
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || :
  rm -rf "$dir"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
chmod 711 "$dir"
mkdir "$dir/there"
ssh-keygen -q -t ed25519 -N '' -f "$dir/host_key"
ssh-keygen -q -t ed25519 -N '' -f "$dir/key"
cp "$dir/key.pub" "$dir/allowed"
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd

cat >"$dir/server" <<END
HostKey $dir/host_key
AuthorizedKeysFile $dir/allowed
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
SetEnv TMPDIR=$dir/there
END
"$sshd" -t -f "$dir/server" 2>"$dir/why" || skip "sshd does not start here: $(tail -n 1 "$dir/why")"

# A port that is free: the server itself says so by staying.
port=$((20000 + $$ % 20000))
for _ in 1 2 3 4 5 6 7 8 9 10; do
  port=$((port + 1))
  "$sshd" -D -e -f "$dir/server" -p "$port" -o ListenAddress=127.0.0.1 2>"$dir/log" &
  server=$!
  until grep -q 'Server listening' "$dir/log" || ! kill -0 "$server" 2>/dev/null; do sleep 0.1; done
  if kill -0 "$server" 2>/dev/null; then break; fi
  server=
done
[ -n "$server" ] || skip "sshd does not start here: $(tail -n 1 "$dir/log")"

cat >"$dir/client" <<END
Host there
  HostName 127.0.0.1
  Port $port
  User $(id -un)
  IdentityFile $dir/key
  IdentitiesOnly yes
  UserKnownHostsFile $dir/known
  StrictHostKeyChecking accept-new
END
ssh -o BatchMode=yes -F "$dir/client" there true 2>"$dir/why" ||
  skip "nobody is let in here: $(tail -n 1 "$dir/why")"

"$1" "ssh:there,options=$dir/client"

# What was killed here ends there too, and takes its files with it.
left() {
  find "$dir/there" -mindepth 1
  grep -l -s -F "TMPDIR=$dir/there" /proc/[0-9]*/environ || :
}
for _ in $(seq 100); do
  [ -n "$(left)" ] || exit 0
  sleep 0.1
done
echo "left on the other machine:"
left
exit 1
