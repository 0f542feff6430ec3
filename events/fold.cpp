#include "events/fold.h"

#include "events/fold_latin.h"
#include "events/fold_sound.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace chronomap {
namespace {

constexpr auto arabic_particles =
    std::to_array<std::string_view>({"ال", "وال", "بال", "كال", "فال", "لل", "و", "ب", "ك", "ف", "ل"});

void require_data(UErrorCode error) {
    if (U_FAILURE(error))
        throw std::runtime_error(std::string("ICU cannot read its data: ") + u_errorName(error));
}

// In lower case, without invisible signs and compatibility forms, every letter apart from its marks.
icu::UnicodeString decomposed(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    static const icu::Normalizer2* const fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
    static const icu::Normalizer2* const decompose = icu::Normalizer2::getNFDInstance(error);
    require_data(error);
    const auto utf16 = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    icu::UnicodeString result = decompose->normalize(fold->normalize(utf16, error), error);
    require_data(error);
    return result;
}

// Scripts without a table of ours; slow to load, and never needed for most dossiers.
std::string in_latin_letters_by_icu(icu::UnicodeString word) {
    static const std::unique_ptr<icu::Transliterator> transliterator = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("NFC; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
        require_data(error);
        return made;
    }();
    constexpr std::int32_t enough = 200; // sentences without spaces; the time that ICU takes grows with the square
    word.truncate(enough);
    transliterator->transliterate(word);
    std::string latin;
    for (std::int32_t i = 0; i < word.length(); ++i)
        if (const char16_t c = word[i]; (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            latin += static_cast<char>(c);
    return latin;
}

bool is_apostrophe(UChar32 c) {
    constexpr std::u32string_view apostrophes =
        U"'`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u2018\u2019\u201B\u2032\uFF07";
    return apostrophes.find(static_cast<char32_t>(c)) != apostrophes.npos;
}

bool is_left_out(UChar32 c) {
    constexpr UChar32 tatweel = 0x640;
    return is_apostrophe(c) || c == tatweel;
}

bool is_mark(UChar32 c) {
    return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

// Whether a mark only changes a letter, as accents and Arabic vowel signs do; those of other scripts are vowels.
bool is_diacritic(UChar32 c) {
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &error);
    const bool is_of_letters = script == USCRIPT_INHERITED || script == USCRIPT_COMMON || script == USCRIPT_ARABIC ||
                               script == USCRIPT_HEBREW || script == USCRIPT_CYRILLIC;
    return is_of_letters && u_charType(c) != U_COMBINING_SPACING_MARK;
}

char32_t plain_letter(UChar32 c) {
    if (const std::int32_t digit = u_charDigitValue(c); digit >= 0)
        return U'0' + static_cast<char32_t>(digit);
    switch (static_cast<char32_t>(c)) {
    case U'ٱ':
        return U'ا';
    case U'ى':
    case U'ی':
    case U'ې':
        return U'ي';
    case U'ک':
        return U'ك';
    case U'ة':
    case U'ہ':
    case U'ھ':
    case U'ە':
    case U'ۃ':
        return U'ه';
    default:
        return static_cast<char32_t>(c);
    }
}

void append(std::string& text, char32_t c) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    text.append(bytes.data(), static_cast<std::size_t>(size));
}

// How many letters of an Arabic word are its article; a word of one letter would be no word.
std::ptrdiff_t article_letters(std::string_view folded) {
    constexpr std::size_t letter = 2; // bytes of an Arabic letter
    std::size_t longest = 0;
    for (const std::string_view particle : arabic_particles)
        if (particle.size() > letter && folded.size() >= particle.size() + 2 * letter && folded.starts_with(particle))
            longest = std::max(longest, particle.size() / letter);
    return static_cast<std::ptrdiff_t>(longest);
}

/// Collects the letters of one word.
class WordMaker {
public:
    explicit WordMaker(std::vector<FoldedWord>& words) : m_words(words) {}

    void add_letter(UChar32 c) {
        m_original.append(c);
        const char32_t letter = plain_letter(c);
        m_letters.push_back({letter, 0});
        if (letter != U'ء')
            append(m_word.folded, letter == U'ı' ? U'i' : letter == U'ə' ? U'e' : letter);
    }

    void add_mark(UChar32 c) {
        if (m_letters.empty())
            return;
        m_original.append(c);
        if (m_letters.back().mark == 0)
            m_letters.back().mark = static_cast<char32_t>(c);
        const bool is_on_nothing = m_word.folded.empty(); // its letter is left out
        if (!is_diacritic(c) && !is_on_nothing)
            append(m_word.folded, static_cast<char32_t>(c));
    }

    void finish() {
        if (!m_word.folded.empty()) {
            m_letters.erase(m_letters.begin(), m_letters.begin() + article_letters(m_word.folded));
            m_word.latin = in_latin_letters(m_letters).value_or("");
            if (m_word.latin.empty())
                m_word.latin = in_latin_letters_by_icu(m_original);
            if (m_word.latin.empty())
                m_word.latin = m_word.folded;
            m_word.sound = sound_of(m_word.latin);
            m_words.push_back(std::move(m_word));
        }
        m_word = {};
        m_letters.clear();
        m_original.remove();
    }

private:
    std::vector<FoldedWord>& m_words;
    FoldedWord m_word;
    std::vector<Letter> m_letters;
    icu::UnicodeString m_original;
};

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

void add_ascii_words(std::vector<FoldedWord>& words, std::string_view text) {
    std::string word;
    const auto finish = [&] {
        if (!word.empty())
            words.push_back({word, word, sound_of(word)});
        word.clear();
    };
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            word += c;
        else if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if (!is_apostrophe(c))
            finish();
    }
    finish();
}

} // namespace

std::vector<FoldedWord> fold_words(std::string_view text) {
    std::vector<FoldedWord> words;
    if (is_ascii(text)) {
        add_ascii_words(words, text);
        return words;
    }
    WordMaker maker(words);
    const icu::UnicodeString characters = decomposed(text);
    for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
        const UChar32 c = characters.char32At(i);
        if (is_left_out(c))
            continue;
        if (is_mark(c))
            maker.add_mark(c);
        else if (u_isalnum(c))
            maker.add_letter(c);
        else
            maker.finish();
    }
    maker.finish();
    return words;
}

bool is_arabic_particle(std::string_view beginning) {
    return std::find(arabic_particles.begin(), arabic_particles.end(), beginning) != arabic_particles.end();
}

} // namespace chronomap
