#!/bin/bash
# render.sh: draws the icon's pictures from its two drawings. Needs rsvg-convert (librsvg2-bin).
set -eu
cd "$(dirname "$0")"
draw() {
    local size
    for size in "${@:2}"; do
        rsvg-convert --width "$size" --height "$size" "$1" --output "chronomap-$size.png"
    done
}
draw chronomap-small.svg 16 22 24
draw chronomap.svg 32 48 64 128 256
