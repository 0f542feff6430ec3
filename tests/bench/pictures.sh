#!/usr/bin/env bash
# Whole processes, from start to the file: pictures, a series and a film of the bundled dossier.
#   tests/bench/pictures.sh BUILD_FOLDER [ROUNDS]
# Prints medians over the rounds, after one that warms the caches of the disk. Run it on a quiet machine.
set -euo pipefail
program=$1/chronomap
rounds=${2:-7}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# median NAME COMMAND…: milliseconds
median() {
    local name=$1 begin end
    shift
    : >"$work/times"
    for round in $(seq 0 "$rounds"); do
        begin=$(date +%s%N)
        "$@" >/dev/null 2>&1 || { echo "$name: failed"; return; }
        end=$(date +%s%N)
        [ "$round" = 0 ] || echo $(((end - begin) / 10000)) >>"$work/times"
    done
    sort -n "$work/times" | awk -v name="$name" '{v[NR] = $1} END {printf "%-34s %8.1f ms\n", name, v[int((NR + 1) / 2)] / 100}'
}

median "1920x1080 PNG" "$program" render --size 1920x1080 --out "$work/a.png"
median "3840x2160 PNG" "$program" render --size 3840x2160 --out "$work/b.png"
median "PDF" "$program" render --out "$work/c.pdf"
median "PDF, Arabic" "$program" render --lang ar --out "$work/d.pdf"
median "SVG" "$program" render --out "$work/e.svg"
rounds=3
series=("$program" render --size 1920x1080 --time 2022-09-12/2022-09-15 --series hour --out "$work/{index}.png")
"${series[@]}" >/dev/null 2>&1
echo "$(ls "$work" | grep -c '^[0-9]*\.png$') pictures of 1920x1080 in the series"
median "series of 1920x1080 PNG" "${series[@]}"
if command -v ffmpeg >/dev/null; then
    median "MP4, 1280x720, 10 s at 30 fps" "$program" render --size 1280x720 --length 10 --fps 30 --by clock --out "$work/f.mp4"
fi
