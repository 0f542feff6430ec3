#pragma once

#include "geodata/vector_file.h"

#include <functional>

namespace chronomap::fuzz {

/// Reads a file with one of our own readers. What it gives is a text of as many rows and columns as it says, with shapes
/// that belong to them; what it refuses, it refuses with a sentence.
void check_vector_file(const std::function<VectorFile(const VectorFileOptions&)>& read);

} // namespace chronomap::fuzz
