#!/bin/bash
# links.sh: every link of the documents leads to a file or a heading that is there, and every path that they name exists.
# Addresses of the web are not asked for: nothing here uses the network.
set -u
cd "$(dirname "$0")/../.." || exit 1
failed=0
fail() { echo "$1: $2"; failed=1; }

# The anchors of a document's headings, as its readers on the web make them.
anchors_of() {
    sed -n 's/^##* //p' "$1" | tr '[:upper:]' '[:lower:]' | sed -E 's/[^a-z0-9 _-]//g; s/ /-/g'
}

check_link() {
    local document=$1 target=$2 file anchor
    case $target in http://* | https://* | mailto:*) return ;; esac
    file=${target%%#*}
    anchor=${target#"$file"}
    if [ -n "$file" ]; then file=$(dirname "$document")/$file; else file=$document; fi
    if [ ! -e "$file" ]; then
        fail "$document" "the link to $target leads nowhere"
    elif [ -n "$anchor" ] && ! anchors_of "$file" | grep -qx -- "${anchor#\#}"; then
        fail "$document" "$file has no heading for $anchor"
    fi
}

# A path in backquotes: a file, a folder, a pattern (a word of capitals stands for any), or a pair of files without their ending.
check_path() {
    set -- "$1" "$(sed -E 's/\b[A-Z]{4,}\b/*/g' <<<"$2")"
    compgen -G "$2" >/dev/null || compgen -G "$2.*" >/dev/null || compgen -G "$2/*" >/dev/null || compgen -G "$2_*" >/dev/null ||
        fail "$1" "there is no $2"
}

while IFS= read -r document; do
    while IFS= read -r target; do check_link "$document" "$target"; done < <(grep -oP '\]\(\K[^) ]+(?=\))' "$document")
    [ "$document" = CHANGELOG.md ] && continue # it tells of what was there
    while IFS= read -r path; do check_path "$document" "$path"; done < <(
        grep -oP '`\K(geodata|events|viewer|tests|assets|docs|cmake|packaging)/[A-Za-z0-9_./*-]+(?=`)' "$document")
done < <(git ls-files '*.md')
exit $failed
