#pragma once

#include "geodata/vector_file.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap::gdal {

/// Builds the text of a VectorFile record by record. Columns may come to light while it is being built; records from before
/// then have no value there. Throws VectorFileError beyond the limits named in vector_file.h.
class RecordText {
public:
    explicit RecordText(std::size_t most_bytes) : m_most_bytes(most_bytes) {}

    /// The column with this name and kind; a new one when there is none yet.
    std::size_t column(std::string_view name, VectorColumn::Kind kind = VectorColumn::Kind::attribute);

    /// Records from here on belong to this layer. When those of several are there in the end, a first column tells.
    void begin_layer(const std::string& name);

    /// How many layers have records.
    std::size_t layers() const;

    /// Gives the record that is being built its value in a column.
    void set(std::size_t column, std::string_view value);

    void end_record();
    std::uint64_t records() const { return m_records; }

    /// Fills in text, columns and rows. The builder is used up.
    void finish(VectorFile& file);

private:
    // Records that follow each other with the same number of columns, of one layer.
    struct Run {
        std::size_t layer, width;
        std::size_t end; // in m_text
    };

    void append_record(const std::vector<std::string>& cells);
    void check_size(std::size_t bytes) const;
    std::string completed(bool with_layers) const;

    std::size_t m_most_bytes;
    std::vector<VectorColumn> m_columns;
    std::map<std::pair<std::string, VectorColumn::Kind>, std::size_t> m_by_name;
    std::vector<std::string> m_layers{""};
    std::map<std::string, std::size_t> m_layer_numbers{{"", 0}};
    std::size_t m_layer = 0;
    std::vector<std::string> m_cells; // of the record that is being built, by column
    std::size_t m_cell_bytes = 0;
    std::string m_text;
    std::vector<Run> m_runs;
    std::uint64_t m_records = 0;
};

/// A number as few digits as give it back.
std::string text_of(double value);

/// Degrees to 9 decimals (a tenth of a millimetre), without zeros at the end.
std::string text_of_degrees(double degrees);

} // namespace chronomap::gdal
