#pragma once

#include "viewer/scene/display_list.h"

namespace chronomap {

/// The list drawn `factor` times as large, with its origin at `at`: type and lines too. Pictures show the same ground.
/// Nothing in it can be pointed at.
DisplayList scaled(const DisplayList& list, double factor, Point at);

} // namespace chronomap
