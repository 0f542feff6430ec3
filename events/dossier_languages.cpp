#include "events/dossier_parts.h"

#include <algorithm>
#include <unordered_map>

namespace chronomap {

std::vector<std::string> languages_of(const Dossier& dossier) {
    std::vector<std::pair<std::string, std::size_t>> uses; // in the order of first use
    std::unordered_map<std::string, std::size_t> positions;
    const auto count = [&](const LanguageText& text) {
        for (const auto& [language, words] : text.all()) {
            const auto [position, is_new] = positions.try_emplace(std::string(language), uses.size());
            if (is_new)
                uses.emplace_back(language, 0);
            ++uses[position->second].second;
        }
    };
    count(dossier.title);
    for (const Entry& entry : dossier.entries)
        count(entry.title);
    for (const Place& place : dossier.places)
        count(place.name);
    for (const Actor& actor : dossier.actors)
        count(actor.name);
    for (const Side& side : dossier.sides)
        count(side.name);
    std::stable_sort(uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.second > b.second; });

    std::vector<std::string> languages;
    languages.reserve(uses.size());
    for (auto& [language, times] : uses)
        languages.push_back(std::move(language));
    return languages;
}

} // namespace chronomap
