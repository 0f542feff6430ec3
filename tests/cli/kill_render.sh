#!/bin/bash
# Kills pictures that are being drawn and written, at twenty moments spread over the time that one takes: each time there
# is either no file or a whole one, never a part of one.
#
#   kill_render.sh PROGRAM
set -u
program=$(realpath "$1")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export CHRONOMAP_ASSETS
CHRONOMAP_ASSETS=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../assets")

draw() { exec "$program" render --size 800x600 --out "$1"; }

begin=$(date +%s%N)
(draw "$work/whole.png") || exit 1
took_us=$((($(date +%s%N) - begin) / 1000))
failures=0 whole=0
for i in $(seq 20); do
    rm -f "$work/killed.png"
    (draw "$work/killed.png") &
    pid=$!
    # A little longer than it takes in the end, so that some are finished.
    sleep "$(printf '%d.%06d' $((took_us * i / 18 / 1000000)) $((took_us * i / 18 % 1000000)))"
    kill -KILL "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    [ -e "$work/killed.png" ] || continue
    whole=$((whole + 1))
    cmp -s "$work/whole.png" "$work/killed.png" || failures=$((failures + 1))
done
echo "$whole of 20 pictures were there, $failures of them not whole"
[ "$failures" = 0 ]
