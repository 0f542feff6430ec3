// What people type to search and to filter.
#include "events/dossier_reader.h"
#include "events/facets.h"
#include "events/fold.h"
#include "events/safe_text.h"
#include "events/search_index.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

namespace chronomap::fuzz {
namespace {

struct Searched {
    Dossier dossier = read_dossier(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022").dossier;
    SearchIndex index{dossier};
    FacetTable facets{dossier};
};

void check_words(std::string_view text) {
    for (const FoldedWord& word : fold_words(text)) {
        promise(!word.folded.empty() && !word.latin.empty(), "a word has letters");
        const std::vector<FoldedWord> again = fold_words(word.folded);
        promise(again.size() == 1 && again.front().folded == word.folded, "a folded word is folded: " + word.folded);
    }
}

/// As one types it, letter by letter, and at once.
void check_search(const Searched& searched, std::string_view text) {
    std::optional<SearchMatches> typed;
    for (std::size_t end = 0; end < text.size();) {
        end += std::max<std::size_t>(well_formed_bytes(text.substr(end)), 1);
        typed = searched.index.find(text.substr(0, end), typed ? &*typed : nullptr);
    }
    const std::optional<SearchMatches> whole = searched.index.find(text);
    promise(whole.has_value() == typed.has_value(), "searching as one types finds as much");
    if (whole) {
        promise(find_passing(searched.facets, &*whole, {}).passes == find_passing(searched.facets, &*typed, {}).passes,
                "searching as one types finds the same");
    }
}

void check_filter(const FacetTable& facets, std::string_view text) {
    promise(!has_controls(facets.why_no_value(text)), "a message shows no controls");
    if (const auto value = facets.value_from(text)) {
        promise(facets.value_from(facets.id_of(*value)) == value, "a filter that is written is read again");
        const Findings found = find(facets, nullptr, with({}, *value), nullptr);
        promise(found.count == found.count_of(*value), "a filter leaves what it counts");
    }
}

} // namespace

void search(std::string_view input) {
    static const Searched searched;
    check_words(input);
    check_search(searched, input);
    check_filter(searched.facets, input);
}

} // namespace chronomap::fuzz
