#pragma once

#include <string>
#include <string_view>

namespace chronomap {

/// Roughly how a word in Latin letters a-z and digits sounds, so that spellings that differ in vowels, in doubled
/// letters or in how foreign letters are rendered come out alike: "Goris" and the "ghuris" that غوريس reads as are both
/// "grs". Consonants that are often taken for each other share a letter (b p; f v; g j gh zh; k q kh; s z ts; "S" for
/// sh and ch), vowels count only as an "a" at the beginning.
std::string sound_of(std::string_view latin);

} // namespace chronomap
