#pragma once

#include "viewer/scene/color.h"

namespace chronomap {

inline constexpr Color white = rgb(0xFFFFFF);
inline constexpr Color ink = rgb(0x24292F);

} // namespace chronomap
