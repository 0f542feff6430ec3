#pragma once

#include "events/forms/sheet_columns.h"
#include "events/forms/sheet_schema.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// A row of a sheet in the dossier format.
struct SheetRow {
    std::string json;  ///< an object; empty for an empty row
    std::string id;    ///< its id, or ""
    std::string entry; ///< of a claim: the id of its entry, which is not part of the object

    /// The column in which a part of the object stands: "when/why/en" in "when.why:en". Elements of lists have that of their list.
    std::map<std::string, std::string> columns_by_pointer;

    /// What is wrong with the row itself: column and message.
    std::vector<std::pair<std::string, std::string>> troubles;
};

SheetRow read_sheet_row(const SheetColumns& columns, const SheetKind& kind, const std::vector<std::string>& row);

} // namespace chronomap
