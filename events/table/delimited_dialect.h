#pragma once

#include "events/table/row_source.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// Whether a text is a number to GDAL's mind, for which a first row with one in it names no columns: a sign, digits with a
/// point among them, an exponent; blanks around it. Not "-" and ".", which are numbers to GDAL.
bool is_number(std::string_view text);

/// How many delimiters the first two rows of a text have, were it this one.
struct DelimiterCount {
    char delimiter = ',';
    std::size_t in_first = 0, in_second = 0;
};

/// The characters that may part cells.
inline constexpr std::array<char, 5> delimiters{',', ';', '\t', '|', ' '};

/// The delimiter of a text, by what each of `delimiters` would make of it: a tab when the first row has one and `is_tsv`, or
/// both rows have equally many; else that of , ; tab | which the first row has most of, of equals the first of these; a
/// blank when it has blanks alone, and a comma when it has none of all these.
char delimiter_of(const std::vector<DelimiterCount>& counts, bool is_tsv);

/// Columns named as GDAL names them: blanks around a name are taken away, and without a name it is "field_N", N from 1.
/// Names may be alike.
std::vector<SourceColumn> named_columns(const std::vector<std::string>& names);

} // namespace chronomap
