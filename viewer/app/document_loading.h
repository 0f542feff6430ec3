#pragma once

#include "events/dossier.h"
#include "events/problem.h"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <vector>

namespace chronomap {

/// The folder with the bundled dossiers, the base map and the schema: $CHRONOMAP_ASSETS if set; else
/// ../share/chronomap beside the program's folder; else the source tree that the program was built from.
/// Throws JobError when there is none.
std::filesystem::path assets_folder();

/// The dossier that opens when no INPUT is given.
std::filesystem::path bundled_dossier();

/// A dossier of which at least something could be read, and what was wrong with the rest.
struct LoadedDossier {
    std::shared_ptr<const Dossier> dossier;
    Problems problems;
};

/// Loads the INPUT, or the bundled dossier when there is none. Throws JobError when nothing usable comes of it, and for
/// more than one INPUT: two stories on one timeline need rules for equal ids and different zones that there are not yet.
LoadedDossier load_dossier(const std::vector<std::filesystem::path>& inputs);

/// Prints problems one a line; the first twenty when there are more, and how to see the others.
void tell_problems(const Problems& problems, std::ostream& out);

} // namespace chronomap
