#pragma once

#include "events/table/row_source.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// Blocks of rows whose cells are plain text.
class RowBlocks {
public:
    explicit RowBlocks(std::vector<std::vector<std::string>> rows) : m_rows(std::move(rows)) {}

    /// Some of the rows, with these columns; their offsets are ten times their numbers.
    RowBlock block(const std::vector<std::size_t>& columns, std::size_t first, std::size_t count) const {
        RowBlock block;
        block.first_row_of_piece = static_cast<std::uint32_t>(first);
        block.columns.resize(columns.size());
        for (std::size_t row = first; row < first + count; ++row) {
            block.offsets.push_back(row * 10);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const std::string& text = m_rows[row][columns[i]];
                block.columns[i].push_back({text.data(), static_cast<std::uint32_t>(text.size()), Cell::Form::plain});
            }
        }
        return block;
    }

    RowBlock block(const std::vector<std::size_t>& columns) const { return block(columns, 0, m_rows.size()); }

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace chronomap
