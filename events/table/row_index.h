#pragma once

#include "events/table/quote_reader.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chronomap {

/// A row within a text: [begin, end), without what ends it.
struct IndexedRow {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t first_delimiter = 0; ///< of its delimiters, in RowIndex::delimiters
    std::uint32_t delimiters = 0;
};

/// Where the rows and cells of a delimited text are. Within quotes (see TextPlace) delimiters and ends of lines are letters.
/// A row ends with LF, CR, or both; rows without a byte are none.
struct RowIndex {
    std::vector<std::uint32_t> delimiters; ///< positions; those past the last row that ends belong to no row
    std::vector<IndexedRow> rows;          ///< those that end within the text
    std::vector<unsigned char> has_quotes; ///< by 64 bytes of the text: 1 when a quote is among them
    bool has_returns = false;              ///< a carriage return is in the text
    bool has_more_than_ascii = false;
    std::uint32_t begin_of_rest = 0; ///< where the row begins that does not end

    /// False only when there is no quote in [begin, end).
    bool may_have_quotes(std::uint32_t begin, std::uint32_t end) const {
        const std::size_t first = begin / 64, last = end / 64;
        return last - first > 1 || (has_quotes[first] | has_quotes[last]) != 0;
    }
};

/// Finds the rows of a text of less than 4 GB that begins where a row begins. `is_all`: the text is the end of the source,
/// so its last row ends as well; where a quote is never closed, before the end of the last line. What `index` holds already is
/// only used as room.
void index_rows(std::string_view text, char delimiter, bool is_all, RowIndex& index);

/// The place behind the first end of a row in a text, or its size when there is none. `begin`: where the text begins.
std::size_t behind_first_row_end(std::string_view text, char delimiter, TextPlace begin);

} // namespace chronomap
