#!/bin/sh
# Feeds the check one bad project after the other: it must find what is wrong with each, and nothing with a good one.
check=$(cd "$(dirname "$0")" && pwd)/check.sh
sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
failed=0

# A project in order, to begin each time with.
begin() {
    rm -rf "${sample:?}"/*
    mkdir -p "$sample/geodata" "$sample/events" "$sample/viewer/scene" "$sample/viewer/text" "$sample/viewer/painters"
    echo '#include <vector>' >"$sample/geodata/point.h"
    echo '#include "geodata/point.h"' >"$sample/events/event.h"
    printf '#include "events/event.h"\n#include <nlohmann/json.hpp>\n' >"$sample/viewer/scene/scene.cpp"
}

# expect WORDS: the check must fail and its answer hold the words.
expect() {
    if answer=$("$check" "$sample"); then
        echo "The check found nothing where it should say: $1"
        failed=1
    elif ! printf '%s\n' "$answer" | grep -qF "$1"; then
        printf 'The check should say: %s\nIt said: %s\n' "$1" "$answer"
        failed=1
    fi
}

begin
"$check" "$sample" || { echo "The check complains about a project in order."; failed=1; }

begin
echo '#include "events/event.h"' >>"$sample/geodata/point.h"
expect 'geodata/point.h:2: geodata must not include events (events/event.h)'

begin
echo '  #  include <nlohmann/json.hpp>' >"$sample/viewer/scene/scene.h"
expect 'viewer/scene/scene.h:1: <nlohmann/json.hpp> is not allowed here'

begin
echo '#include <gdal_priv.h>' >>"$sample/events/event.h"
expect 'events/event.h:2: <gdal_priv.h> is not allowed here'

begin
echo '#include <boost/any.hpp>' >>"$sample/events/event.h"
expect 'events/event.h:2: <boost/any.hpp> has no rule in rules.txt'

begin
echo '#include <pango/pango.h>' >"$sample/viewer/text/fonts.h"
echo '#include "viewer/text/fonts.h"' >"$sample/viewer/text/text.h"
echo '#include "viewer/text/text.h"' >"$sample/viewer/scene/scene.h"
expect 'viewer/scene/scene.h:1: viewer/text/text.h brings <pango/pango.h> into another folder'

begin
mkdir "$sample/viewer/new"
echo '#include <vector>' >"$sample/viewer/new/new.h"
expect 'viewer/new/new.h: is in no folder of rules.txt'

exit $failed
