#pragma once

#include "events/table/json_scan.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace chronomap {

/// A value of a GeoJSON feature, and what it is of.
struct FeatureValue {
    /// What `key` may be beside the number of a key.
    static constexpr std::uint32_t longitude = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::uint32_t latitude = longitude - 1;
    static constexpr std::uint32_t nothing = longitude - 2; ///< no column's: a bounding box, a height

    std::uint32_t key = nothing;
    bool is_property = false; ///< stands among the properties; else a member of the feature itself
    Cell cell;

    bool is_coordinate() const { return key == longitude || key == latitude; }
};

/// How features are written: what stands between their values, which are what differs from feature to feature. Most files
/// are written by programs, all features alike, so that a few comparisons do in place of taking each one apart.
class FeatureLayout {
public:
    /// Of a feature that begins at `begin`, ends at `end`, and has these values.
    FeatureLayout(const char* begin, const char* end, const std::vector<FeatureValue>& values);

    /// Reads a feature that is written so. What `values` tells is that feature's only when the answer is `good`; else the
    /// feature is written in another way, or cut, or wrong.
    JsonLook read(JsonCursor& cursor);
    const std::vector<FeatureValue>& values() const { return m_values; }

    /// Larger ones are not worth it.
    static bool is_worth_it(const char* begin, const char* end, const std::vector<FeatureValue>& values);

private:
    JsonLook take_gap(JsonCursor& cursor, std::size_t gap) const;

    std::string m_text;                    // of all gaps
    std::vector<std::uint32_t> m_gap_ends; // in m_text; one gap before each value, and one behind the last
    std::vector<FeatureValue> m_values;
};

} // namespace chronomap
