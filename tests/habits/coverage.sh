#!/bin/bash
# coverage.sh [LEAST]: the share of lines of events, geodata and viewer/scene that the tests run, each at least LEAST percent (90).
# Builds into build/coverage; the numbers of every file are in build/coverage/lines.txt.
set -u
least=${1:-90}
cd "$(dirname "$0")/../.." || exit 1
command -v gcovr >/dev/null || { echo "gcovr is not installed"; exit 77; }
build=build/coverage
# What counts lines writes files when a program ends: four of these cases do not let it, one holds that the reading process cannot
# write, one needs more than its time without optimisation, and two kill programs, which may hit them while they write.
not_here='hostile: (disk_limit|folder_not_writable|folder_unreadable|home_read_only|sqlite_journal|csv_cell_of_1_gb)$|killed (while|leaves)'
# Without optimisation a line is a line; counters of several threads must not lose any.
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_UNITY_BUILD=ON -DCMAKE_CXX_FLAGS="--coverage -O0 -g0 -fprofile-update=atomic" >/dev/null &&
    ninja -C $build >/dev/null && find $build -name '*.gcda' -delete &&
    ctest --test-dir $build --parallel "$(nproc)" -E "$not_here" >$build/tests.log 2>&1 || { tail -n 30 $build/tests.log 2>/dev/null; exit 1; }
gcovr --root . --object-directory $build --filter events/ --filter geodata/ --filter viewer/scene/ --exclude geodata/bake/ \
    --exclude-throw-branches -j "$(nproc)" --txt $build/lines.txt --csv $build/lines.csv || exit 1
failed=0
for part in events geodata viewer/scene; do
    share=$(awk -F, -v part="$part/" 'index($1, part) == 1 {lines += $2; run += $3} END {printf "%.1f", 100 * run / lines}' $build/lines.csv)
    echo "$part: $share % of lines"
    awk -v share="$share" -v least="$least" 'BEGIN {exit share >= least ? 0 : 1}' || failed=1
done
exit $failed
