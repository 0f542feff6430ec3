#!/bin/sh
# Bakes the base map again from packaged sources (Debian 12, as root or with sudo for the packages). The same packages give
# the same bytes. Needs about 2 GB of memory and a few minutes.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${1:-"$root/build/basemap"}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
# Debian's npm conflicts with a Node.js from elsewhere: where there is one, it serves.
npm=npm
if command -v npm > /dev/null; then npm=; fi
as_root apt-get install -y --no-install-recommends $npm \
    cmake ninja-build g++ qgis-common gmt-gshhg-full libgdal-dev libicu-dev nlohmann-json3-dev tzdata

mkdir -p "$work"
npm install --prefix "$work/sources" --no-audit --no-fund --no-save \
    @geo-maps/countries-land-250m@0.6.0 @geo-maps/earth-waterbodies-250m@0.6.0

cmake -S "$root" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCHRONOMAP_BAKE=ON -DCHRONOMAP_TESTS=OFF
cmake --build "$work/build" --target chronomap-bake

sources=$work/sources/node_modules/@geo-maps
"$work/build/chronomap-bake" \
    "$sources/countries-land-250m/map.geo.json" "$sources/earth-waterbodies-250m/map.geo.json" \
    /usr/share/qgis/resources/data/world_map.gpkg /usr/share/gmt-gshhg/binned_river_f.nc /usr/share/gmt-gshhg/binned_GSHHS_f.nc \
    /usr/share/zoneinfo/zone.tab "$here" "$here"

# How far the baked borders of the region lie from their source.
"$work/build/chronomap-bake" --measure "$sources/countries-land-250m/map.geo.json" "$here"
