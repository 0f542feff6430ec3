#pragma once

#include "viewer/painters/text_mask.h"
#include "viewer/scene/display_list.h"

#include <memory>
#include <unordered_map>

namespace chronomap {

/// What has to be worked out before a list can be painted onto pixels, once for all its bands: the masks of its texts
/// and the lists of its pictures. Refers to the list's items, which must stay where they are.
struct PreparedList {
    struct Inner;

    std::unordered_map<const DisplayItem*, TextMask> texts;
    std::unordered_map<const DisplayItem*, std::unique_ptr<Inner>> pictures;
};

/// What a picture draws of its visible part, whose north-west corner is at `origin`.
struct PreparedList::Inner {
    Point origin;
    DisplayList list;
    PreparedList prepared;
};

/// Letters larger than this, in device pixels an em, are drawn as outlines rather than masks.
inline constexpr double max_mask_em_px = 300;

/// Prepares the pictures that show within `visible` (logical pixels) and, at `scale`, the texts there. A scale of 0
/// leaves texts out. Throws FontError.
PreparedList prepare(const DisplayList& list, const Rect& visible, double scale);

} // namespace chronomap
