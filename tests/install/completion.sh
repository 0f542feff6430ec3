#!/bin/bash
# completion.sh SCRIPT: what bash offers after the beginning of a command line.
set -u
# shellcheck source=/dev/null
. "$1"
failed=0
# offers WORDS ARGUMENT...: for the last of the arguments these words are offered.
offers() {
    local wanted=$1
    shift
    COMP_WORDS=(chronomap "$@") COMP_CWORD=$# COMPREPLY=()
    _chronomap
    [ "${COMPREPLY[*]}" = "$wanted" ] || { echo "after 'chronomap $*' it offers '${COMPREPLY[*]}', not '$wanted'"; failed=1; }
}
offers "render" re
offers "--clock" --cl
offers "--version" --vers
offers "--json" list --j
offers "" render --out a.png --j
offers "story happened known" render --clock ""
offers "maybe map" render --only m
offers "maybe" list --only m
offers "dark" --theme = d
offers "light dark contrast print" --theme =
offers "" render --out ""
offers "--theme" dossier.json --them
exit $failed
