#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap {

/// What stands in the place of each placeholder: {"id", "clashes"}.
using PatternValues = std::vector<std::pair<std::string_view, std::string>>;

/// The names in braces in a pattern of a file's name, in order: "index" and "id" of "out/{index}-{id}.png".
std::vector<std::string> placeholders_in(std::string_view pattern);

/// The pattern with its placeholders filled in; one without a value stays as it is. Values become parts of a file's name
/// that every file system takes: neither separators nor controls nor what a shell or Windows minds, no leading dot, 80
/// bytes at most.
std::string filled_in(std::string_view pattern, const PatternValues& values);

} // namespace chronomap
