#pragma once

#include "viewer/scene/action.h"
#include "viewer/scene/document.h"

#include <string_view>
#include <vector>

namespace chronomap {

/// The actions that a text finds among their names, in the order of the enumeration, those whose names begin with its
/// words first; all of them for an empty text. Each word must begin one of the name's, in any order, in any language of
/// the interface, whatever the case and the accents. What only makes sense on a keyboard is left out.
std::vector<Action> actions_found(std::string_view text, const MessageSet& words);

} // namespace chronomap
