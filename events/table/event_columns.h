#pragma once

#include "events/table/row_source.h"
#include "events/time_extent.h"
#include "geodata/web_mercator.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace chronomap {

/// In so many steps a side of the Web Mercator square is divided (9 mm at the equator).
inline constexpr double place_steps = 4294967296.0;

/// A point of the Web Mercator square in steps.
struct FixedPoint {
    std::uint32_t x = 0, y = 0;

    friend bool operator==(FixedPoint, FixedPoint) = default;
};

/// The place of an event that has none. No event on the ground has it: latitude -85.0511 belongs to the step before.
inline constexpr FixedPoint no_place{std::numeric_limits<std::uint32_t>::max(),
                                     std::numeric_limits<std::uint32_t>::max()};

FixedPoint to_fixed(WorldPoint point);
WorldPoint world_point(FixedPoint point);

/// What is known of a time relative to its earliest instant t: TimeExtent with t taken away. Few of them serve most
/// files: "one second long", "one day long".
struct TimeShape {
    static constexpr std::int64_t without_end = std::numeric_limits<std::int64_t>::max();

    TimeExtent::Kind kind = TimeExtent::Kind::moment;
    bool questionable = false;
    std::int64_t begin_width_ms = 0; ///< of a span: begin.last - t
    std::int64_t end_first_ms = 0;   ///< of a span: end.first - t; without_end when it is infinite
    std::int64_t end_last_ms = 0;    ///< of a span: end.last - t; of a moment: how long it may be after t

    friend auto operator<=>(const TimeShape&, const TimeShape&) = default; // NOLINT(*-implicit-bool-*)
};

/// The extent of a shape that begins at t, and the shape of an extent. An extent without a beginning is given t =
/// infinite_past, and its shape's other bounds are then instants, not differences.
TimeExtent extent_of(const TimeShape& shape, Instant t);
TimeShape shape_of(const TimeExtent& extent);

/// Gives every distinct value a small number, from several threads. Numbers are given in the order in which values come.
template <class Value>
class Numbering {
public:
    std::uint32_t number_of(const Value& value) {
        const std::lock_guard lock(m_mutex);
        const auto [at, is_new] = m_numbers.try_emplace(value, static_cast<std::uint32_t>(m_values.size()));
        if (is_new) {
            m_values.push_back(value);
        }
        return at->second;
    }

    /// By number, so far; also while others ask for numbers.
    std::vector<Value> copy_of_values() const {
        const std::lock_guard lock(m_mutex);
        return m_values;
    }

    /// By number. Only when no thread asks for numbers any more.
    const std::vector<Value>& values() const { return m_values; }

private:
    mutable std::mutex m_mutex;
    std::map<Value, std::uint32_t> m_numbers;
    std::vector<Value> m_values;
};

/// Events of one piece of a source, column by column, in the order of the file. Optional columns are empty or as long
/// as the others.
struct EventColumns {
    std::uint32_t piece = 0;
    std::vector<FixedPoint> places;     ///< no_place where there is none
    std::vector<std::int64_t> times_ms; ///< the earliest instant; of undated events 0
    std::vector<std::uint32_t> shapes;  ///< number of the TimeShape, or `undated`; empty: all have `every_shape`
    std::uint32_t every_shape = 0;
    std::vector<std::uint32_t> categories; ///< number of the category; "" is a category of its own: "no category"
    std::vector<std::uint32_t> sources;    ///< number of the source
    std::vector<float> magnitudes;         ///< the number that marks are sized by; NaN where there is none
    std::vector<float> radii_m;            ///< how far from its place an event may have been; 0: exactly there
    std::vector<RowOffset> offsets;

    static constexpr std::uint32_t undated = std::numeric_limits<std::uint32_t>::max();

    std::size_t size() const { return places.size(); }
};

/// What the numbers in EventColumns mean, shared by all pieces.
struct EventNumberings {
    Numbering<TimeShape> shapes;
    Numbering<std::string> categories, sources;
};

} // namespace chronomap
