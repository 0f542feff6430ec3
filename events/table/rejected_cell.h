#pragma once

#include "events/table/number_text.h"
#include "events/table/row_source.h"
#include "events/table/time_forms.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chronomap {

/// Why a value, or a row, could not be used; small, for there may be millions.
class RejectReason {
public:
    RejectReason() = default;
    RejectReason(TimeFault fault) : m_code(static_cast<std::uint8_t>(fault)) {}
    RejectReason(NumberFault fault) : m_code(static_cast<std::uint8_t>(first_number + static_cast<int>(fault))) {}

    static RejectReason end_before_begin() { return RejectReason(first_of_row); }
    static RejectReason outside_of_system() { return RejectReason(first_of_row + 1); }
    static RejectReason neither_time_nor_place() { return RejectReason(first_of_row + 2); }

    static constexpr std::size_t count = 67;
    std::size_t code() const { return m_code; }
    static RejectReason of_code(std::size_t code) { return RejectReason(static_cast<int>(code)); }

    /// For people: "this month has no such day".
    std::string_view text() const;

private:
    static constexpr int first_number = 32, first_of_row = 64;

    explicit RejectReason(int code) : m_code(static_cast<std::uint8_t>(code)) {}

    std::uint8_t m_code = 0;
};

/// A value that could not be used, without the value: that stands in the source.
struct RejectedCell {
    RowOffset offset = 0;
    std::uint32_t row = 0;    ///< number of the row, from 0: in its piece, or in the source once all are together
    std::uint16_t column = 0; ///< of the source; no_column when the row as a whole is meant
    RejectReason reason;

    static constexpr std::uint16_t no_column = 0xffff;
};

/// What was rejected in one piece of a source, in the order of its rows.
struct PieceRejects {
    std::uint32_t piece = 0;
    std::vector<RejectedCell> cells;
};

} // namespace chronomap
