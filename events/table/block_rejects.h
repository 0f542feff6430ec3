#pragma once

#include "events/table/rejected_cell.h"

namespace chronomap {

/// Collects what is rejected in one block.
class BlockRejects {
public:
    BlockRejects(const RowBlock& block, std::vector<RejectedCell>& cells) : m_block(block), m_cells(cells) {}

    /// `row`: within the block; `column`: of the source.
    void add(std::size_t row, std::size_t column, RejectReason reason) {
        m_cells.push_back({m_block.offsets[row], m_block.first_row_of_piece + static_cast<std::uint32_t>(row),
                           static_cast<std::uint16_t>(column), reason});
    }

private:
    const RowBlock& m_block;
    std::vector<RejectedCell>& m_cells;
};

} // namespace chronomap
