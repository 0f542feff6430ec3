#!/bin/bash
# spelling.sh: no word of ours is among the usual misspellings that codespell knows.
set -u
cd "$(dirname "$0")/../.." || exit 1
command -v codespell >/dev/null || { echo "codespell is not installed"; exit 77; }
# Texts that are other people's, in other languages, or bytes.
git ls-files -z -- ':!assets/basemap' ':!tests/data' ':!tests/fuzz' ':!tests/hostile' ':!*.png' ':!*.xlsx' |
    xargs -0 codespell --quiet-level 3 --ignore-words tests/habits/words.txt
