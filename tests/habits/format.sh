#!/bin/bash
# format.sh [--fix]: every file is laid out as .clang-format says, by its version 14 (others lay out differently).
set -u
cd "$(dirname "$0")/../.." || exit 1
formatter=$(command -v clang-format-14 || command -v clang-format)
case "$("${formatter:-true}" --version 2>/dev/null)" in *" 14."*) ;; *) echo "clang-format 14 is not installed"; exit 77 ;; esac
if [ "${1:-}" = --fix ]; then
    git ls-files -z '*.cpp' '*.h' | xargs -0 "$formatter" -i
else
    git ls-files -z '*.cpp' '*.h' | xargs -0 -P "$(nproc)" -n 50 "$formatter" --dry-run --Werror
fi
