#!/bin/bash
# reproducible.sh FOLDER: makes the release of the last commit twice, in folders of other names, in another zone, language, home
# and umask, without a cache of compiled objects, and compares the bytes. Takes as long as building twice.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# = 1 ] || { echo "reproducible.sh: into which folder?" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
unset CMAKE_CXX_COMPILER_LAUNCHER CMAKE_C_COMPILER_LAUNCHER
export CCACHE_DISABLE=1
commit=$(git -C "$here" rev-parse HEAD) || exit 1 # others may come while it builds

(umask 022; TZ=UTC LC_ALL=C "$here/release.sh" "$folder/first" "$folder/one" "$commit") || exit 1
(umask 027; TZ=Pacific/Apia LC_ALL=C.UTF-8 HOME=$folder "$here/release.sh" "$folder/second" "$folder/another/place to work" "$commit") || exit 1

failed=0
for file in "$folder"/first/*; do
    name=$(basename "$file")
    if cmp "$file" "$folder/second/$name"; then echo "same: $name"; else failed=1; fi
done
for binary in chronomap libchronomap_gdal.so; do
    if cmp "$folder"/one/chronomap-*/build/package/$binary "$folder/another/place to work"/chronomap-*/build/package/$binary; then
        echo "same: $binary"
    else
        failed=1
    fi
done
exit $failed
