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

} // namespace

Cell delimited_cell(std::string_view bytes) {
    if (bytes.find('"') == std::string_view::npos)
        return made_of(bytes, Cell::Form::plain);
    if (bytes.size() < 2 || bytes.front() != '"' || bytes.back() != '"')
        return made_of(bytes, Cell::Form::loose);
    const std::string_view inside = bytes.substr(1, bytes.size() - 2);
    if (inside.find('"') == std::string_view::npos)
        return made_of(inside, inside.find('\r') == std::string_view::npos ? Cell::Form::plain : Cell::Form::doubled);
    return has_quotes_in_pairs(inside) ? made_of(inside, Cell::Form::doubled) : made_of(bytes, Cell::Form::loose);
}

std::string_view raw_cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row, std::size_t column) {
    const std::uint32_t* delimiters = index.delimiters.data() + row.first_delimiter;
    const std::uint32_t begin = column == 0 ? row.begin : delimiters[column - 1] + 1;
    const std::uint32_t end = column == row.delimiters ? row.end : delimiters[column];
    return {text.data() + begin, end - begin};
}

Cell cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row, std::size_t column) {
    return column > row.delimiters ? made_of({}, Cell::Form::missing) : delimited_cell(raw_cell_of_row(text, index, row, column));
}

void cells_of_column(std::string_view text, const RowIndex& index, std::span<const IndexedRow> rows, std::size_t column,
                     std::span<Cell> cells) {
    if (index.has_quotes) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            cells[i] = cell_of_row(text, index, rows[i], column);
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        cells[i] = column > rows[i].delimiters ? made_of({}, Cell::Form::missing)
                                               : made_of(raw_cell_of_row(text, index, rows[i], column), Cell::Form::plain);
}

} // namespace chronomap
