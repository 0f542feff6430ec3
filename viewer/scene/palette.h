#pragma once

#include "viewer/scene/action.h"
#include "viewer/scene/document.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chronomap {

/// The actions that a text finds among their names, in the order of the enumeration, those whose names begin with its
/// words first; all of them for an empty text. Each word must begin one of the name's, in any order, in any language of
/// the interface, whatever the case and the accents. What only makes sense on a keyboard is left out.
std::vector<Action> actions_found(std::string_view text, const MessageSet& words);

/// Which of the names hold the text's words in that way, in their order; all of them for an empty text.
std::vector<std::size_t> names_found(std::string_view text, const std::vector<std::string>& names);

} // namespace chronomap
