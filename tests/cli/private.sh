#!/bin/bash
# With --private no command leaves anything behind: neither in the home and the folders that the desktop names, nor among the
# temporary files, nor beside the inputs. Without it tables are kept, so that the test sees something.
#
#   private.sh PROGRAM
set -u
program=$(realpath "$1")
data=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../data")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export CHRONOMAP_ASSETS HOME="$work/home" TMPDIR="$work/tmp"
CHRONOMAP_ASSETS=$(realpath "$data/../../assets")
for variable in CACHE STATE CONFIG DATA; do
    export XDG_${variable}_HOME="$work/$variable"
    mkdir "$work/$variable"
done
mkdir "$HOME" "$TMPDIR" "$work/inputs" "$work/outputs"
cp -r "$data/tables/lamps.csv" "$data/tables/more.geojson" "$data/dossiers/everything.json" "$CHRONOMAP_ASSETS/dossiers/border-clashes-2022" "$work/inputs"

# Every file and folder but what was asked for, with sizes and times.
tree() { cd "$work" && find . -path ./outputs -prune -o -printf '%p %y %s %T@\n' | sort; }

before=$(tree)
cd "$work/inputs" || exit 1
for input in lamps.csv more.geojson "everything.json lamps.csv" border-clashes-2022; do
    "$program" list $input --private
    "$program" check $input --private
    "$program" render $input --private --size 400x300 --out "$work/outputs/map.png"
    "$program" export $input --private --out "$work/outputs/out.csv"
done >/dev/null 2>&1
"$program" import lamps.csv --private --out "$work/outputs/lamps.chronotable" >/dev/null 2>&1
"$program" list "$work/outputs/lamps.chronotable" --private >/dev/null 2>&1
"$program" render --private --size 320x180 --fps 5 --length 1 --out "$work/outputs/film.gif" >/dev/null 2>&1
for wanted in map.png out.csv lamps.chronotable film.gif; do
    [ -s "$work/outputs/$wanted" ] || { echo "$wanted was not made"; exit 1; }
done
[ "$before" = "$(tree)" ] || { diff <(echo "$before") <(tree); exit 1; }

"$program" list lamps.csv >/dev/null 2>&1
[ "$before" != "$(tree)" ] || { echo "without --private nothing is kept either"; exit 1; }
"$program" forget --yes >/dev/null || exit 1
[ "$(echo "$before" | cut -d' ' -f1-2)" = "$(tree | cut -d' ' -f1-2)" ] || { echo "forget leaves something"; tree; exit 1; }
echo "nothing was kept"
