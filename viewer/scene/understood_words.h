#pragma once

#include "viewer/scene/messages.h"

#include <string>
#include <string_view>

namespace chronomap {

/// What was understood of a table (RoleChoice::why, TableReport::time_format) in the interface's words: its sentences are
/// put together from a few phrases and numbers, each of which has a message under "understood.". What has none stays as
/// it is.
std::string understood_words(const Messages& words, std::string_view english);

} // namespace chronomap
