#pragma once

#include "viewer/scene/scene.h"

namespace chronomap {

/// What a tab of the panel draws and how far it scrolls.
struct DrawnTab {
    DisplayList list;
    ScrollReach reach;
};

} // namespace chronomap
