#pragma once

#include "events/table/cell.h"
#include "events/table/row_index.h"

#include <span>
#include <string_view>

namespace chronomap {

/// What stands between two delimiters as a cell. `may_have_returns`: false when there is no carriage return in it for sure.
Cell delimited_cell(std::string_view bytes, bool may_have_returns = true);

/// What stands between the delimiters of cell number `column`, which the row has.
std::string_view raw_cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row,
                                 std::size_t column);

/// Cell number `column` of a row; missing when the row is too short.
Cell cell_of_row(std::string_view text, const RowIndex& index, const IndexedRow& row, std::size_t column);

/// The same for one column of several rows; `cells` is as long as `rows`.
void cells_of_column(std::string_view text, const RowIndex& index, std::span<const IndexedRow> rows, std::size_t column,
                     std::span<Cell> cells);

} // namespace chronomap
