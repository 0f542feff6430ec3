#pragma once

#include "events/dossier.h"
#include "events/problem.h"

#include <filesystem>
#include <string_view>

namespace chronomap {

/// What came of reading: whatever was good, and every problem with the rest.
struct DossierResult {
    Dossier dossier;
    Problems problems;
    bool usable = false; ///< false when the input is no dossier at all (missing, not JSON, wrong format)
};

/// Reads a dossier file, the `dossier.json` of a folder, or a GeoJSON file that `chronomap export` wrote. Does not throw on bad input.
DossierResult read_dossier(const std::filesystem::path& path);

/// The same from text; `name` stands for the file in the problems.
DossierResult parse_dossier(std::string_view json, const std::string& name);

} // namespace chronomap
