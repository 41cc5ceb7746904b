#!/bin/sh
# make_image.sh LAYOUT CONFIG [LAYER.tar…]: an OCI image layout with one image, tagged `it`, of the
# layers and a configuration in JSON ({"Entrypoint": […], "User": …}), which is not looked at.
set -eu
layout=$1 config=$2
shift 2
mkdir -p "$layout/blobs/sha256"

# descriptor FILE TYPE: stores the file, and prints what refers to it.
descriptor() {
  digest=$(sha256sum <"$1" | cut -d ' ' -f 1)
  cp "$1" "$layout/blobs/sha256/$digest"
  printf '{"mediaType": "application/vnd.oci.image.%s+json", "digest": "sha256:%s", "size": %s}' \
    "$2" "$digest" "$(wc -c <"$1")"
}

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
layers='' ids=''
for layer; do
  layers="$layers${layers:+, }$(descriptor "$layer" layer.v1.tar | sed 's/tar+json/tar/')"
  ids="$ids${ids:+, }\"sha256:$(sha256sum <"$layer" | cut -d ' ' -f 1)\""
done
case $(uname -m) in
  x86_64) machine=amd64 ;;
  aarch64) machine=arm64 ;;
  *) machine=$(uname -m) ;;
esac
printf '{"os": "linux", "architecture": "%s", "config": %s, "rootfs": {"type": "layers", "diff_ids": [%s]}}' \
  "$machine" "$config" "$ids" >"$temporary/config"
printf '{"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "config": %s, "layers": [%s]}' \
  "$(descriptor "$temporary/config" config.v1)" "$layers" >"$temporary/manifest"
printf '{"schemaVersion": 2, "manifests": [%s]}' \
  "$(descriptor "$temporary/manifest" manifest.v1 |
    sed 's/}$/, "annotations": {"org.opencontainers.image.ref.name": "it"}}/')" >"$layout/index.json"
echo '{"imageLayoutVersion": "1.0.0"}' >"$layout/oci-layout"
