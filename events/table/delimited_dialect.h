#pragma once

#include "events/table/row_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// Whether a text is a number to GDAL's mind, for which a first row with one in it names no columns: a sign, digits with a
/// point among them, an exponent; blanks around it. Not "-" and ".", which are numbers to GDAL.
bool is_number(std::string_view text);

/// How often a character stands outside quotes.
std::size_t count_outside_quotes(std::string_view text, char wanted);

/// The delimiter of a file by its first two rows: a tab when the first has one and `is_tsv`, or both have equally many;
/// else that of , ; tab | which the first row has most of outside quotes, of equals the first of these; a blank when
/// it has blanks alone, and a comma when it has none of all these.
char delimiter_of(std::string_view first_row, std::string_view second_row, bool is_tsv);

/// Columns named as GDAL names them: blanks around a name are taken away, and without a name it is "field_N", N from 1.
/// Names may be alike.
std::vector<SourceColumn> named_columns(const std::vector<std::string>& names);

} // namespace chronomap
