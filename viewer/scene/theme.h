#pragma once

#include "viewer/scene/color.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace chronomap {

enum class ThemeName : std::uint8_t { light, dark, contrast, print };

/// All of them, in the order in which a window goes through those for screens.
inline constexpr std::array theme_names{ThemeName::light, ThemeName::dark, ThemeName::contrast, ThemeName::print};

std::optional<ThemeName> theme_from_name(std::string_view name);
std::string_view name_of(ThemeName theme);

/// Every colour of the program. Side colours are from a palette that stays apart for colour-blind eyes
/// (Okabe and Ito, "Color Universal Design", 2008), darkened or lightened for contrast with the paper.
struct Theme {
    // The map.
    Color sea, land;
    Color lake, river, coast, country_border, province_border, dated_line;
    Color country_label, sea_label, place_label, label_halo;

    // Things of the story. Places are neutral; colour marks the speaker.
    Color event, place_fill, place_outline, selection, selection_fill;
    Color others;
    std::array<Color, 6> sides; ///< by the dossier's order of sides; a seventh side uses `others`

    // Panels and type.
    Color panel, panel_edge, card, card_edge, ink, ink_soft, ink_faint, strip, window_fill, playhead;
    Color link;   ///< words that lead somewhere
    Color on_bar; ///< text on a bar of a side's colour
};

const Theme& theme_named(ThemeName name);

} // namespace chronomap
