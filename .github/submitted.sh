#!/bin/sh
# The record in the text of an issue, which comes on stdin: what stands between the first fences is
# base64 of gzip. No more than 64 MiB of it is unpacked.
set -eu
tr -d '\r' | awk '/^```/ { if (inside) exit; inside = 1; next } inside' |
  base64 -d | gzip -dc | head -c 67108864
