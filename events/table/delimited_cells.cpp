#include "events/table/delimited_cells.h"

namespace chronomap {
namespace {

Cell made_of(std::string_view bytes, Cell::Form form) {
    return {bytes.data(), static_cast<std::uint32_t>(bytes.size()), form};
}

/// Whether each quote is followed by another one that belongs to it.
bool has_quotes_in_pairs(std::string_view text) {
    for (std::size_t at = text.find('"'); at != std::string_view::npos; at = text.find('"', at + 2))
        if (at + 1 >= text.size() || text[at + 1] != '"')
            return false;
    return true;
}

/// Where a cell is in the text.
struct Span {
    std::uint32_t begin, end;
};

Span span_of(const RowIndex& index, const IndexedRow& row, std::size_t column) {
    const std::uint32_t* delimiters = index.delimiters.data() + row.first_delimiter;
    return {column == 0 ? row.begin : delimiters[column - 1] + 1, column == row.delimiters ? row.end : delimiters[column]};
}

} // namespace

Cell delimited_cell(std::string_view bytes, bool may_have_returns) {
    const bool is_between_quotes = bytes.size() >= 2 && bytes.front() == '"' && bytes.back() == '"';
    if (!is_between_quotes)
        return made_of(bytes, bytes.find('"') == std::string_view::npos ? Cell::Form::plain : Cell::Form::loose);
    const std::string_view inside = bytes.substr(1, bytes.size() - 2);
    if (inside.find('"') != std::string_view::npos)
        return has_quotes_in_pairs(inside) ? made_of(inside, Cell::Form::doubled) : made_of(bytes, Cell::Form::loose);
    const bool has_returns = may_have_returns && inside.find('\r') != std::string_view::npos;
    return made_of(inside, has_returns ? Cell::Form::doubled : Cell::Form::plain);
}

std::string_view raw_cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row, std::size_t column) {
    const Span span = span_of(index, row, column);
    return {text.data() + span.begin, span.end - span.begin};
}

Cell cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row, std::size_t column) {
    return column > row.delimiters ? made_of({}, Cell::Form::missing) : delimited_cell(raw_cell_of_row(text, index, row, column), index.has_returns);
}

void cells_of_column(std::string_view text, const RowIndex& index, std::span<const IndexedRow> rows, std::size_t column,
                     std::span<Cell> cells) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (column > rows[i].delimiters) {
            cells[i] = made_of({}, Cell::Form::missing);
            continue;
        }
        const Span span = span_of(index, rows[i], column);
        const std::string_view bytes(text.data() + span.begin, span.end - span.begin);
        cells[i] = index.may_have_quotes(span.begin, span.end) ? delimited_cell(bytes, index.has_returns)
                                                               : made_of(bytes, Cell::Form::plain);
    }
}

} // namespace chronomap
