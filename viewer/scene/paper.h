#pragma once

#include "viewer/scene/geometry.h"

#include <optional>
#include <string_view>

namespace chronomap {

/// How large pages are, in logical px, of which paper has 96 to the inch.

inline constexpr double px_per_inch = 96;

/// Its type is of the size that it is set in.
inline constexpr Size usual_page{1600, 900};

/// How much larger than that the type of a page should be, which is looked at as a whole; never below 1.
double enlargement(Size page);

/// A length on paper.
double px_of_mm(double mm);

/// A sheet by its name, exactly: "A5", "A4", "A3", "Letter", each also as "A4-landscape". ISO 216 and ANSI/ASME Y14.1.
std::optional<Size> sheet_named(std::string_view name);

} // namespace chronomap
