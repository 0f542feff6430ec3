#pragma once

#include "events/forms/sheet.h"
#include "events/forms/sheet_schema.h"
#include "events/problem.h"

#include <map>
#include <string>
#include <vector>

namespace chronomap {

/// Where the columns of a sheet are.
class SheetColumns {
public:
    /// Warns of columns that the format does not know.
    SheetColumns(const Sheet& sheet, const SheetKind& kind, Problems& problems);

    /// The cell of a row in the column "name.part"; "" without that column.
    std::string cell(const std::vector<std::string>& row, const std::string& column) const;

    /// The cells of the columns "name:LANGUAGE" that are not empty, in the order of the sheet, or in that of the row's "name.languages".
    std::vector<std::pair<std::string, std::string>> languages(const std::vector<std::string>& row,
                                                               const std::string& name) const;

    /// The languages that a column comes in.
    std::vector<std::string> languages_of(const std::string& name) const;

private:
    static void check(const Sheet& sheet, const SheetKind& kind, Problems& problems);

    std::map<std::string, std::size_t> m_positions;                                        // "title:en", "when"
    std::map<std::string, std::vector<std::pair<std::string, std::size_t>>> m_by_language; // "title": "en", "ar"
};

} // namespace chronomap
