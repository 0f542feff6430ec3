#pragma once

#include "viewer/scene/document.h"

#include <optional>

namespace chronomap {

/// A position that stands for a place, and the radius within which it is true; 0: not known.
struct PlacePoint {
    LonLat at;
    double precision_m = 0;
};

/// The first place of an entry that has a point: where it happened, what it is about, where it was said. Lines have none.
/// An area is its middle, true within the area.
std::optional<PlacePoint> point_of(const Document& document, EntryIndex entry);

} // namespace chronomap
