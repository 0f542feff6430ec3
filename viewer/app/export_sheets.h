#pragma once

#include "viewer/app/listing.h"
#include "viewer/scene/document.h"

#include <filesystem>

namespace chronomap {

/// Whether a dossier is written there as the spreadsheet template: a name that ends in .xlsx, or in a slash.
bool is_of_sheets(const std::filesystem::path& out);

/// Writes the dossier, reduced to the listed entries, as a workbook, or as a folder with a CSV file a sheet, which is made
/// where it is missing. Reading them again gives the same dossier. Throws JobError for a document with tables, which the
/// template has no place for, and where the folder cannot be made or has other sheets; FileError.
void export_sheets(const Document& document, const Listing& listing, const std::filesystem::path& out);

} // namespace chronomap
