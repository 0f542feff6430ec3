#include "events/table/piece_blocks.h"

#include <algorithm>

namespace chronomap {

void PieceBlock::write_times(std::array<std::int64_t, most>& times_ms) const {
    const PackedNumbers& times = piece.times;
    if (!times.wide.empty()) {
        std::copy_n(times.wide.begin() + static_cast<std::ptrdiff_t>(first), count, times_ms.begin());
        return;
    }
    const auto base = static_cast<std::uint64_t>(times.grid.least);
    for (std::size_t i = 0; i < count; ++i) {
        times_ms[i] = static_cast<std::int64_t>(base + times.grid.unit * times.steps[first + i]);
    }
}

namespace {

/// Calls visit for the blocks of one piece that lie in `part`; `start` is where the piece begins among all events.
void for_each_block_of(const PackedPiece& piece, std::size_t start, Part part,
                       const std::function<void(const PieceBlock&)>& visit) {
    const std::size_t begin = std::max(part.begin, start) - start;
    const std::size_t end = std::clamp(part.end, start, start + piece.size) - start;
    for (std::size_t first = begin; first < end; first += PieceBlock::most) {
        visit({piece, first, std::min(PieceBlock::most, end - first)});
    }
}

} // namespace

void for_each_block(const PackedPieces& pieces, Part part, const std::function<void(const PieceBlock&)>& visit) {
    std::size_t start = 0;
    for (const auto& piece : pieces) {
        for_each_block_of(*piece, start, part, visit);
        start += piece->size;
    }
}

void for_each_block_releasing(PackedPieces pieces, Part part, const std::function<void(const PieceBlock&)>& visit) {
    std::size_t start = 0;
    for (auto& piece : pieces) {
        const std::size_t size = piece->size;
        for_each_block_of(*piece, start, part, visit);
        piece.reset();
        start += size;
    }
}

} // namespace chronomap
