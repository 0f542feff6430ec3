#pragma once

#include "geodata/bake/shapes.h"

#include <filesystem>

namespace chronomap::bake {

/// The lakes of GSHHG (`binned_GSHHS_*.nc`) in and around the region of the story, with their islands. There the water
/// package, cut into tiles of which corner pieces are missing, has square shores. Throws std::runtime_error.
Shape read_region_lakes(const std::filesystem::path& file);

/// True when a piece of water lies in one of the lakes, at least in part.
bool lies_in(const Shape& lakes, const Line& piece);

} // namespace chronomap::bake
