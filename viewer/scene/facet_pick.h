#pragma once

#include "events/filter.h"
#include "viewer/scene/display_list.h"

#include <cstdint>
#include <optional>

namespace chronomap {

// The index of a PickKind::facet_value holds the facet in its upper 8 bits and in its lower 24 bits the value, or
// `rest_of_facet`: the row under a section of the filters that lists all of its values, or the first ones only.
inline constexpr std::uint32_t rest_of_facet = 0xFF'FFFF;

inline constexpr std::uint32_t packed(Facet facet, std::uint32_t value) {
    return static_cast<std::uint32_t>(facet) << 24 | value;
}

/// Values that do not fit in stand for nothing.
inline constexpr Pick pick_of(FacetValue value) {
    return value.value < rest_of_facet ? Pick{PickKind::facet_value, packed(value.facet, value.value)} : Pick{};
}

inline constexpr Pick pick_of_rest(Facet facet) {
    return {PickKind::facet_value, packed(facet, rest_of_facet)};
}

/// The facet of a pick; nothing when it is none of a facet.
inline constexpr std::optional<Facet> facet_of(Pick pick) {
    if (pick.kind != PickKind::facet_value || pick.index >> 24 >= facet_count) {
        return std::nullopt;
    }
    return static_cast<Facet>(pick.index >> 24);
}

/// Whether it is the row that opens and closes a section.
inline constexpr bool is_rest_of_facet(Pick pick) {
    return facet_of(pick) && (pick.index & rest_of_facet) == rest_of_facet;
}

/// The value of a pick; nothing when it is none. Whether a dossier has so many values is for the caller to ask.
inline constexpr std::optional<FacetValue> facet_value_of(Pick pick) {
    const std::optional<Facet> facet = facet_of(pick);
    return facet && !is_rest_of_facet(pick) ? std::optional(FacetValue{*facet, pick.index & rest_of_facet})
                                            : std::nullopt;
}

} // namespace chronomap
