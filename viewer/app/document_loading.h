#pragma once

#include "events/dossier_reader.h"
#include "events/forms/dossier_forms.h"

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <vector>

namespace chronomap {

/// The folder with the bundled dossiers, the base map and the schema: $CHRONOMAP_ASSETS if set; else
/// ../share/chronomap beside the program's folder; else the source tree that the program was built from.
/// Throws JobError when there is none.
std::filesystem::path assets_folder();

/// The dossier that opens when no INPUT is given.
std::filesystem::path bundled_dossier();

/// The form of an INPUT that is a dossier, but not one of ours; nothing for everything else.
std::optional<DossierForm> foreign_form_of(const std::filesystem::path& input);

/// Reads a dossier in whatever form it comes. Does not throw on bad input: see dossier_reader.h.
DossierResult read_any_dossier(const std::filesystem::path& input);

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
