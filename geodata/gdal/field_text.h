#pragma once

#include "geodata/gdal/field_use.h"

#include <string>

class OGRFeature;

namespace chronomap::gdal {

/// The value of a feature's field as text; "" when it has none. Dates are "2022-09-13", times "05:00:30.5", both together with a T between
/// them and the offset where it is known; bytes give the text that they are, or "".
std::string text_of_field(const OGRFeature& feature, int field, FieldUse use = FieldUse::as_it_is);

/// The same bytes when they are UTF-8; else what they are in Latin 1.
std::string as_utf8(const char* text);

} // namespace chronomap::gdal
