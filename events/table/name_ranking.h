#pragma once

#include "events/table/piece_blocks.h"

#include <cstdint>
#include <string>
#include <vector>

namespace chronomap {

/// The final codes of names that were numbered as they came: the most frequent first, equals by name. A code has 16
/// bits: where there are more names the rarest share the last one.
struct NameRanking {
    static constexpr std::size_t most_names = 65'535;
    /// A histogram has a number for each of them in every column: 1 280 columns of these take 20 MB.
    static constexpr std::size_t most_categories = 4'000;
    static constexpr const char* others = "…others";

    std::vector<std::string> names;    ///< by code
    std::vector<std::uint16_t> codes;  ///< by number
    std::uint16_t code_of_missing = 0; ///< of an event in a piece without such a column: that of ""
    std::size_t folded = 0;            ///< how many names share the last code; 0: none
};

/// Ranks what stands in a column of the pieces; nothing when no piece has it. `names`: by number; `most` of them have a
/// code of their own.
NameRanking rank_names(const PackedPieces& pieces, std::span<const std::uint32_t> PackedPiece::*column,
                       const std::vector<std::string>& names, std::size_t most, unsigned threads);

} // namespace chronomap
