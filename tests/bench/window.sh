#!/usr/bin/env bash
# Starts and frames of the window beside those of an SFML window that shows one picture, in turn on the same display.
#   tests/bench/window.sh BUILD_FOLDER [ROUNDS [ENTRIES]]
# With ENTRIES the window shows a made-up dossier of so many, and is scrolled, panned, searched, filtered and scrubbed.
# Prints medians over the rounds and the ratio to the bare window. Run it on a quiet machine; the first round, which
# warms Mesa's shader cache, is not counted.
set -euo pipefail
build=$1
rounds=${2:-7}
entries=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
exec 3>"$work/display"
Xvfb -displayfd 3 -noreset -screen 0 1280x720x24 >/dev/null 2>&1 &
trap 'kill %1; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY

median() { sort -n "$1" | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
number() { tr -d ' \n' <"$1" | sed -E "s/.*$2:([0-9.]+).*/\1\n/"; }

replays=(pan zoom scrub)
dossier=()
if [ -n "$entries" ]; then
    replays=(scroll pan filter scrub)
    "$build/write_dossier" "$entries" "$work/dossier"
    dossier=(view "$work/dossier")
fi

for round in $(seq 0 "$rounds"); do
    "$build/bare_window" >"$work/bare.json" 2>/dev/null
    [ "$round" = 0 ] || number "$work/bare.json" '"start_ms"' >>"$work/bare.start"
    [ "$round" = 0 ] || number "$work/bare.json" '"frame_ms"' >>"$work/bare.frame"
    for replay in "${replays[@]}"; do
        "$build/chronomap" "${dossier[@]}" --replay "$here/../replay/$replay.jsonl" --stats "$work/stats.json"
        [ "$round" = 0 ] && continue
        number "$work/stats.json" '"start_to_first_complete_frame_ms"' >>"$work/start"
        number "$work/stats.json" '"frame_ms":\{"median"' >>"$work/$replay.median"
        number "$work/stats.json" '"frame_ms":\{[^}]*"p99"' >>"$work/$replay.p99"
        number "$work/stats.json" '"build_ms":\{"median"' >>"$work/$replay.build"
        number "$work/stats.json" '"anonymous_memory_kb"' >>"$work/memory"
    done
done

bare_start=$(median "$work/bare.start")
bare_frame=$(median "$work/bare.frame")
row() { awk -v name="$1" -v ours="$2" -v bare="$3" 'BEGIN {printf "%-28s %8.1f ms %8.1f ms %6.2f\n", name, ours, bare, ours / bare}'; }
printf '%-28s %11s %11s %6s\n' "" ours "bare window" ratio
row "first complete frame" "$(median "$work/start")" "$bare_start"
for replay in "${replays[@]}"; do
    row "$replay, median frame" "$(median "$work/$replay.median")" "$bare_frame"
    row "$replay, 99th percentile" "$(median "$work/$replay.p99")" "$bare_frame"
    row "$replay, building it" "$(median "$work/$replay.build")" "$bare_frame"
done
echo "anonymous memory $(median "$work/memory") kB"
