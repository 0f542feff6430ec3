#pragma once

#include <optional>
#include <string_view>

namespace chronomap {

/// What the letters behind a time of day say of its zone.
struct ZoneLetters {
    int offset_minutes = 0;    ///< local minus UTC
    bool is_ambiguous = false; ///< several zones are called so
};

/// "CEST", "PDT": the letters in capitals by which people know a zone; nothing for others.
std::optional<ZoneLetters> zone_of_letters(std::string_view letters);

} // namespace chronomap
