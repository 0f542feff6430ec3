#include "events/search_lexicon.h"

#include "events/safe_text.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>
#include <utility>

namespace chronomap {
namespace {

constexpr char separator = '\n'; // stands in no word

std::uint32_t hash_of_sound(std::string_view sound) {
    constexpr std::size_t distinct = 3;
    return sound.size() < distinct ? 0 : static_cast<std::uint32_t>(std::hash<std::string_view>()(sound)) | 1U;
}

// Of an Arabic word with its article, what stands after it, when that is more than a letter.
std::string_view without_article(std::string_view folded) {
    constexpr std::string_view article = "ال";
    const bool has_article = folded.starts_with(article) && folded.size() >= 2 * article.size();
    return has_article ? folded.substr(article.size()) : std::string_view();
}

// The better hit of each word.
std::vector<WordHit> each_once(std::vector<WordHit> hits) {
    std::sort(hits.begin(), hits.end(),
              [](WordHit a, WordHit b) { return a.word != b.word ? a.word < b.word : a.begins && !b.begins; });
    const auto same_word = [](WordHit a, WordHit b) { return a.word == b.word; };
    hits.erase(std::unique(hits.begin(), hits.end(), same_word), hits.end());
    return hits;
}

// A single letter stands in nearly every word, so only words that begin with it are meant. (An ideograph is a word.)
bool is_letter(const std::string& folded) {
    return folded.size() <= 2 && first_characters(folded, 1).size() == folded.size();
}

} // namespace

void Lexicon::Spellings::add(std::string_view word) {
    text += separator;
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    text += word;
}

std::string_view Lexicon::Spellings::at(std::size_t number) const {
    const std::size_t end = number + 1 < starts.size() ? starts[number + 1] - 1 : text.size();
    return std::string_view(text).substr(starts[number], end - starts[number]);
}

// Calls visit(number) for each word that begins so.
template <class Visit>
void Lexicon::Spellings::for_each_beginning(std::string_view beginning, Visit visit) const {
    for (std::size_t number = 0; number < starts.size(); ++number)
        if (at(number).starts_with(beginning))
            visit(number);
}

// Calls visit(number, what stands before the needle) for each word that holds it, for its first place there.
template <class Visit>
void Lexicon::Spellings::for_each(std::string_view needle, Visit visit) const {
    const char* const end = text.data() + text.size();
    auto word = starts.begin();
    for (const char* at = text.data(); at < end;) {
        const void* found = memmem(at, static_cast<std::size_t>(end - at), needle.data(), needle.size());
        if (!found)
            return;
        const auto position = static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
        // The next of many hits is near, the only hit of a rare word is far.
        std::ptrdiff_t step = 1;
        while (step < starts.end() - word && word[step] <= position + 1)
            step *= 2;
        word = std::upper_bound(word, word + std::min(step, starts.end() - word), position + 1) - 1;
        visit(static_cast<std::size_t>(word - starts.begin()),
              std::string_view(text).substr(*word, position < *word ? 0 : position - *word));
        if (++word == starts.end())
            return;
        at = text.data() + *word - 1;
    }
}

WordIndex Lexicon::add(const FoldedWord& word) {
    const auto [known, is_new] =
        m_numbers.try_emplace(word.folded + separator + word.latin, static_cast<WordIndex>(size()));
    if (is_new) {
        m_folded.add(word.folded);
        m_sounds.push_back(hash_of_sound(word.sound));
        if (word.latin != word.folded) {
            m_latin.add(word.latin);
            m_latin_words.push_back(known->second);
        }
    }
    return known->second;
}

void Lexicon::freeze() {
    m_numbers = {};
    sort_latin();
    m_folded.text.shrink_to_fit();
    m_folded.starts.shrink_to_fit();
    m_sounds.shrink_to_fit();
}

void Lexicon::sort_latin() {
    std::vector<std::size_t> order(m_latin_words.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return m_latin.at(a) < m_latin.at(b); });

    Spellings sorted;
    std::vector<WordIndex> words;
    sorted.text.reserve(m_latin.text.size());
    sorted.starts.reserve(order.size());
    words.reserve(order.size());
    for (const std::size_t i : order) {
        sorted.add(m_latin.at(i));
        words.push_back(m_latin_words[i]);
    }
    m_latin = std::move(sorted);
    m_latin_words = std::move(words);
}

void Lexicon::find_latin(std::string_view beginning, std::vector<WordHit>& hits) const {
    std::size_t first = 0;
    for (std::size_t last = m_latin_words.size(); first < last;) {
        const std::size_t middle = first + (last - first) / 2;
        if (m_latin.at(middle) < beginning)
            first = middle + 1;
        else
            last = middle;
    }
    for (std::size_t i = first; i < m_latin_words.size() && m_latin.at(i).starts_with(beginning); ++i)
        hits.push_back({m_latin_words[i], true});
}

std::vector<WordHit> Lexicon::find(const FoldedWord& word) const {
    std::vector<WordHit> hits;
    const auto add_beginning = [&](std::size_t number) { hits.push_back({static_cast<WordIndex>(number), true}); };
    if (is_letter(word.folded))
        m_folded.for_each_beginning(word.folded, add_beginning);
    else
        m_folded.for_each(word.folded, [&](std::size_t number, std::string_view before) {
            hits.push_back({static_cast<WordIndex>(number), before.empty() || is_arabic_particle(before)});
        });
    if (const std::string_view bare = without_article(word.folded); !bare.empty())
        m_folded.for_each(bare, [&](std::size_t number, std::string_view before) {
            if (before.empty() || is_arabic_particle(before))
                hits.push_back({static_cast<WordIndex>(number), true});
        });
    if (word.latin.size() < 2) // one letter of another script tells nothing
        return each_once(std::move(hits));
    find_latin(word.latin, hits);
    if (word.latin != word.folded)
        m_folded.for_each_beginning(word.latin, add_beginning);
    return each_once(std::move(hits));
}

std::vector<WordHit> Lexicon::find_sound(const FoldedWord& word) const {
    std::vector<WordHit> hits;
    const std::uint32_t wanted = hash_of_sound(word.sound);
    for (WordIndex i = 0; wanted != 0 && i < m_sounds.size(); ++i)
        if (m_sounds[i] == wanted)
            hits.push_back({i, false});
    return hits;
}

} // namespace chronomap
