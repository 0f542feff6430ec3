#pragma once

#include "viewer/text/text.h"

#include <string>
#include <vector>

namespace chronomap {

/// The font files that the program shapes with: DejaVu Sans regular and, where there is one, bold; from the folder
/// `override_folder` (any fonts will do there) when it is not empty, else from the folders where distributions put
/// them. Throws FontError.
std::vector<std::string> own_font_files(const std::string& override_folder);

} // namespace chronomap
