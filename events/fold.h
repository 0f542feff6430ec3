#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// A word of a text in the forms in which it is compared, all of them UTF-8 and never empty but `sound`.
struct FoldedWord {
    std::string folded; ///< in its own letters, all ways of writing these made one
    std::string latin;  ///< in Latin letters (fold_latin.h; by ICU for scripts that it does not know), an Arabic word
                        ///< without its article; often like `folded`
    std::string sound;  ///< of `latin`, see fold_sound.h

    friend bool operator==(const FoldedWord&, const FoldedWord&) = default;
};

/// The words of a UTF-8 text in any languages, in its order.
///
/// A word is a row of letters and digits; apostrophes within it, tatweel, and signs that are not seen (joiners, marks of
/// direction) do not break it and are left out. `folded` has no upper case, compatibility forms or diacritics (NFKD
/// without marks; those of Indic scripts, which are vowels, stay), Western digits, one form of each Arabic letter
/// (أ إ آ ٱ ا: ا; ى ی ي: ي; ة ه: ه; ؤ: و; ئ: ي; ک ك: ك; no ء), i for ı, and e for ə.
///
/// Cutting a text at characters of ASCII other than letters, digits and ' does not change its words. The first use
/// of another text than ASCII loads ICU's data (some milliseconds); throws std::runtime_error when they are missing.
/// May be called from any thread.
std::vector<FoldedWord> fold_words(std::string_view text);

/// Whether the beginning of a folded Arabic word is an article or particle that is written together with the word:
/// ال, وال, بال, كال, فال, لل, و, ب, ك, ف, ل.
bool is_arabic_particle(std::string_view beginning);

} // namespace chronomap
