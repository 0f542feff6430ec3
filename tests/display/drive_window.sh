#!/bin/sh
# Drives the real window with real X events, as a hand would: drive_window.sh PROGRAM. Runs inside with_xvfb.sh.
# Holds that each kind of event arrives, that the window quits by its key with status 0, and that what was recorded plays
# back to an end. Exits with 77 where there is no xdotool.
set -eu
program=$1

if ! command -v xdotool > /dev/null; then
    echo "skipped: there is no xdotool (package xdotool)"
    exit 77
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" --record "$work/hand.jsonl" &
window=$!
xdotool search --sync --onlyvisible --name Chronomap > /dev/null
sleep 1

xdotool mousemove 640 200 click 4 click 4 click 5                           # zoom the map about the pointer
xdotool mousemove 600 300 mousedown 1 mousemove 640 330 mousemove 700 350 mouseup 1   # pan it
xdotool mousemove 700 560 click 1                                           # select a bar
xdotool key l key t key z                                                   # Arabic, dark, UTC
xdotool key Escape key n key n key p                                        # step through the entries
xdotool mousemove 700 445 mousedown 1 mousemove 640 445 mouseup 1           # move the time in view
xdotool key space
sleep 1
xdotool key space key Home key q

wait "$window"
for wanted in wheel press release move key tick; do
    grep -q "\"type\":\"$wanted\"" "$work/hand.jsonl" || { echo "no $wanted event arrived"; exit 1; }
done

"$program" --replay "$work/hand.jsonl" --stats "$work/stats.json"
grep -q '"start_to_first_complete_frame_ms"' "$work/stats.json"
# Without --stats the last frame may still be on its way to the screen when the window closes.
for _ in 1 2 3 4 5; do
    "$program" --private --replay "$(dirname "$0")/../replay/pan.jsonl"
done
echo "driven, recorded and played back"
