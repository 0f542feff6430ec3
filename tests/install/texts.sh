#!/bin/bash
# texts.sh BUILD_FOLDER: desktop entry, kinds of files, metainfo, manual page and completions are as their readers want them. A
# reader that is not installed is not asked; which those are is told.
set -u
cd "$(dirname "$0")/../../packaging" || exit 1
made=$1/packaging
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
failed=0

# reader PROGRAM COMMAND...: the command says nothing and ends with 0.
reader() {
    local program=$1
    shift
    if ! command -v "$program" >/dev/null; then echo "$program is not installed"; return; fi
    "$@" >"$work/said" 2>&1 && [ ! -s "$work/said" ] || { echo "bad: $*"; cat "$work/said"; failed=1; }
}
gunzip -c "$made/chronomap.1.gz" >"$work/chronomap.1"
reader mandoc mandoc -Tlint "$work/chronomap.1"
reader man env MANWIDTH=80 LC_ALL=C.UTF-8 sh -c 'man --warnings --local-file "$1" >/dev/null' sh "$work/chronomap.1"
reader bash bash -n "$made/bash"
reader zsh zsh -n "$made/zsh"
reader fish fish --no-execute "$made/fish"
reader desktop-file-validate desktop-file-validate desktop/chronomap.desktop
reader xmllint xmllint --noout desktop/chronomap.xml "$made/org.chronomap.Chronomap.metainfo.xml" desktop/icons/chronomap.svg
# There is no page of the project on the web yet, of which version 1 of AppStream warns.
reader appstreamcli sh -c '! appstreamcli validate --no-net "$1" | grep "^[EW]:" | grep -v "url-homepage-missing$"' sh \
    "$made/org.chronomap.Chronomap.metainfo.xml"
exit $failed
