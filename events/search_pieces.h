#pragma once

#include "events/search_lexicon.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The words of texts by their numbers in a lexicon. A text is cut where fold.h allows it; the same pieces come again
/// and again, so each is folded once, and looked up in one flat table, of which no part is far from the other.
class TextPieces {
public:
    explicit TextPieces(Lexicon& lexicon) : m_lexicon(lexicon), m_slots(1024) {}

    /// Calls visit(word) for each word of the text, in its order.
    template <class Visit>
    void for_each_word(std::string_view text, Visit visit) {
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t end = begin;
            while (end < text.size() && !is_between_words(text[end]))
                ++end;
            if (end > begin)
                for (const WordIndex word : words_of(text.substr(begin, end - begin)))
                    visit(word);
            begin = end + 1;
        }
    }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t text = 0, text_size = 0;   // in m_text; size 0: nothing here yet
        std::uint32_t words = 0, word_count = 0; // in m_words; a single word itself, to have it at hand
    };

    static bool is_between_words(char c) {
        return !(c >= 'a' && c <= 'z') && static_cast<unsigned char>(c) < 0x80 && c != '\'' &&
               !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z');
    }

    std::span<const WordIndex> words_of(std::string_view piece);
    Slot& slot_of(std::string_view piece, std::uint32_t hash);
    void fold(Slot& slot, std::string_view piece, std::uint32_t hash);
    void grow();

    Lexicon& m_lexicon;
    std::vector<Slot> m_slots; // a power of two of them
    std::size_t m_used = 0;
    std::string m_text;
    std::vector<WordIndex> m_words;
};

} // namespace chronomap
