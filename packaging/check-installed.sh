#!/bin/bash
# check-installed.sh: what a user of an installed Chronomap does with it. Writes into a folder of its own.
set -u
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
must() {
    "$@" >"$work/said" 2>&1 && return
    echo "failed: $*"
    cat "$work/said"
    failed=1
}
says() {
    local wanted=$1 said
    shift
    said=$("$@" 2>&1)
    case $said in *"$wanted"*) ;; *) echo "'$*' does not say '$wanted' but: $said" && failed=1 ;; esac
}

says "chronomap " chronomap --version
must chronomap check
must chronomap render --lang ar --out arabic.png
must chronomap render --out page.pdf
must chronomap list --limit 0 /usr/share/chronomap/examples/border-clashes-2022-sheets.xlsx
printf 'date,lon,lat,title\n2020-01-02,10,20,A lamp\n' >lamps.csv
must chronomap import lamps.csv --out lamps.chronotable
must xvfb-run -a chronomap --private --replay /dev/null

says CHRONOMAP env MANPATH=/usr/share/man man chronomap
must desktop-file-validate /usr/share/applications/chronomap.desktop
must grep -q 'vnd.chronomap.dossier+json=chronomap.desktop' /usr/share/applications/mimeinfo.cache
says "application/vnd.chronomap.dossier+json" gio info -a standard::content-type \
    /usr/share/chronomap/dossiers/border-clashes-2022/dossier.json
says "application/vnd.chronomap.table" gio info -a standard::content-type lamps.chronotable
mv lamps.chronotable lamps
says "application/vnd.chronomap.table" gio info -a standard::content-type lamps
must bash -c '. /usr/share/bash-completion/completions/chronomap && complete -p chronomap'
exit $failed
