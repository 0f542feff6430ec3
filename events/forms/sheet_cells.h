#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// Several values in one cell: "goris; jermuk". A semicolon within a value is "\;", a backslash "\\", a space at its beginning or end "\ ".
std::string joined_cell(const std::vector<std::string>& values);

/// The values again. An empty cell has none; "; b" has an empty one and "b".
std::vector<std::string> split_cell(std::string_view cell);

/// A cell that spreadsheet programs do not run as a formula: an apostrophe stands before what begins like one
/// (events/safe_text.h), and before an apostrophe in front of such.
std::string guarded_cell(const std::string& cell);

/// The cell as it was before it was guarded.
std::string unguarded_cell(const std::string& cell);

} // namespace chronomap
