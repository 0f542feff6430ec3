#pragma once

#include <string>
#include <string_view>

namespace chronomap {

/// The text of a JSON string that stands between these bytes' quotes; half a surrogate pair becomes U+FFFD, and a
/// backslash before another character than JSON knows stays.
std::string unescaped(std::string_view bytes);

/// JSON written anew, as json-c does it: one blank between parts, `{ "a": [ 1, 2 ] }`, and characters beyond ASCII as
/// they are. Numbers stay as they are written, and so does whatever is no JSON.
std::string spaced_json(std::string_view json);

} // namespace chronomap
