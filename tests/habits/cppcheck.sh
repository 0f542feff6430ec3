#!/bin/bash
# cppcheck.sh: cppcheck finds nothing but what cppcheck.txt excuses.
set -u
cd "$(dirname "$0")/../.." || exit 1
command -v cppcheck >/dev/null || { echo "cppcheck is not installed"; exit 77; }
exec cppcheck -I. --std=c++20 --language=c++ --enable=warning,performance,portability --quiet -j "$(nproc)" --error-exitcode=1 \
    --suppressions-list=tests/habits/cppcheck.txt --inline-suppr --suppress=missingIncludeSystem geodata events viewer
