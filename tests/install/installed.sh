#!/bin/bash
# installed.sh BUILD_FOLDER DATA_FOLDER: an installation in a prefix has all it needs, runs from there, and from wherever it is moved.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/../sanitizers/options.sh"
build=$1 data=$2
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
failed=0
bad() { echo "bad: $*"; failed=1; }

DESTDIR='' cmake --install "$build" --prefix "$work/first" >"$work/log" || { cat "$work/log"; exit 1; }
for file in bin/chronomap share/applications/chronomap.desktop share/mime/packages/chronomap.xml \
    share/metainfo/org.chronomap.Chronomap.metainfo.xml share/man/man1/chronomap.1.gz \
    share/bash-completion/completions/chronomap share/zsh/vendor-completions/_chronomap share/fish/vendor_completions.d/chronomap.fish \
    share/icons/hicolor/scalable/apps/chronomap.svg share/icons/hicolor/{16x16,32x32,48x48,256x256}/apps/chronomap.png \
    share/doc/chronomap/copyright share/doc/chronomap/changelog.Debian.gz; do
    [ -s "$work/first/$file" ] || bad "$file is not installed"
done

# Nothing of the folders that it was built in is known to it, but to debuggers.
if grep -q '^CMAKE_BUILD_TYPE:[A-Z]*=Release$' "$build/CMakeCache.txt"; then
    grep -rlF -e "$build" -e "$data" "$work/first" && bad "the files above name the folders of the build"
fi

# runs PROGRAM: with its base map, bundled dossier, words of the interface, schema, and module for other formats.
runs() {
    local program=$1 run=(env -i HOME="$work/home" "${sanitizers[@]}" "$1")
    "${run[@]}" render --private --lang ar --size 320x200 --out "$work/picture.png" || bad "$program draws no picture"
    [ -s "$work/picture.png" ] || bad "$program left no picture"
    "${run[@]}" check >/dev/null || bad "$program does not check the bundled dossier"
    "${run[@]}" list --limit 0 "$2/share/chronomap/examples/border-clashes-2022-sheets.xlsx" >/dev/null || bad "$program finds no module"
    rm -f "$work/picture.png"
}
runs "$work/first/bin/chronomap" "$work/first"
mv "$work/first" "$work/moved elsewhere"
runs "$work/moved elsewhere/bin/chronomap" "$work/moved elsewhere"
mkdir "$work/links" && ln -s "$work/moved elsewhere/bin/chronomap" "$work/links/a-link"
runs "$work/links/a-link" "$work/moved elsewhere"
exit $failed
