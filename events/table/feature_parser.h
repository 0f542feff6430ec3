#pragma once

#include "events/table/feature_keys.h"
#include "events/table/feature_layout.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chronomap {

/// Reads GeoJSON features with the geometry Point, or none, one after the other.
class FeatureParser {
public:
    explicit FeatureParser(FeatureKeys& keys) : m_keys(&keys) {}

    /// Reads the feature that begins here. `wrong`: it is no such feature, has a key of more than 4 kB, or is no JSON. After
    /// `cut` and `wrong` the cursor is as far as it was looked at.
    JsonLook read(JsonCursor& cursor);

    /// What the feature read last has: members, properties and coordinates in their order. Of equal keys the last counts,
    /// and a property rather than a member. Valid until the next one is read.
    const std::vector<FeatureValue>& values() const { return m_like == none ? m_values : m_layouts[m_like].values(); }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    JsonLook read_feature(JsonCursor& cursor);
    JsonLook read_member(JsonCursor& cursor, std::string_view key);
    JsonLook read_geometry(JsonCursor& cursor);
    JsonLook read_geometry_member(JsonCursor& cursor, std::string_view key);
    JsonLook read_coordinates(JsonCursor& cursor);
    JsonLook read_named(JsonCursor& cursor, std::string_view key, bool is_property);
    JsonLook read_value(JsonCursor& cursor, std::uint32_t key, bool is_property);
    void learn(const char* begin, const char* end);

    FeatureKeys* m_keys;
    std::vector<FeatureValue> m_values; // of a feature that is like none of the layouts
    bool m_is_feature = false, m_is_point = false, m_has_coordinates = false;

    std::vector<FeatureLayout> m_layouts;
    std::size_t m_like = none;  // which layout the last feature has
    std::size_t m_replaced = 0; // which layout was learnt last
    bool m_was_of_use = true;   // that one has been met again
    std::uint32_t m_unlike = 0, m_patience = 0;
};

} // namespace chronomap
