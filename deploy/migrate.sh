#!/bin/sh
# Bring the registry to this version's schema, or make it where there is none yet. Run it again as often as you like.
set -u
tandem upgrade
code=$?
# 14 is "no registry here"; whatever else went wrong stays as it is.
[ "$code" -eq 14 ] || exit "$code"
exec tandem init
