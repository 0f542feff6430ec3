#!/bin/bash
# Kills imports at random moments: what lies under the table's name, or in the cache, is whole or is not there, and
# opening the source again tells the same.
#   kill_import.sh PROGRAM
set -u
program=$(realpath "$1")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export XDG_CACHE_HOME="$work/cache" CHRONOMAP_ASSETS="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../assets" && pwd)"
awk 'BEGIN {print "time,lon,lat,category"; for (i = 0; i < 150000; ++i)
    printf "2020-%02d-%02dT%02d:00Z,%.3f,%.3f,%s\n", i % 12 + 1, i % 28 + 1, i % 24, i % 360 - 180, i % 170 - 85, i % 5}' >"$work/events.csv"
counts() { "$program" list "$1" --limit 0 --json 2>/dev/null | tr -d ' \n' | sed -E 's/.*"counts":(\{[^}]*\}).*/\1/'; }
whole=$(XDG_CACHE_HOME="$work/elsewhere" counts "$work/events.csv")
case $whole in *'"total":150000'*) ;; *) echo "not all events were read: $whole"; exit 1 ;; esac
for round in $(seq 20); do
    rm -rf "$work/cache" "$work/table.chronotable"
    "$program" import "$work/events.csv" --out "$work/table.chronotable" >/dev/null 2>&1 &
    sleep "0.0$((RANDOM % 90 + 10))"
    kill -KILL $! 2>/dev/null
    wait $! 2>/dev/null
    [ "$(counts "$work/events.csv")" = "$whole" ] || { echo "round $round: the source opens otherwise than before"; exit 1; }
    if [ -e "$work/table.chronotable" ] && [ "$(counts "$work/table.chronotable")" != "$whole" ]; then
        echo "round $round: a part of a table passes for the whole"
        exit 1
    fi
done
echo "20 killed imports left nothing that passes for whole and is not"
