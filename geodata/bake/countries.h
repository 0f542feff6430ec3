#pragma once

#include "geodata/bake/borders.h"
#include "geodata/bake/shapes.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chronomap::bake {

/// A border, or a stretch of one, that is disputed.
struct DisputedStretch {
    std::map<std::string, std::string> names;
    Lines lines;
};

/// Removes the ground that two countries' shapes both hold from one of them, so that each border exists once. What is
/// removed from Russia (Crimea) comes back as a disputed stretch where it bounds the rest of Ukraine on land.
std::vector<DisputedStretch> resolve_overlaps(std::map<std::string, Shape>& countries);

/// Shapes without the waters cut out of them: holes stay only where another country lies in them.
std::map<std::string, Shape> without_water_holes(const std::map<std::string, Shape>& countries);

/// Where a part of one country lies inside another that has no hole for it (Artsvashen, Barkhudarli), makes the hole.
void cut_enclaves(std::map<std::string, Shape>& countries);

/// Moves the stretches that `disputed.csv` names out of the ordinary borders.
std::vector<DisputedStretch> take_disputed(std::map<CountryPair, Lines>& borders, const std::filesystem::path& csv);

} // namespace chronomap::bake
