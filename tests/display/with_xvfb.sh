#!/bin/sh
# Runs a command with a display of its own: with_xvfb.sh COMMAND [ARGUMENT…]. Exits with 77 where there is no Xvfb.
set -eu

if ! command -v Xvfb > /dev/null; then
    echo "skipped: there is no Xvfb (package xvfb)"
    exit 77
fi

work=$(mktemp -d)
# Xvfb picks a free display number and writes it when it is ready.
mkfifo "$work/display"
# Without -noreset it starts anew when its last client leaves, and refuses the next one for a moment.
Xvfb -displayfd 3 -noreset -screen 0 1280x720x24 -nolisten tcp 3> "$work/display" 2> "$work/log" &
server=$!
trap 'kill "$server" 2> /dev/null || true; rm -rf "$work"' EXIT
read -r number < "$work/display"

status=0
DISPLAY=":$number" LIBGL_ALWAYS_SOFTWARE=1 "$@" || status=$?
exit "$status"
