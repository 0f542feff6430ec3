#pragma once

#include "events/table/block_rejects.h"
#include "events/table/event_columns.h"
#include "events/table/time_text.h"
#include "events/table/wanted_columns.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace chronomap {

/// Reads the times of blocks of rows, of one column or of several together. For one thread.
///
/// Of begin and end in two columns: a begin or end that is a time of day is exact, a date that ends includes its day, as
/// in EDTF's A/B; the same twice is a moment; ".." is open; an empty end, or one that is no time, leaves the begin alone,
/// an empty begin is not known. With a precision of UCDP both are the bounds of a moment.
class TimeColumns {
public:
    TimeColumns(const RowMeaning& meaning, const WantedColumns& wanted, const TimeZone& zone,
                Numbering<TimeShape>& shapes);

    /// Gives the earliest instant and the shape of each row, EventColumns::undated where there is none.
    void read(const RowBlock& block, std::vector<std::int64_t>& times_ms, std::vector<std::uint32_t>& shapes,
              BlockRejects& rejects);

    const TimeCounts& counts() const { return m_begins.counts(); }
    const TimeCounts& end_counts() const { return m_ends.counts(); }

private:
    void read_alone(const RowBlock& block, std::vector<std::int64_t>& times_ms, std::vector<std::uint32_t>& shapes,
                    BlockRejects& rejects);
    TimeReading read_begin(const RowBlock& block, std::size_t row);
    TimeReading read_row(const RowBlock& block, std::size_t row, BlockRejects& rejects);
    TimeReading with_end(const RowBlock& block, std::size_t row, const TimeReading& begin, BlockRejects& rejects);
    TimeReading with_precision(const RowBlock& block, std::size_t row, const TimeReading& reading);

    std::uint32_t moment_shape(std::int64_t length_ms) {
        return length_ms == m_last_length_ms ? m_last_shape : another_moment_shape(length_ms);
    }
    std::uint32_t another_moment_shape(std::int64_t length_ms);
    std::uint32_t shape_number(const TimeShape& shape);
    std::uint32_t shape_of_reading(const TimeReading& reading);

    const RowMeaning& m_meaning;
    const WantedColumns& m_wanted;
    TimeZone m_zone;
    TimeReader m_begins, m_ends;
    Numbering<TimeShape>& m_shapes;
    std::map<TimeShape, std::uint32_t> m_known_shapes;
    std::int64_t m_last_length_ms = -1;
    std::uint32_t m_last_shape = 0;
    std::string m_room, m_second_room, m_third_room;
};

} // namespace chronomap
