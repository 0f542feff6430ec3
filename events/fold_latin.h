#pragma once

#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// A letter or digit without its marks, and the mark that followed it first (0: none), both in NFKD and lower case.
struct Letter {
    char32_t base = 0;
    char32_t mark = 0;
};

/// A word in Latin letters a-z and digits, as newspapers in English would spell it: "Ջերմուկ" and "Джермук" become
/// "jermuk", "Daşkəsən" becomes "dashkasan". For words in Latin, Arabic, Armenian, Cyrillic and Georgian letters and the
/// digits 0-9; nothing for any other, nor for one of which no letter would be left. Arabic, which does not write short
/// vowels, comes out without them ("كلباجار": "klbajar"), and ع as "a".
///
/// The tables follow common usage rather than a standard: those of ISO and ICU turn ш into š and х into h, which nobody
/// types.
std::optional<std::string> in_latin_letters(const std::vector<Letter>& word);

} // namespace chronomap
