#!/bin/bash
# The window with --private leaves nothing behind, whatever is tried in it; and what it keeps without goes with `forget`, and
# with what the window itself offers, after which it keeps nothing more.
# private_window.sh PROGRAM, inside with_xvfb.sh. Exits with 77 where there is no xdotool.
set -u
program=$(realpath "$1")
command -v xdotool >/dev/null || { echo "skipped: there is no xdotool"; exit 77; }
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export CHRONOMAP_ASSETS HOME="$work/home" TMPDIR="$work/tmp"
CHRONOMAP_ASSETS=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../assets")
unset XDG_CACHE_HOME XDG_STATE_HOME XDG_CONFIG_HOME XDG_DATA_HOME
mkdir "$HOME" "$TMPDIR" "$work/inputs"
cp -r "$CHRONOMAP_ASSETS/dossiers/border-clashes-2022" "$CHRONOMAP_ASSETS/../tests/data/tables/lamps.csv" "$work/inputs"

tree() { cd "$work" && find . -printf '%p %y\n' | sort; }

# Opens the window, keeps a view, does what else is asked for, and quits.
visit() {
    "$program" "$work/inputs/border-clashes-2022" "$work/inputs/lamps.csv" "$@" 2>"$TMPDIR/said" &
    window=$!
    xdotool search --sync --onlyvisible --name Chronomap >/dev/null
    sleep 1
    xdotool key n key l key l key ctrl+s
    sleep 0.3
    xdotool key a key Return
    sleep 0.3
}
leave() {
    xdotool key q
    wait $window || { echo "it ends with $?: $(cat "$TMPDIR/said")"; exit 1; }
    rm -f "$TMPDIR/said"
}
before=$(tree)
visit --private && leave
[ "$before" = "$(tree)" ] || { echo "with --private something is kept:"; diff <(echo "$before") <(tree); exit 1; }
visit && leave
for wanted in tables/ last-views/ view-files/ views.json; do
    tree | grep -q "$wanted" || { echo "without --private nothing is in $wanted:"; tree; exit 1; }
done
all_is_forgotten() {
    rm -rf "$HOME/.cache/mesa_shader_cache"* && rmdir "$HOME/.cache" 2>/dev/null
    rmdir "$HOME/.local/state" "$HOME/.local" 2>/dev/null
    [ "$before" = "$(tree)" ] || { echo "something is not forgotten $1:"; diff <(echo "$before") <(tree); exit 1; }
}
"$program" forget --yes >/dev/null || exit 1
all_is_forgotten "by the command"
visit
xdotool key ctrl+k
sleep 0.3
xdotool type "forget every"
xdotool key Return
sleep 0.5
tree | grep -q tables/ && tree | grep -q views.json || { echo "it is forgotten before it was agreed to"; exit 1; }
xdotool key Tab key Return
sleep 0.5
xdotool key n key ctrl+s
sleep 0.3
xdotool key a key Return
leave
all_is_forgotten "in the window"
echo "nothing is kept with --private, and everything is forgotten"
