#pragma once

#include "events/table/byte_source.h"
#include "events/table/delimited_source.h"
#include "events/table/row_index.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// What is known of a delimited text once it is open.
struct DelimitedText {
    std::shared_ptr<const ByteSource> bytes;
    char delimiter = ',';
    std::uint64_t rows_begin = 0; ///< where the first row after the names of the columns may begin
    DelimitedSettings settings;

    std::uint64_t size() const { return bytes->size(); }
};

/// A single row, with the room that its bytes are in.
struct LoneRow {
    ByteRoom room;
    std::string_view text;    ///< with the row and what was read behind it
    RowIndex index;           ///< its first row is the row
    std::uint64_t offset = 0; ///< of `text` in the source
};

/// A row is longer than allowed.
struct RowTooLong : TableError {
    using TableError::TableError;
};

/// Reads the first row at or behind an offset at which a row begins; false when there is none. Throws RowTooLong.
bool read_row(const DelimitedText& text, std::uint64_t offset, LoneRow& row);

/// The values of a row: `count` of them, "" for those that it does not have.
std::vector<std::string> values_of(std::string_view text, const RowIndex& index, const IndexedRow& row,
                                   std::size_t count);

/// Up to `most` rows spread over the text, the first ones among them.
std::vector<std::vector<std::string>> sample_rows(const DelimitedText& text, std::size_t columns, std::size_t most);

} // namespace chronomap
