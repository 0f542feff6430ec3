#pragma once

#include "viewer/app/listing.h"
#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <string>
#include <variant>
#include <vector>

namespace chronomap {

/// Nothing, a text, a number or a truth.
using ExportValue = std::variant<std::monostate, std::string, double, bool>;

/// What is told of each entry, flat, for programs that know no dossiers. Several things in one cell are parted by "; ".
struct ExportTable {
    std::vector<std::string> columns;
    std::vector<std::vector<ExportValue>> rows; ///< by listed entry, then by column
};

/// The entries of a listing: who says what, when (as written, as understood with the zone's offset, how precisely, as
/// worded, whether and why it is inferred), where and how precisely, figures and sources. Texts of the entry stand in all
/// of the dossier's languages, in a column each (`title_ar`); names and words in the view's. A column of a language in
/// which nothing is said is left out. What stands in which column is told in docs/data-out.md.
ExportTable export_table(const Document& document, const ViewState& view, const Listing& listing);

/// The text of a value: numbers as short as they can be told, "true" and "false", nothing for nothing.
std::string text_of(const ExportValue& value);

} // namespace chronomap
