#pragma once

#include "events/dossier_reader.h"

#include <filesystem>
#include <optional>

namespace chronomap {

/// Forms other than our own in which a dossier may come.
enum class DossierForm {
    timeline_js, ///< see timeline_js.h
    time_map,    ///< see time_map.h: a file, or a folder of the API's answers
    sheets,      ///< see sheets_reading.h: a workbook, or a folder of CSV files
};

/// Tells by the content which of them an input is; nothing for everything else, our own dossiers and tables of events among it. Looks at the beginning
/// of a file or the names of its sheets alone, so that it costs little to ask for a large one.
std::optional<DossierForm> recognise_dossier(const std::filesystem::path& path);

/// Reads such an input. Does not throw on bad input: see dossier_reader.h.
DossierResult read_dossier(const std::filesystem::path& path, DossierForm form);

} // namespace chronomap
