#pragma once

#include "viewer/app/command_line_description.h"

#include <string>

namespace chronomap {

/// The manual page in the language of man(7), section 1. The date is as in 2024-01-31.
std::string man_page(const CommandLineDescription& line, const std::string& date);

} // namespace chronomap
