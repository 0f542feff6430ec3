#pragma once

#include "events/table/row_source.h"
#include "events/table/table_roles.h"
#include "geodata/vector_file.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// Rows of an event file, and what else it holds.
struct TableSource {
    std::shared_ptr<const RowSource> rows;
    std::shared_ptr<const std::string> text; ///< what `rows` read; null where that is the file itself
    std::vector<VectorShape> shapes;         ///< by row
    std::vector<std::string> notes;          ///< what the user must know, each one sentence
};

/// Opens an event file with the reader that knows it, by its content first and its name second: text with delimiters,
/// points in GeoJSON, and through GDAL all else. Throws TableError and Cancelled.
TableSource open_table_source(const std::filesystem::path& path, const TableOptions& options, Progress& progress);

} // namespace chronomap
