#!/bin/bash
# Makes a hostile file, lets the program open it within limits, and compares exit code, stdout, stderr and what was written with what the
# case file says. README.md tells of the form of case files and of the limits.
#
#   run_case.sh PROGRAM CASE            passes or shows the difference; a slow one only with CHRONOMAP_SLOW_CASES=1
#   run_case.sh PROGRAM CASE --update   writes what the program says now into the case file, to be read and committed
set -u
program=$(realpath "$1")
case_file=$(realpath "$2")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
assets=$(realpath "$here/../../assets")
work=$(mktemp -d) && trap 'chmod -R u+rwx "$work"; rm -r "$work"' EXIT
as=() with=()
chmod 755 "$work"
mkdir "$work/files" && cd "$work/files" || exit 1
. "$here/making.sh"
. "$here/../sanitizers/options.sh"

slow=$(sed -n 's/^slow: //p' "$case_file")
[ -z "$slow" ] || [ -n "${CHRONOMAP_SLOW_CASES:-}" ] || [ "${3:-}" = --update ] || exit 77
most_seconds=10 most_kib=1048576 most_waited=60
[ -z "${CHRONOMAP_NO_LIMITS:-}" ] || most_seconds=300 most_kib=unlimited most_waited=600    # sanitizers need more themselves

chronomap() {
    (
        ulimit -d $most_kib -t $most_seconds -c 0
        "${as[@]}" env -i CHRONOMAP_ASSETS="$assets" LANG=C HOME="$work/home" "${sanitizers[@]}" "${with[@]}" \
            timeout -k 1 $most_waited "$program" "$@"
    )
}

state_of_files() { find . -type f,l -printf '%P %l %s %T@\n' | LC_ALL=C sort; }

field() { sed -n "s/^$1: //p" "$case_file"; }

making=$here
eval "$(field make)"
state_of_files >"$work/before"
command=$(sed -n 's/^\$ //p' "$case_file")
TIMEFORMAT='%U %S'
spent=$({ time { (eval "$command") >"$work/stdout" 2>"$work/stderr" </dev/null; }; } 2>&1)
code=$?
[ $code != 77 ] || exit 77
{
    sed '/^\$ /,$d' "$case_file"
    printf '$ %s\nexit %s\n' "$command" "$code"
    printf '[stdout]\n' && sed "s|$work|FOLDER|g" "$work/stdout"
    printf '[stderr]\n' && sed "s|$work|FOLDER|g" "$work/stderr"
    printf '[written]\n' && state_of_files | LC_ALL=C comm -13 "$work/before" - | cut -d' ' -f1
} >"$work/answer"

[ "${3:-}" != --update ] || cp "$work/answer" "$case_file"
diff -u --text "$case_file" "$work/answer" || exit 1
awk -v most=$most_seconds '$1 + $2 > most { print "took", $1 + $2, "seconds of the processor"; exit 1 }' <<<"$spent" || exit 1
# What the table quotes was said.
says=$(field says)
[ -z "$says" ] || grep -qF -- "$says" "$work/stdout" "$work/stderr" || { echo "not said: $says" >&2; exit 1; }
