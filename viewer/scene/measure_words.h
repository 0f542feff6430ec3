#pragma once

#include "viewer/scene/messages.h"

#include <string>

namespace chronomap {

/// A distance as it is worth telling: "850 m", "17.3 km", "1,732 km".
std::string distance_words(double metres, const Messages& words);

} // namespace chronomap
