#pragma once

#include <string>
#include <string_view>

namespace chronomap {

/// The plain text of a piece of HTML, on one line and without control characters: elements are taken away, what breaks a line there is a space
/// here, entities are their characters, and the address of a link stands in brackets behind its words. A text without HTML stays as it is, but
/// for its white space.
std::string text_of_html(std::string_view html);

/// The first `src` or `href` of a piece of HTML such as an <iframe>; "" when there is none.
std::string address_in_html(std::string_view html);

} // namespace chronomap
