#include "fuzz/vector_promises.h"

#include "events/safe_text.h"
#include "events/table/delimited_source.h"
#include "fuzz/promise.h"
#include "support/table_rows.h"

#include <cmath>

namespace chronomap::fuzz {
namespace {

void check_shapes(const VectorFile& file) {
    for (const VectorShape& shape : file.shapes) {
        promise(shape.row < file.rows, "a shape belongs to a row");
        for (const auto& part : shape.parts) {
            for (const WorldPoint& point : part) {
                promise(std::isfinite(point.x) && std::isfinite(point.y), "shapes are on the ground");
            }
        }
    }
}

void check_text(const VectorFile& file) {
    if (file.columns.empty()) {
        promise(file.rows == 0, "what has rows has columns");
        return;
    }
    std::vector<SourceColumn> columns(file.columns.size());
    const auto source = open_delimited_text(std::make_shared<const std::string>(file.text), columns);
    promise(rows_of(*source).size() == file.rows, "its text has as many rows as it says");
}

} // namespace

void check_vector_file(const std::function<VectorFile(const VectorFileOptions&)>& read) {
    VectorFileOptions options;
    options.most_text_bytes = std::size_t{4} << 20;
    try {
        const VectorFile file = read(options);
        check_shapes(file);
        check_text(file);
    } catch (const VectorFileError& error) {
        promise(!has_controls(error.what()), "a message shows no controls");
    }
}

} // namespace chronomap::fuzz
