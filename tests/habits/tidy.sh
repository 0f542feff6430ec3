#!/bin/bash
# tidy.sh [FILE…]: clang-tidy finds nothing that .clang-tidy asks for; in all sources, or in the given ones.
# Alone each would take ten seconds, nine of them for the headers of libraries, so twenty at a time are read as one.
set -u
cd "$(dirname "$0")/../.." || exit 1
tidy=$(command -v clang-tidy-14 || command -v clang-tidy) || { echo "clang-tidy is not installed"; exit 77; }
read -ra flags < <(pkg-config --cflags pangocairo pangoft2 cairo-ft freetype2 glib-2.0 gdal expat)
flags+=(-std=c++20 -ferror-limit=0 "-I$PWD" '-DCHRONOMAP_VERSION=""' '-DCHRONOMAP_LIBRARY_FOLDER=""')
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

# What clang-tidy says of the files that a list names, read as one.
tidy_as_one() {
    local list=$1
    shift
    sed "s|.*|#include \"$PWD/&\" // NOLINT(bugprone-suspicious-include)|" "$list" >"$list.cpp"
    "$tidy" --quiet "--config-file=.clang-tidy" "$@" "$list.cpp" -- "${flags[@]}" 2>/dev/null
}

# Those that cannot be read behind the others, because both have a name for themselves.
in_the_way() { tidy_as_one "$1" '--checks=-*,misc-unused-using-decls' | sed -n "s|^$PWD/\(.*\.cpp\):.* error: .*|\1|p" | sort -u; }

# What it has against the files of a list; where a name of one hides that of a header of another, against each half of them.
tidy_together() {
    local list=$1 failed=0
    tidy_as_one "$list" '--warnings-as-errors=*' >"$list.said" && return
    if [ "$(wc -l <"$list")" = 1 ] || ! grep -q 'clang-diagnostic-error' "$list.said"; then
        cat "$list.said"
        return 1
    fi
    split -l $((($(wc -l <"$list") + 1) / 2)) "$list" "$list."
    tidy_together "$list.aa" || failed=1
    tidy_together "$list.ab" || failed=1
    return $failed
}

# Looks through the files that standard input names.
look_through() {
    local waiting=$work/$1 batch=$work/$1-batch later=$work/$1-later failed=0
    cat >"$waiting"
    while [ -s "$waiting" ]; do
        head -n 20 "$waiting" >"$batch"
        in_the_way "$batch" >"$later"
        cmp -s "$later" <(sort "$batch") && sed 1d "$batch" >"$later" # the first has a fault of its own
        sed 1,20d "$waiting" | cat "$later" - >"$waiting.next" && mv "$waiting.next" "$waiting"
        grep -vxFf "$later" "$batch" >"$batch.whole" && { tidy_together "$batch.whole" || failed=1; }
    done
    return $failed
}

sources() { if [ $# -gt 0 ]; then printf '%s\n' "$@"; else git ls-files 'geodata/*.cpp' 'events/*.cpp' 'viewer/*.cpp' ':!geodata/bake'; fi; }
parts=$(nproc) failed=0
for part in $(seq "$parts"); do
    sources "$@" | awk "NR % $parts == $part - 1" | look_through "$part" &
done
for part in $(seq "$parts"); do wait -n || failed=1; done
exit $failed
