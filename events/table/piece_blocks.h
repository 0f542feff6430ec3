#pragma once

#include "events/table/packed_piece.h"
#include "events/table/table_threads.h"

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace chronomap {

/// The pieces of a source in the order of the file.
using PackedPieces = std::vector<std::shared_ptr<const PackedPiece>>;

/// Some events of a piece that follow each other: few enough for what is worked out of them to stay near the processor,
/// so many that several go to each place that they are moved to.
struct PieceBlock {
    static constexpr std::size_t most = 8'192;

    const PackedPiece& piece;
    std::size_t first, count;

    /// The earliest instants.
    void write_times(std::array<std::int64_t, most>& times_ms) const;

    /// The values of an optional column.
    template <class Value>
    std::span<const Value> of(std::span<const Value> column) const {
        return column.empty() ? column : column.subspan(first, count);
    }
};

/// Calls visit for the blocks of the events of `part`, counted over all pieces, in the order of the file.
void for_each_block(const PackedPieces& pieces, Part part, const std::function<void(const PieceBlock&)>& visit);

/// The same, letting go of each piece when its events have been visited.
void for_each_block_releasing(PackedPieces pieces, Part part, const std::function<void(const PieceBlock&)>& visit);

} // namespace chronomap
