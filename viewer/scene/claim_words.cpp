#include "viewer/scene/claim_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace chronomap {

namespace {

/// The words around a number, by their keys.
struct Around {
    const char *about, *at_least, *at_most;
};

std::string figure(const Messages& words, const Claim& claim, const Around& around) {
    const auto told = [&](const std::string& number) {
        return claim.approximate ? words.format(around.about, {{"n", number}}) : number;
    };
    if (claim.value) {
        return told(number_words(words, *claim.value));
    }
    if (claim.low && claim.high) {
        return told(number_words(words, *claim.low) + "–" + number_words(words, *claim.high));
    }
    if (claim.low) {
        return words.format(around.at_least, {{"n", told(number_words(words, *claim.low))}});
    }
    return claim.high ? words.format(around.at_most, {{"n", told(number_words(words, *claim.high))}}) : std::string();
}

} // namespace

std::string known_word(const Messages& words, const std::string& prefix, const std::string& name) {
    return words.has(prefix + name) ? words.get(prefix + name) : name;
}

std::string number_words(const Messages& words, double value) {
    // The longest is the smallest double, with 324 places.
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed).ptr;
    return words.localize_digits({text.data(), static_cast<std::size_t>(end - text.data())});
}

std::string figure_words(const Messages& words, const Claim& claim) {
    return figure(words, claim, {"claim.about", "claim.at_least", "claim.at_most"});
}

std::string brief_figure_words(const Messages& words, const Claim& claim) {
    return figure(words, claim, {"claim.brief.about", "claim.brief.at_least", "claim.brief.at_most"});
}

std::string of_whom_words(const Scene& scene, const Claim& claim) {
    if (!claim.of) {
        return scene.words.get("claim.of_nobody");
    }
    const std::string& side = scene.dossier().sides[claim.of->side].name.in(scene.view.language);
    const std::string text = scene.words.format("claim.of", {{"who", side}});
    return claim.of->inference.inferred ? text + " (" + scene.words.get("inferred") + ")" : text;
}

std::string claimant_words(const Scene& scene, const Entry& entry) {
    if (entry.by) {
        return party_name(scene, *entry.by);
    }
    std::vector<SourceIndex> told;
    std::string text;
    for (const Citation& cite : entry.cites) {
        if (entry.kind == EntryKind::event && std::find(told.begin(), told.end(), cite.source) == told.end()) {
            told.push_back(cite.source);
            text += (text.empty() ? "" : scene.words.get("list.separator")) +
                    scene.dossier().sources[cite.source].publisher.in(scene.view.language);
        }
    }
    if (!text.empty()) {
        return text;
    }
    return scene.words.get(entry.kind == EntryKind::event ? "claim.no_source" : "speaker.unknown");
}

} // namespace chronomap
