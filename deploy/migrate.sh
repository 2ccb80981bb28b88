#!/bin/sh
# Bring the registry to this version's schema, or make it where there is none yet. Run it again as often as you like.
set -u
# Where callers' files are spooled: compose names a folder of the volume.
[ -z "${TMPDIR:-}" ] || mkdir -p -m 0700 "$TMPDIR" || exit 20
tandem upgrade
code=$?
# 14 is "no registry here"; whatever else went wrong stays as it is.
[ "$code" -eq 14 ] || exit "$code"
exec tandem init
