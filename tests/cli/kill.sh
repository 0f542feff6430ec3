#!/bin/bash
# Kills the program at random moments of everything that writes files: each time there is either no file, or the one of before,
# or a whole one, and what is left over goes away with the next that writes there.
#
#   kill.sh PROGRAM [KILLS]      42 kills; a test of its own kills the writing of views and of the last view (test_ui, "killed")
set -u
program=$(realpath "$1")
kills=${2:-42}
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
export CHRONOMAP_ASSETS HOME="$work/home" TMPDIR="$work/tmp"
CHRONOMAP_ASSETS=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../assets")
unset XDG_CACHE_HOME XDG_STATE_HOME
mkdir "$HOME" "$TMPDIR" "$work/out" "$work/whole" "$work/bin"
# What becomes of a film is the same whoever encodes it; this is there everywhere.
printf '#!/bin/bash\nexec cat >"${@: -1}"\n' >"$work/bin/ffmpeg" && chmod +x "$work/bin/ffmpeg"
export PATH="$work/bin:$PATH"

awk 'BEGIN { print "time,lat,lon,type"
    for (i = 0; i < 60000; i++)
        printf "2022-%02d-%02dT%02d:%02d:00Z,%.5f,%.5f,%s\n", 1 + i % 12, 1 + i % 28, i % 24, i % 60, (i * 7 % 17000) / 100 - 85, (i * 13 % 35000) / 100 - 175, (i % 3 ? "clash" : "shelling")
}' >"$work/events.csv"

# One job of each kind, into a folder.
import() { exec "$program" import "$work/events.csv" --out "$1/table.chronotable"; }
render() { exec "$program" render --size 800x600 --out "$1/map.png" --alt-text "$1/map.txt"; }
export_data() { exec "$program" export "$work/events.csv" --out "$1/events.csv"; }
series() { exec "$program" render --size 400x300 --series entry --time 2022-09-13 --out "$1/series/{index}.png"; }
gif() { exec "$program" render --size 320x180 --fps 5 --length 1 --out "$1/film.gif"; }
mp4() { exec "$program" render --size 320x180 --fps 5 --length 1 --out "$1/film.mp4"; }

run() { ("$1" "$2") >/dev/null 2>&1; }
counts() { "$program" list "$1" --limit 0 --json 2>/dev/null; }
fail() { echo "$1, kill $round: $2"; exit 1; }

# Whatever is in the folder is as the whole job makes it.
check() {
    local file name
    while read -r file; do
        name=${file#"$work/out/"}
        case $name in
        *.chronomap-part) ;;
        *.chronotable) [ "$(counts "$file")" = "$table_counts" ] || fail "$1" "$name passes for a table and is none" ;;
        *) cmp -s "$file" "$work/whole/$name" || fail "$1" "$name is not whole" ;;
        esac
    done < <(find "$work/out" -type f)
    [ "$1" != import ] || [ "$(counts "$work/events.csv")" = "$source_counts" ] || fail "$1" "the source opens otherwise than before"
}

kinds="import render export_data series gif mp4"
round=0
for kind in $kinds; do
    [ $kind != import ] || rm -rf "$HOME/.cache"
    begin=$(date +%s%N)
    run $kind "$work/whole" || { echo "$kind fails"; exit 1; }
    took_us=$((($(date +%s%N) - begin) / 1000))
    table_counts=$(counts "$work/whole/table.chronotable") source_counts=$(counts "$work/events.csv")
    for round in $(seq $(((kills + 5) / 6))); do
        # Half of the times there is a file of before.
        ((round % 2)) && rm -rf "${work:?}/out" && mkdir "$work/out"
        [ $kind != import ] || rm -rf "$HOME/.cache"
        ($kind "$work/out") >/dev/null 2>&1 &
        pid=$!
        moment=$((RANDOM * 32768 + RANDOM))
        moment=$((moment % (took_us * 11 / 10)))
        sleep "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))"
        kill -KILL $pid 2>/dev/null
        wait $pid 2>/dev/null
        check $kind
    done
    run $kind "$work/out" || { echo "$kind fails after kills"; exit 1; }
    check $kind
done
"$program" list "$work/events.csv" --limit 0 >/dev/null 2>&1
left=$(find "$work/out" "$HOME" "$TMPDIR" -name '*.chronomap-part' -o -name 'chronomap-film-*')
[ -z "$left" ] || { echo "left over: $left"; exit 1; }
echo "$(((kills + 5) / 6 * 6)) kills left nothing that passes for whole and is not, and nothing over"
