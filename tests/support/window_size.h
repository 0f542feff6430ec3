#pragma once

#include "viewer/scene/geometry.h"

namespace chronomap {

/// The window that most tests look through.
inline constexpr Size window_size{1280, 720};

} // namespace chronomap
