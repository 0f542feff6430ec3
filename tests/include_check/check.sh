#!/bin/sh
# check.sh ROOT: checks the #include lines of the folders geodata, events and viewer below ROOT.
rules=$(cd "$(dirname "$0")" && pwd)/rules.txt
cd "$1" || exit 1
files=$(find geodata events viewer -name '*.h' -o -name '*.cpp' | LC_ALL=C sort)
[ -n "$files" ] || { echo "no source files in $1"; exit 1; }
# shellcheck disable=SC2086 # no file of ours has a space in its name
exec awk -f "${rules%rules.txt}check.awk" "$rules" $files
