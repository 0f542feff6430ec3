#include "events/table/delimited_cells.h"

namespace chronomap {
namespace {

Cell made_of(std::string_view bytes, Cell::Form form) {
    return {bytes.data(), static_cast<std::uint32_t>(bytes.size()), form};
}

/// Where a cell is in the text.
struct Span {
    std::uint32_t begin, end;
};

Span span_of(const RowIndex& index, const IndexedRow& row, std::size_t column) {
    const std::uint32_t* delimiters = index.delimiters.data() + row.first_delimiter;
    return {column == 0 ? row.begin : delimiters[column - 1] + 1,
            column == row.delimiters ? row.end : delimiters[column]};
}

} // namespace

Cell delimited_cell(std::string_view bytes, bool may_have_returns) {
    if (bytes.empty() || (bytes.front() != '"' && bytes.front() != ' '))
        return made_of(bytes, Cell::Form::plain);
    if (bytes.front() == ' ') {
        const std::size_t begin = bytes.find_first_not_of(' ');
        return made_of(bytes,
                       begin != std::string_view::npos && bytes[begin] == '"' ? Cell::Form::loose : Cell::Form::plain);
    }
    if (bytes.size() < 2 || bytes.back() != '"')
        return made_of(bytes, Cell::Form::loose);
    const std::string_view inside = bytes.substr(1, bytes.size() - 2);
    bool has_doubled = false;
    for (std::size_t at = inside.find('"'); at != std::string_view::npos; at = inside.find('"', at + 2)) {
        if (at + 1 >= inside.size() || inside[at + 1] != '"')
            return made_of(bytes, Cell::Form::loose);
        has_doubled = true;
    }
    const bool has_returns = may_have_returns && inside.find('\r') != std::string_view::npos;
    return made_of(inside, has_doubled || has_returns ? Cell::Form::doubled : Cell::Form::plain);
}

std::string_view raw_cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row,
                                 std::size_t column) {
    const Span span = span_of(index, row, column);
    return {text.data() + span.begin, span.end - span.begin};
}

Cell cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row, std::size_t column) {
    if (column > row.delimiters)
        return made_of({}, Cell::Form::missing);
    return delimited_cell(raw_cell_of_row(text, index, row, column), index.has_returns);
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
