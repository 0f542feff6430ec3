#!/bin/bash
# What becomes of the window when the display goes away, lacks something, or has a strange size. Each case starts an X server
# of its own; a case fails when the program ends otherwise than it should, says something else, or hangs.
#
#   hard_times.sh PROGRAM [CASE...]     (all cases but `8k`, which takes half a minute)
#
# Exits with 77 where there is no Xvfb or no xdotool.
set -u
program=$(realpath "$1") && shift
for needed in Xvfb xdotool; do
    command -v $needed >/dev/null || { echo "skipped: there is no $needed"; exit 77; }
done
export CHRONOMAP_ASSETS
CHRONOMAP_ASSETS=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../assets")
export LIBGL_ALWAYS_SOFTWARE=1
unset XDG_CACHE_HOME XDG_STATE_HOME MESA_GL_VERSION_OVERRIDE
work=$(mktemp -d)
server= window=
trap 'rm -rf "$work"' EXIT
ulimit -c 0

# Starts an X server with a screen and more options.
serve() {
    rm -f "$work/number" && mkfifo "$work/number"
    Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 "$@" 3>"$work/number" >"$work/server" 2>&1 &
    server=$!
    read -r number <"$work/number"
    export DISPLAY=":$number"
}

# Starts the program in a new home, and waits for its window.
open() {
    export HOME="$work/home"
    rm -rf "$HOME" && mkdir "$HOME"
    "$program" "$@" >"$work/out" 2>"$work/said" &
    window=$!
    for _ in $(seq 600); do
        xdotool search --onlyvisible --name Chronomap >/dev/null 2>&1 && sleep 1 && return 0
        kill -0 $window 2>/dev/null || return 0
        sleep 0.1
    done
}

# The program has to end by itself: ended CODE [WORDS THAT IT SAYS].
ended() {
    for _ in $(seq 600); do
        kill -0 $window 2>/dev/null || break
        sleep 0.1
    done
    if kill -KILL $window 2>/dev/null; then
        echo "it hangs"
        return 1
    fi
    wait $window
    local code=$?
    [ $code = "$1" ] || { echo "exit code $code instead of $1: $(cat "$work/said")"; return 1; }
    [ $# = 1 ] || grep -q "$2" "$work/said" || { echo "it says: $(cat "$work/said")"; return 1; }
    [ "$(wc -l <"$work/said")" -le 1 ] || { echo "it says more than a line: $(cat "$work/said")"; return 1; }
}

id() { xdotool search --onlyvisible --name Chronomap | head -n 1; }
lives() { kill -0 $window 2>/dev/null || { echo "it has ended: $(cat "$work/said")"; return 1; }; }
quit() { xdotool windowfocus "$(id)" key q; ended 0; }

display_lost() {
    serve 1280x720x24 && open --record "$work/hand.jsonl"
    xdotool key n key n key t
    sleep 1
    kill -KILL $server
    ended 1 "The display is gone" || return 1
    grep -q '"key"' "$work/hand.jsonl" || { echo "the recording is lost"; return 1; }
    [ "$(find "$HOME" -name '*.json' -path '*last-views*' | wc -l)" = 1 ] || { echo "the last view is not kept"; return 1; }
    [ -z "$(find "$work" -name '*.chronomap-part')" ] || { echo "something is left over"; return 1; }
    serve 1280x720x24 && open && grep -c . "$work/said" && { echo "the last view was not taken: $(cat "$work/said")"; return 1; }
    quit
}

no_opengl() { serve 1280x720x24 -extension GLX && open && ended 1 "has no OpenGL (GLX), which the window needs"; }

old_opengl() {
    export MESA_GL_VERSION_OVERRIDE=1.1
    serve 1280x720x24 && open && quit
    local code=$?
    unset MESA_GL_VERSION_OVERRIDE
    return $code
}

one_pixel() {
    serve 1280x720x24 && open && xdotool windowsize "$(id)" 1 1
    sleep 1
    xdotool key n key l key plus
    lives && xdotool windowsize "$(id)" 1000 1 && sleep 1 && lives && xdotool windowsize "$(id)" 1280 720 && sleep 1 && quit
}

resizes() {
    serve 1280x720x24 && open || return 1
    local at
    at=$(id)
    for i in $(seq 100); do
        xdotool windowsize "$at" $((100 + i * 37 % 1180)) $((80 + i * 53 % 640))
    done
    sleep 1
    lives && quit
}

hidden() {
    serve 1280x720x24 && open || return 1
    local at
    at=$(id)
    for _ in 1 2 3; do
        xdotool windowunmap "$at" && sleep 0.3 && lives && xdotool windowmap "$at" && sleep 0.3
    done
    quit
}

# The pixels of the screen once they have stayed as they are for three seconds, into a file. Before them stands which display it was.
settled() {
    local alike=0
    : >"$1"
    for _ in $(seq 120); do
        tail -c $((1280 * 720 * 4)) "$work/frame/Xvfb_screen0" >"$1.now"
        if cmp -s "$1.now" "$1"; then alike=$((alike + 1)); else alike=0; fi
        [ $alike -ge 3 ] && [ "$(od -An -v -tx4 -w4 "$1" | sort -u | wc -l)" -gt 1000 ] && return
        mv "$1.now" "$1"
        sleep 1
    done
    echo "nothing is shown, or never the same"
    return 1
}

# A server that shares no memory, as one on another machine, shows the same picture; one of few colours shows one.
unshared() {
    local extension pictures=()
    mkdir -p "$work/frame"
    for extension in +extension -extension; do
        serve 1280x720x24 $extension MIT-SHM -fbdir "$work/frame" && open && settled "$work/picture$extension" && quit || return 1
        kill $server && wait $server
        pictures+=("$work/picture$extension")
    done
    cmp "${pictures[@]}" || return 1
    serve 1280x720x16 && open && lives && quit
}

8k() { serve 7680x4320x24 && open --size 7680x4320 && sleep 10 && lives && xdotool key n key t && sleep 5 && lives && quit; }

failures=0
for case in "${@:-display_lost no_opengl old_opengl one_pixel resizes hidden unshared}"; do
    for one in $case; do
        if told=$(trap 'kill $server $window 2>/dev/null' EXIT; $one); then
            echo "$one: good"
        else
            echo "$one: $told"
            failures=$((failures + 1))
        fi
    done
done
[ $failures = 0 ]
