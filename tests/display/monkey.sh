#!/bin/bash
# A hand without sense in front of the real window: random keys, clicks, drags, wheel and sizes for a while. Tells every half
# minute how much memory the program has, and fails when it crashes, says something, or still grows in the second half.
#
#   with_xvfb.sh monkey.sh PROGRAM [SECONDS [SEED [FILE…]]]     600 seconds; a dossier and a table, or other files
set -u
program=$(realpath "$1")
seconds=${2:-600}
RANDOM=${3:-1}
files=("${@:4}")
command -v xdotool >/dev/null || { echo "skipped: there is no xdotool"; exit 77; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export CHRONOMAP_ASSETS HOME="$work/home"
CHRONOMAP_ASSETS=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../assets")
unset XDG_CACHE_HOME XDG_STATE_HOME
mkdir "$HOME"
if [ ${#files[@]} = 0 ]; then
    cp -r "$CHRONOMAP_ASSETS/dossiers/border-clashes-2022" "$CHRONOMAP_ASSETS/../tests/data/tables/lamps.csv" "$work"
    files=("$work/border-clashes-2022" "$work/lamps.csv")
fi

"$program" "${files[@]}" 2>"$work/said" &
window=$!
id=$(xdotool search --sync --onlyvisible --name Chronomap | head -n 1)
sleep 2

# Every key that does something, but for those that quit, write pictures, or give the window away.
keys=(space p n plus minus Left Right Up Down f Home m z shift+t l t r 1 2 3 4 0 o w y b k c x slash g d ctrl+c ctrl+l alt+Left
    alt+Right ctrl+s v shift+v ctrl+plus ctrl+minus ctrl+0 ctrl+k question Tab shift+Tab Return Escape Escape a e 5 BackSpace
    Delete ctrl+a ctrl+Delete Page_Up Page_Down End F11)
resident_kb() { awk '/^VmRSS/ { print $2 }' /proc/$window/status 2>/dev/null || echo 0; }
some() { echo $((RANDOM % $1)); }
one() {
    case $(some 12) in
    0 | 1 | 2 | 3) echo "key ${keys[$(some ${#keys[@]})]}" ;;
    4 | 5) echo "mousemove $(some 1280) $(some 720) click 1" ;;
    6) echo "mousemove $(some 1280) $(some 720) mousedown 1 mousemove $(some 1280) $(some 720) mousemove $(some 1280) $(some 720) mouseup 1" ;;
    7 | 8) echo "mousemove $(some 1280) $(some 720) click $((4 + $(some 2)))" ;;
    9 | 10) echo "mousemove $(some 1280) $(some 720)" ;;
    11) [ "$(some 8)" = 0 ] && echo "windowsize $id $((1 + $(some 1280))) $((1 + $(some 720)))" ;;
    esac
}

begin=$SECONDS told=0 events=0 half_kb=0
while [ $((SECONDS - begin)) -lt "$seconds" ] && kill -0 $window 2>/dev/null; do
    batch=
    for _ in $(seq 20); do batch+=" $(one)"; done
    # shellcheck disable=SC2086 # words of their own
    xdotool $batch >/dev/null 2>&1
    events=$((events + 20))
    [ $half_kb != 0 ] || [ $((SECONDS - begin)) -lt $((seconds / 2)) ] || half_kb=$(resident_kb)
    if [ $((SECONDS - begin)) -ge $((told + 30)) ]; then
        told=$((SECONDS - begin))
        echo "$told s: $events events, $(resident_kb) kB"
    fi
done
end_kb=$(resident_kb)
kill -0 $window 2>/dev/null || { wait $window; echo "it has ended with $? after $events events: $(cat "$work/said")"; exit 1; }
xdotool windowsize "$id" 1280 720
for _ in 1 2 3 4 5 6; do xdotool key Escape; done
xdotool windowfocus "$id" key q
for _ in $(seq 100); do kill -0 $window 2>/dev/null || break; sleep 0.1; done
kill -KILL $window 2>/dev/null && { echo "it does not quit"; exit 1; }
wait $window
code=$?
[ $code = 0 ] && [ ! -s "$work/said" ] || { echo "it ends with $code: $(cat "$work/said")"; exit 1; }
echo "$events events in $seconds s: $half_kb kB half way, $end_kb kB at the end"
[ $end_kb -le $((half_kb * 11 / 10 + 16000)) ] || { echo "it still grows"; exit 1; }
