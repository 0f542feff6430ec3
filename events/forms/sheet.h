#pragma once

#include <string>
#include <vector>

namespace chronomap {

/// A sheet of a workbook, or a file of a folder of tables: rows of texts under the names of columns.
struct Sheet {
    std::string name; ///< "entries"
    std::string file; ///< that it was read from, for problems
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< by column; a row may be shorter

    friend bool operator==(const Sheet&, const Sheet&) = default;
};

} // namespace chronomap
