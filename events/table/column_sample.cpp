#include "events/table/column_sample.h"

#include "events/table/clock_text.h"
#include "events/table/degrees_text.h"
#include "events/table/text_walk.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace chronomap {

namespace {

// A page of text is as good as its beginning for finding out what a column is for.
constexpr std::size_t most_bytes_kept = 200;

template <class Test>
std::size_t count(const std::vector<std::string_view>& values, Test test) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), test));
}

/// Degrees whose axis is not known yet: of a latitude they may be larger than they should be.
bool reads_as_degrees(std::string_view value, double& degrees) {
    return read_number(value, degrees) == NumberFault::none ||
           read_degrees(value, Axis::longitude, degrees) == NumberFault::none ||
           read_degrees(value, Axis::latitude, degrees) == NumberFault::none;
}

} // namespace

ColumnSample::ColumnSample(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
    for (const std::vector<std::string>& row : rows) {
        if (column >= row.size()) {
            continue;
        }
        const std::string_view value = trimmed(row[column]);
        if (!value.empty()) {
            m_values.push_back(value.substr(0, most_bytes_kept));
        }
    }
}

TimeEvidence ColumnSample::times() const {
    TimeEvidence evidence;
    for (const std::string_view value : m_values) {
        evidence.add(value);
    }
    return evidence;
}

std::size_t ColumnSample::clocks() const {
    return count(m_values, [](std::string_view value) {
        LooseTime time;
        TextWalk walk(value);
        return read_clock(walk, time) == TimeFault::none;
    });
}

std::size_t ColumnSample::numbers() const {
    return count(m_values, [](std::string_view value) {
        double number = 0;
        return read_number(value, number) == NumberFault::none;
    });
}

std::size_t ColumnSample::distinct() const {
    return std::unordered_set<std::string_view>(m_values.begin(), m_values.end()).size();
}

std::size_t ColumnSample::degrees(double most, double least) const {
    return count(m_values, [&](std::string_view value) {
        double degrees = 0;
        return reads_as_degrees(value, degrees) && std::abs(degrees) <= most && std::abs(degrees) > least;
    });
}

std::size_t ColumnSample::negative_degrees() const {
    return count(m_values, [](std::string_view value) {
        double degrees = 0;
        return reads_as_degrees(value, degrees) && degrees < 0;
    });
}

std::size_t ColumnSample::fine_decimals() const {
    return count(m_values, [](std::string_view value) {
        double number = 0;
        const std::size_t point = value.find_first_of(".,");
        return point != std::string_view::npos && value.size() - point > 3 &&
               read_number(value, number) == NumberFault::none;
    });
}

std::size_t ColumnSample::points(PointForm form) const {
    return count(m_values, [&](std::string_view value) {
        double x = 0, y = 0;
        return read_point(value, form, x, y) == NumberFault::none;
    });
}

double ColumnSample::average_length() const {
    double sum = 0;
    for (const std::string_view value : m_values) {
        sum += static_cast<double>(value.size());
    }
    return m_values.empty() ? 0 : sum / static_cast<double>(m_values.size());
}

} // namespace chronomap
