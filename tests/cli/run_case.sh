#!/bin/bash
# Runs one case of the command line twice, at home and in a strange environment, and compares exit code, stdout and
# stderr with what the case file says. The file begins with the command ("$ chronomap list ..."), which runs in tests/data.
#
#   run_case.sh PROGRAM CASE            passes or shows the difference
#   run_case.sh PROGRAM CASE --update   writes what the program says now into the case file, to be read and committed
set -u
. "$(dirname "${BASH_SOURCE[0]}")/../sanitizers/options.sh"
program=$(realpath "$1")
case_file=$(realpath "$2")
cd "$(dirname "${BASH_SOURCE[0]}")/../data" || exit 1
command=$(sed -n '1s/^\$ //p' "$case_file")
work=$(mktemp -d) && trap 'rm -r "$work"' EXIT

# What the program says in an environment given as NAME=VALUE words, in the form of a case file.
answer_in() {
    local environment=("$@") code
    chronomap() { env -i CHRONOMAP_ASSETS=../../assets "${sanitizers[@]}" "${environment[@]}" "$program" "$@"; }
    (eval "$command") >"$work/stdout" 2>"$work/stderr"
    code=$?
    printf '$ %s\nexit %s\n' "$command" "$code"
    printf '[stdout]\n' && cat "$work/stdout"
    printf '[stderr]\n' && cat "$work/stderr"
}

answer_in LANG=C >"$work/at-home"
answer_in LANG=ar_EG.UTF-8 LC_ALL=de_DE.UTF-8 TZ=Pacific/Apia HOME="$work/none" >"$work/abroad"
[ "${3:-}" != --update ] || cp "$work/at-home" "$case_file"
diff -u "$case_file" "$work/at-home" && diff -u "$work/at-home" "$work/abroad"
