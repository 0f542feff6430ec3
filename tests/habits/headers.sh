#!/bin/bash
# headers.sh [HEADER…]: each header compiles alone, without what others may have included before it.
set -u
cd "$(dirname "$0")/../.." || exit 1
[ $# -gt 0 ] || mapfile -t headers < <(git ls-files 'geodata/*.h' 'events/*.h' 'viewer/*.h' 'tests/support/*.h')
[ $# -eq 0 ] || headers=("$@")
read -ra packages < <(pkg-config --cflags pangocairo pangoft2 cairo-ft freetype2 glib-2.0 gdal expat)
# What the build tells the tests: where their files are.
folders=('-DCHRONOMAP_ASSETS=""' '-DCHRONOMAP_TEST_DATA=""' '-DCHRONOMAP_TEST_GOLDEN=""')
printf '%s\0' "${headers[@]}" | xargs -0 -P "$(nproc)" -I HEADER \
    g++ -std=c++20 -fsyntax-only -w -x c++ -include HEADER -I. -Itests "${folders[@]}" "${packages[@]}" /dev/null
