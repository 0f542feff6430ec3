#!/bin/bash
# tidy.sh BUILD_FOLDER [FILE…]: clang-tidy finds nothing that .clang-tidy asks for; in all sources, or in the given ones.
# All of them take an hour of processor time.
set -u
build=$(realpath "$1")
shift
cd "$(dirname "$0")/../.." || exit 1
tidy=$(command -v clang-tidy-14 || command -v clang-tidy) || { echo "clang-tidy is not installed"; exit 77; }
[ $# -gt 0 ] || mapfile -t < <(git ls-files 'geodata/*.cpp' 'events/*.cpp' 'viewer/*.cpp' ':!geodata/bake') && [ $# -gt 0 ] || set -- "${MAPFILE[@]}"
# GCC's own flags are nothing to it, and what GCC has precompiled it cannot read.
printf '%s\0' "$@" | xargs -0 -P "$(nproc)" -n 1 "$tidy" -p "$build" --quiet --warnings-as-errors='*' \
    --extra-arg=-Wno-unknown-warning-option 2>/dev/null
