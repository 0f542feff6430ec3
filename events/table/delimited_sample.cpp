#include "events/table/delimited_rows.h"

#include <algorithm>
#include <iterator>

namespace chronomap {
namespace {

constexpr std::size_t small_bytes = std::size_t{1} << 18; // a text that is looked through as a whole
constexpr std::size_t head_bytes = std::size_t{1} << 15;
constexpr std::size_t window_bytes = std::size_t{1} << 13, most_window_bytes = std::size_t{1} << 16;
constexpr std::size_t windows = 48;

using Rows = std::vector<std::vector<std::string>>;

/// Adds up to `most` of some rows, evenly chosen, the first one among them.
void add_evenly(std::string_view text, const RowIndex& index, const std::vector<IndexedRow>& from, std::size_t columns,
                std::size_t most, Rows& rows) {
    const std::size_t count = std::min(most, from.size());
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back(values_of(text, index, from[i * from.size() / count], columns));
}

/// The rows of a part of a text that have all columns. Whether it begins within quotes is not known: as it gives more.
class Guess {
public:
    Guess(std::string_view part, char delimiter, std::size_t columns, TextPlace begin)
        : m_text(part.substr(behind_first_row_end(part, delimiter, begin))) {
        index_rows(m_text, delimiter, false, m_index);
        std::copy_if(m_index.rows.begin(), m_index.rows.end(), std::back_inserter(m_whole),
                     [&](const IndexedRow& row) { return row.delimiters + std::size_t{1} == columns; });
    }

    const std::vector<IndexedRow>& whole() const { return m_whole; }
    void add(std::size_t columns, std::size_t most, Rows& rows) const {
        add_evenly(m_text, m_index, m_whole, columns, most, rows);
    }

private:
    std::string_view m_text;
    RowIndex m_index;
    std::vector<IndexedRow> m_whole;
};

void add_from_window(const DelimitedText& text, std::uint64_t offset, std::size_t columns, std::size_t most,
                     Rows& rows) {
    ByteRoom room;
    for (std::size_t length = window_bytes; length <= most_window_bytes; length *= 2) {
        const auto there = static_cast<std::size_t>(std::min<std::uint64_t>(length, text.size() - offset));
        const std::string_view part = text.bytes->read(offset, there, room);
        const Guess outside(part, text.delimiter, columns, TextPlace::in_cell);
        const Guess inside(part, text.delimiter, columns, TextPlace::in_quotes);
        const Guess& better = inside.whole().size() > outside.whole().size() ? inside : outside;
        if (!better.whole().empty()) {
            better.add(columns, most, rows);
            return;
        }
    }
}

Rows sample_all(const DelimitedText& text, std::size_t left, std::size_t columns, std::size_t most) {
    ByteRoom room;
    RowIndex index;
    const std::string_view all = text.bytes->read(text.rows_begin, left, room);
    index_rows(all, text.delimiter, true, index);
    Rows rows;
    add_evenly(all, index, index.rows, columns, most, rows);
    return rows;
}

/// The first rows: a quarter of what is wanted.
void add_head(const DelimitedText& text, std::size_t columns, std::size_t most, Rows& rows) {
    ByteRoom room;
    RowIndex index;
    const std::string_view head = text.bytes->read(text.rows_begin, head_bytes, room);
    index_rows(head, text.delimiter, false, index);
    index.rows.resize(std::min(index.rows.size(), std::max<std::size_t>(most / 4, 1)));
    add_evenly(head, index, index.rows, columns, most, rows);
    LoneRow first;
    try {
        if (rows.empty() && read_row(text, text.rows_begin, first))
            rows.push_back(values_of(first.text, first.index, first.index.rows.front(), columns));
    } catch (const RowTooLong&) {
        return; // the windows below may hold others
    }
}

} // namespace

Rows sample_rows(const DelimitedText& text, std::size_t columns, std::size_t most) {
    const std::uint64_t left = text.size() - std::min(text.rows_begin, text.size());
    if (most == 0 || left == 0)
        return {};
    if (left <= small_bytes)
        return sample_all(text, static_cast<std::size_t>(left), columns, most);
    Rows rows;
    add_head(text, columns, most, rows);
    const std::size_t missing = most - std::min(most, rows.size());
    const std::size_t parts = std::min(missing, windows);
    for (std::size_t i = 0; i < parts; ++i)
        add_from_window(text, text.rows_begin + left / (parts + 1) * (i + 1), columns, missing / parts, rows);
    return rows;
}

} // namespace chronomap
