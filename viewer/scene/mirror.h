#pragma once

#include "viewer/scene/display_list.h"

namespace chronomap {

/// The list as in a mirror that stands upright in the middle of `about`: left and right change places, letters stay as
/// they are. What has its middle outside of `about`, such as the names beside it, stays where it is. Pictures do too.
DisplayList mirrored(DisplayList list, const Rect& about);

} // namespace chronomap
