#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// A cell of a CSV file (RFC 4180): between quotes where it must be.
std::string quoted_cell(std::string_view text);

/// A text that no spreadsheet takes for a formula: what begins like one (events/safe_text.h) gets an apostrophe in front. A title such as "=HYPERLINK(…)" would do on the reader's machine what its author wishes.
std::string harmless_text(const std::string& text);

/// The same for what a stranger's file holds, in which numbers are texts too: "-12.5" stays as it is.
std::string harmless_value(const std::string& text);

/// The cells as a line, with its end. They are quoted here, and must be harmless before.
std::string csv_line(const std::vector<std::string>& cells);

} // namespace chronomap
