#pragma once

#include "events/table/point_text.h"
#include "events/table/time_evidence.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The values of one column in some rows of a source, and what they look like. Valid while the rows live.
class ColumnSample {
public:
    ColumnSample(const std::vector<std::vector<std::string>>& rows, std::size_t column);

    /// Those that are not empty.
    const std::vector<std::string_view>& values() const { return m_values; }
    std::size_t size() const { return m_values.size(); }

    TimeEvidence times() const;
    std::size_t clocks() const; ///< how many are times of day
    std::size_t numbers() const;
    std::size_t distinct() const;

    /// How many are degrees of absolute value up to `most`, and how many of these exceed `least`.
    std::size_t degrees(double most, double least = -1) const;
    std::size_t negative_degrees() const;
    std::size_t fine_decimals() const; ///< numbers with three digits or more behind the point

    std::size_t points(PointForm form) const;
    double average_length() const;

private:
    std::vector<std::string_view> m_values;
};

} // namespace chronomap
