#pragma once

#include "events/fold.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chronomap {

using WordIndex = std::uint32_t;

/// A word in which something was found, and whether it begins with that.
struct WordHit {
    WordIndex word = 0;
    bool begins = false;

    friend bool operator==(const WordHit&, const WordHit&) = default;
};

/// The distinct words of many texts. Words are added, then the lexicon is frozen and searched.
class Lexicon {
public:
    /// The number of a word, from 0 in order of first appearance. Not after freeze().
    WordIndex add(const FoldedWord& word);

    /// Gets ready to be searched, and frees what only adding needs.
    void freeze();

    std::size_t size() const { return m_folded.starts.size(); }

    /// The words that hold `word.folded`, or begin with `word.latin` when spelled in Latin letters; each once. What
    /// follows an Arabic article or particle counts as beginning, and an article of `word` itself is not insisted on.
    std::vector<WordHit> find(const FoldedWord& word) const;

    /// The words that sound the same, if the sound is distinct enough to tell anything.
    std::vector<WordHit> find_sound(const FoldedWord& word) const;

private:
    // Words one after another, each after a line break.
    struct Spellings {
        std::string text;
        std::vector<std::uint32_t> starts;

        void add(std::string_view word);
        std::string_view at(std::size_t number) const;
        template <class Visit>
        void for_each(std::string_view needle, Visit visit) const;
        template <class Visit>
        void for_each_beginning(std::string_view beginning, Visit visit) const;
    };

    void sort_latin();
    void find_latin(std::string_view beginning, std::vector<WordHit>& hits) const;

    Spellings m_folded;                   // by word
    Spellings m_latin;                    // of words for which it differs from m_folded; sorted once frozen
    std::vector<WordIndex> m_latin_words; // which these are
    std::vector<std::uint32_t> m_sounds;  // by word: a hash, 0 for indistinct ones
    std::unordered_map<std::string, WordIndex> m_numbers;
};

} // namespace chronomap
