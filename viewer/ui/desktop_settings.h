#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chronomap {

/// One whole number of the desktop's settings ("Gtk/EnableAnimations"), in the form in which they lie on the X server
/// (XSETTINGS specification 0.5, freedesktop.org); nothing when it is not there. Reads any bytes safely.
std::optional<std::int32_t> xsetting(std::string_view settings, std::string_view name);

} // namespace chronomap
