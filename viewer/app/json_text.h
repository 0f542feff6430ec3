#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace chronomap {

/// JSON in one line; what is not UTF-8 becomes U+FFFD.
std::string json_text(const nlohmann::ordered_json& json);

/// A text as JSON, null when it is empty.
nlohmann::ordered_json text_or_null(const std::string& text);

} // namespace chronomap
