#pragma once

#include "events/table/row_meaning.h"
#include "events/table/row_source.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The columns that are read of every row, each once, and where those of the roles are among them. The title is not read:
/// it is looked up when it is shown.
class WantedColumns {
public:
    explicit WantedColumns(const RowMeaning& meaning);

    /// For RowSource::read().
    const std::vector<std::size_t>& of_source() const { return m_of_source; }

    bool has(ColumnRole role) const { return m_positions[static_cast<std::size_t>(role)].has_value(); }

    /// The cells of a role that there is.
    const std::vector<Cell>& cells(const RowBlock& block, ColumnRole role) const {
        return block.columns[*m_positions[static_cast<std::size_t>(role)]];
    }
    std::size_t column(ColumnRole role) const { return m_of_source[*m_positions[static_cast<std::size_t>(role)]]; }

private:
    std::vector<std::size_t> m_of_source;
    std::array<std::optional<std::size_t>, column_role_count> m_positions;
};

/// The text of a cell; of a rare one that must be unfolded it is kept in `room`.
inline std::string_view text_in(const Cell& cell, std::string& room) {
    if (cell.form == Cell::Form::plain) {
        return cell.bytes();
    }
    room = text_of(cell);
    return room;
}

} // namespace chronomap
