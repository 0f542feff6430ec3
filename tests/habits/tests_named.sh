#!/bin/bash
# tests_named.sh BUILD_FOLDER: each pattern of tests in the documents (`-R "A|B"`, and `test_MODULE "begin of a name*"`) finds tests, each
# of its parts too: a promise whose test was renamed would else be shown by nothing.
set -u
names=$(ctest --test-dir "$1" -N | sed -n 's/^ *Test *#[0-9]*: //p')
cd "$(dirname "$0")/../.." || exit 1
[ -n "$names" ] || { echo "there are no tests in $1"; exit 1; }
failed=0
in_documents() { git grep -ohP "$1" -- '*.md'; }
must_find() { grep -q "$1" -- "$2" <<<"$names" || { echo "no test is named by: $2"; failed=1; }; }

while IFS= read -r part; do must_find -E "$part"; done < <(in_documents '(\./test |ctest [^`]*)-R \K("[^"]+"|[^ `"]+)' | tr -d '"' | tr '|' '\n')
while IFS= read -r name; do must_find -iE "$name"; done < <(in_documents '/test_\K[a-z_]+ "[^"*]+' | sed 's/ "/: ?/')
exit $failed
