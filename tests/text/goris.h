#pragma once

#include "viewer/text/text.h"

#include <string>

namespace chronomap {

/// The name of a town, whose letters join and stand from the right.
inline const std::string goris_arabic = "غوريس";
inline constexpr TextStyle small{13};

} // namespace chronomap
