#pragma once

#include <vector>

namespace chronomap {

/// Round numbers for an axis from nought, or from below it, up to at least `most`: two or three steps of 1, 2 or 5 times
/// a power of ten, whole ones between whole numbers. `least` <= 0 <= `most`; both finite. Never fewer than two numbers, the lowest first.
std::vector<double> value_ticks(double least, double most);

} // namespace chronomap
