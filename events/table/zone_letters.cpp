#include "events/table/zone_letters.h"

#include <algorithm>
#include <array>

namespace chronomap {

namespace {

struct NamedZone {
    std::string_view letters;
    int offset_minutes;
};

constexpr std::array<NamedZone, 33> zones{
    {{"AEDT", 660}, {"AEST", 600}, {"AKDT", -480}, {"AKST", -540}, {"AZT", 240},  {"CAT", 120},  {"CDT", -300},
     {"CEST", 120}, {"CET", 60},   {"EAT", 180},   {"EDT", -240},  {"EEST", 180}, {"EET", 120},  {"EST", -300},
     {"HST", -600}, {"JST", 540},  {"KST", 540},   {"MDT", -360},  {"MSD", 240},  {"MSK", 180},  {"MST", -420},
     {"NPT", 345},  {"NZDT", 780}, {"NZST", 720},  {"PDT", -420},  {"PKT", 300},  {"PST", -480}, {"SAST", 120},
     {"TRT", 180},  {"WAT", 60},   {"WEST", 60},   {"WET", 0},     {"WIB", 420}}};

/// Central, China, Cuba; India, Israel, Ireland; Britain, Bangladesh; Atlantic, Arabia; Armenia, Amazon; Gulf, Georgia.
constexpr std::array<std::string_view, 7> ambiguous{"AMT", "ADT", "AST", "BST", "CST", "GST", "IST"};

} // namespace

std::optional<ZoneLetters> zone_of_letters(std::string_view letters) {
    if (std::find(ambiguous.begin(), ambiguous.end(), letters) != ambiguous.end()) {
        return ZoneLetters{0, true};
    }
    const auto zone =
        std::find_if(zones.begin(), zones.end(), [&](const NamedZone& one) { return one.letters == letters; });
    return zone == zones.end() ? std::nullopt : std::optional(ZoneLetters{zone->offset_minutes, false});
}

} // namespace chronomap
