#pragma once

#include <array>
#include <string_view>

namespace chronomap {

/// The words of saved views (saved_view.h); those of an enumeration in its order.
inline constexpr const char* saved_view_format = "chronomap-view/1";
inline constexpr std::array<std::string_view, 3> saved_mode_names{"window", "instant", "cumulative"};
inline constexpr std::array<std::string_view, 4> saved_tab_names{"entries", "figures", "filters", "text"};
inline constexpr std::array<std::string_view, 2> saved_color_names{"density", "category"};

} // namespace chronomap
