#include "events/table/delimited_rows.h"

#include "events/table/delimited_cells.h"

#include <algorithm>

namespace chronomap {

bool read_row(const DelimitedText& text, std::uint64_t offset, LoneRow& row) {
    std::size_t length = text.settings.lookahead_bytes;
    while (offset < text.size()) {
        const std::uint64_t left = text.size() - offset;
        const bool is_all = left <= length;
        row.offset = offset;
        row.text = text.bytes->read(offset, is_all ? static_cast<std::size_t>(left) : length, row.room);
        index_rows(row.text, text.delimiter, is_all, row.index);
        if (!row.index.rows.empty()) {
            if (row.index.rows.front().end > text.settings.most_row_bytes)
                break;
            return true;
        }
        if (is_all)
            return false;
        offset += row.index.begin_of_rest;
        if (row.index.begin_of_rest == 0) {
            if (length > text.settings.most_row_bytes)
                break;
            length *= 2;
        }
    }
    if (offset >= text.size())
        return false;
    throw RowTooLong("has a row of more than " + std::to_string(text.settings.most_row_bytes >> 20) + " MB at byte " +
                     std::to_string(offset) +
                     ", where shorter ones are expected: perhaps a quote there is never closed");
}

std::vector<std::string> values_of(std::string_view text, const RowIndex& index, const IndexedRow& row,
                                   std::size_t count) {
    std::vector<std::string> values;
    values.reserve(count);
    for (std::size_t column = 0; column < count; ++column)
        values.push_back(text_of(cell_of_row(text, index, row, column)));
    return values;
}

} // namespace chronomap
