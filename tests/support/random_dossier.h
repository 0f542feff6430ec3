#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>

namespace chronomap {

/// A dossier of `count` entries at nine places over 40 days, with times of every form: exact, of a day, of a month, uncertain,
/// lasting, open, and none. The same seed makes the same dossier.
inline std::string random_dossier(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    const auto below = [&](std::size_t n) { return random() % n; };
    const auto day = [&] {
        const std::size_t d = below(40);
        const std::string number = std::to_string(d % 30 + 1);
        return std::string(d < 30 ? "1900-05-" : "1900-06-") + (number.size() < 2 ? "0" : "") + number;
    };
    const auto edtf = [&]() -> std::string {
        const std::string a = day(), b = day();
        switch (below(8)) {
        case 0:
            return a + "T0" + std::to_string(below(10)) + ":00:00Z";
        case 1:
            return "1900-05";
        case 2:
            return a + "~";
        case 3:
            return std::min(a, b) + "/" + std::max(a, b);
        case 4:
            return "../" + a;
        case 5:
            return a + "/..";
        case 6:
            return a + "?";
        default:
            return a;
        }
    };
    const auto time = [&](const std::string& key) {
        return below(10) == 0 ? "" : ", \"" + key + R"(": {"edtf": ")" + edtf() + "\"}";
    };
    const auto place = [&] { return "\"p" + std::to_string(below(9)) + "\""; };
    std::string places, entries;
    for (std::size_t i = 0; i < 9; ++i) {
        const std::string id = std::to_string(i);
        places += (i == 0 ? "" : ",") + (R"({"id": "p)" + id + R"(", "kind": "town", "name": {"en": "P)" + id +
                                         R"("}, "at": [)" + id + ", 10], \"precision_m\": 100}");
    }
    for (std::size_t i = 0; i < count; ++i) {
        entries += (i == 0 ? "" : ",") + (R"({"id": "e)" + std::to_string(i) + R"(", "title": {"en": "so"}, )");
        if (below(2) == 0) {
            entries +=
                R"("kind": "event")" + time("when") + (below(8) == 0 ? "" : ", \"where\": [" + place() + "]") + "}";
        } else {
            entries += std::string(R"("kind": "statement", "act": "claims", "by": ")") + (below(2) == 0 ? "n" : "s") +
                       "\"" + time("said") + (below(8) == 0 ? "" : ", \"said_from\": " + place()) + ", \"about\": [" +
                       place() + "," + place() + "]}";
        }
    }
    return R"({"format": "chronomap-dossier/1", "title": {"en": "Any"}, "time_zone": "UTC",
        "sides": [{"id": "north", "name": {"en": "North"}}, {"id": "south", "name": {"en": "South"}}],
        "actors": [{"id": "n", "name": {"en": "N"}, "side": "north"}, {"id": "s", "name": {"en": "S"}, "side": "south"}],
        "places": [)" +
           places + R"(], "entries": [)" + entries + "]}";
}

} // namespace chronomap
