#pragma once

#include "viewer/scene/document.h"
#include "viewer/scene/view_state.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace chronomap {

/// The options with which `chronomap view` shows a view again in a window of `size` logical px, each after a space, for
/// sh: " --center=46.3417,39.5111 --zoom=9.5 …". What the command line has no word for (the panel, what is to come after
/// the playhead) is left out.
std::string reopen_options(const Document& document, const ViewState& view, Size size);

/// "chronomap view '/home/my stories/war.json' …", from anywhere.
std::string reopen_command(const std::filesystem::path& dossier, const std::string& options);

/// A word for sh: in single quotes where it holds anything but letters, digits and harmless signs.
std::string quoted_for_shell(std::string_view word);

} // namespace chronomap
