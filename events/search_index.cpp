#include "events/search_index.h"

#include "events/search_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>

namespace chronomap {

/// Where one word of a query was found.
struct FoundWord {
    FoldedWord word;
    std::vector<std::uint8_t> entries, names; // ranks
    bool similar = false;
};

namespace {

// Ranks are sums of how and where a word was found; 0 is nowhere.
constexpr int in_text = 1, in_name = 2, in_title = 3, at_beginning = 3;
constexpr int best_rank = in_title + at_beginning;

void raise(std::uint8_t& rank, int to) {
    rank = std::max(rank, static_cast<std::uint8_t>(to));
}

FoundWord find_word(const SearchWords& words, const FoldedWord& wanted) {
    FoundWord found{wanted, std::vector<std::uint8_t>(words.entry_count), std::vector<std::uint8_t>(words.name_count),
                    false};
    std::vector<WordHit> hits = words.lexicon.find(wanted);
    if (hits.empty()) {
        hits = words.lexicon.find_sound(wanted);
        found.similar = !hits.empty();
    }
    for (const WordHit hit : hits) {
        const int how = hit.begins ? at_beginning : 0;
        words.names_of_words.for_each(hit.word,
                                      [&](std::uint32_t name, bool) { raise(found.names[name], how + in_name); });
        words.entries_of_words.for_each(hit.word, [&](std::uint32_t entry, bool is_title) {
            raise(found.entries[entry], how + (is_title ? in_title : in_text));
        });
    }
    for (std::size_t name = 0; name < found.names.size(); ++name)
        if (const std::uint8_t rank = found.names[name]; rank > 0)
            words.entries_of_names.for_each(name,
                                            [&](std::uint32_t entry, bool) { raise(found.entries[entry], rank); });
    return found;
}

std::shared_ptr<const FoundWord> find_again(const SearchWords& words, const FoldedWord& wanted,
                                            const SearchMatches* former) {
    if (former)
        for (const auto& found : former->words)
            if (found->word == wanted)
                return found;
    return std::make_shared<const FoundWord>(find_word(words, wanted));
}

/// Which of `count` names from the first on have the best score, if any was found.
std::vector<std::size_t> best_of(const std::vector<std::uint32_t>& scores, std::size_t first, std::size_t count) {
    const auto begin = scores.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    const std::uint32_t best = count == 0 ? 0 : *std::max_element(begin, end);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; best > 0 && i < count; ++i)
        if (scores[first + i] == best)
            found.push_back(i);
    return found;
}

} // namespace

SearchIndex::SearchIndex(const Dossier& dossier, const ActWords& acts, const std::stop_token& stop)
    : m_words(std::make_unique<const SearchWords>(search_words_of(dossier, acts, stop))) {}
SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;

std::optional<SearchMatches> SearchIndex::find(std::string_view query, const SearchMatches* former) const {
    const std::vector<FoldedWord> wanted = fold_words(query);
    if (wanted.empty())
        return std::nullopt;

    SearchMatches matches;
    matches.ranks.assign(m_words->entry_count, best_rank);
    std::vector<std::uint32_t> scores(m_words->name_count);
    for (const FoldedWord& word : wanted) {
        matches.words.push_back(find_again(*m_words, word, former));
        const FoundWord& found = *matches.words.back();
        matches.similar = matches.similar || found.similar;
        std::transform(found.names.begin(), found.names.end(), scores.begin(), scores.begin(), std::plus<>());
        std::transform(found.entries.begin(), found.entries.end(), matches.ranks.begin(), matches.ranks.begin(),
                       [](std::uint8_t a, std::uint8_t b) { return std::min(a, b); });
    }
    const auto missed = std::count(matches.ranks.begin(), matches.ranks.end(), std::uint8_t{0});
    matches.count = matches.ranks.size() - static_cast<std::size_t>(missed);
    matches.places = best_of(scores, 0, m_words->place_count);
    matches.actors = best_of(scores, m_words->place_count, m_words->actor_count);
    return matches;
}

std::vector<EntryIndex> ranked(const SearchMatches& matches, const std::vector<EntryIndex>& order, std::size_t limit) {
    std::array<std::vector<EntryIndex>, best_rank + 1> by_rank;
    for (const EntryIndex entry : order)
        if (auto& rank = by_rank[matches.ranks[entry]]; matches.ranks[entry] > 0 && rank.size() < limit)
            rank.push_back(entry);

    std::vector<EntryIndex> result;
    for (std::size_t rank = best_rank; rank > 0; --rank)
        for (const EntryIndex entry : by_rank[rank])
            if (result.size() < limit)
                result.push_back(entry);
    return result;
}

} // namespace chronomap
