#include "viewer/scene/theme.h"

namespace chronomap {

namespace {

// Newsprint: warm paper, one blue for water, grey lines; hues only where somebody speaks.
Theme make_light() {
    Theme t{};
    t.sea = rgb(0xc9dfeb);
    t.land = rgb(0xf7f4ec);
    t.lake = rgb(0xc3dcea);
    t.river = rgb(0xa9cbe0);
    t.coast = rgb(0x9fbccb);
    t.country_border = rgb(0x6f6a60);
    t.province_border = rgb(0xd9d3c5);
    t.dated_line = rgb(0x8a8478);
    t.country_label = rgb(0x7a756a);
    t.sea_label = rgb(0x5b8aa6);
    t.place_label = rgb(0x1e1c19);
    t.label_halo = rgb(0xfaf8f2);
    t.event = rgb(0x2f2c28);
    t.place_fill = {0x5a, 0x55, 0x4b, 0x30};
    t.place_outline = rgb(0x5a554b);
    t.selection = rgb(0xd99a00);
    t.selection_fill = {0xf2, 0xb7, 0x2d, 0x58};
    t.others = rgb(0x6b5b8f);
    t.sides = {rgb(0x0072b2), rgb(0xc4500c), rgb(0x00795a), rgb(0xa8447f), rgb(0x7d6608), rgb(0x2b7fa8)};
    t.panel = rgb(0xfcfaf5);
    t.panel_edge = rgb(0xd8d2c4);
    t.card = rgb(0xfffefb);
    t.card_edge = rgb(0xcfc8b8);
    t.ink = rgb(0x1f1d1a);
    t.ink_soft = rgb(0x5f5b53);
    t.ink_faint = rgb(0x736e64);
    t.strip = rgb(0xefebe0);
    t.window_fill = {0xf2, 0xb7, 0x2d, 0x2c};
    t.playhead = rgb(0x1f1d1a);
    t.link = rgb(0x1a5f91);
    t.on_bar = rgb(0xffffff);
    return t;
}

Theme make_dark() {
    Theme t{};
    t.sea = rgb(0x16222b);
    t.land = rgb(0x272b30);
    t.lake = rgb(0x18303f);
    t.river = rgb(0x24465a);
    t.coast = rgb(0x3a5261);
    t.country_border = rgb(0xa7a59d);
    t.province_border = rgb(0x3c4147);
    t.dated_line = rgb(0x9a968b);
    t.country_label = rgb(0x9d9a92);
    t.sea_label = rgb(0x6d9ab5);
    t.place_label = rgb(0xf4f1ea);
    t.label_halo = rgb(0x1d2024);
    t.event = rgb(0xdcd8ce);
    t.place_fill = {0xd8, 0xd4, 0xca, 0x2c};
    t.place_outline = rgb(0xb9b5aa);
    t.selection = rgb(0xffc53d);
    t.selection_fill = {0xff, 0xc5, 0x3d, 0x50};
    t.others = rgb(0xb49ddb);
    t.sides = {rgb(0x56b4e9), rgb(0xf0894c), rgb(0x3cc49b), rgb(0xe08bbd), rgb(0xd9c14a), rgb(0x8fd0e8)};
    t.panel = rgb(0x1b1e22);
    t.panel_edge = rgb(0x363b41);
    t.card = rgb(0x22262b);
    t.card_edge = rgb(0x434950);
    t.ink = rgb(0xf2efe8);
    t.ink_soft = rgb(0xb3afa5);
    t.ink_faint = rgb(0x96938a);
    t.strip = rgb(0x262a2f);
    t.window_fill = {0xff, 0xc5, 0x3d, 0x26};
    t.playhead = rgb(0xf2efe8);
    t.link = rgb(0x8cc4ef);
    t.on_bar = rgb(0x14171a);
    return t;
}

// White paper; lightness alone keeps sides, water and lines apart, so a grey copy still reads.
Theme make_print() {
    Theme t = make_light();
    t.sea = rgb(0xdde9ef);
    t.land = rgb(0xffffff);
    t.lake = rgb(0xd6e5ec);
    t.river = rgb(0xaac4d2);
    t.country_border = rgb(0x55524c);
    t.province_border = rgb(0xd5d3ce);
    t.label_halo = rgb(0xffffff);
    t.sides = {rgb(0x00578a), rgb(0xd4702e), rgb(0x004d3a), rgb(0xb9689a), rgb(0x5e4d06), rgb(0x5aa0c0)};
    t.panel = rgb(0xffffff);
    t.card = rgb(0xffffff);
    t.strip = rgb(0xf2f1ee);
    t.link = rgb(0x1a5f91);
    return t;
}

// For weak eyes and bright rooms: black on white, no grey that carries meaning, sides at least 5 to 1 against the paper.
Theme make_contrast() {
    Theme t = make_light();
    t.sea = rgb(0xd5e8f3);
    t.land = rgb(0xffffff);
    t.lake = rgb(0xbcdcf0);
    t.river = rgb(0x5f9cc4);
    t.coast = rgb(0x3d6f91);
    t.country_border = rgb(0x000000);
    t.province_border = rgb(0xa8a8a8);
    t.dated_line = rgb(0x303030);
    t.country_label = rgb(0x303030);
    t.sea_label = rgb(0x0b4a75);
    t.place_label = rgb(0x000000);
    t.label_halo = rgb(0xffffff);
    t.event = rgb(0x000000);
    t.place_fill = {0x00, 0x00, 0x00, 0x38};
    t.place_outline = rgb(0x000000);
    t.selection = rgb(0xb35c00);
    t.selection_fill = {0xff, 0xc2, 0x33, 0x80};
    t.others = rgb(0x4f2d86);
    t.sides = {rgb(0x004c97), rgb(0xa33600), rgb(0x00563f), rgb(0x8a1f63), rgb(0x5b4a00), rgb(0x0f5f80)};
    t.panel = rgb(0xffffff);
    t.panel_edge = rgb(0x6b6b6b);
    t.card = rgb(0xffffff);
    t.card_edge = rgb(0x000000);
    t.ink = rgb(0x000000);
    t.ink_soft = rgb(0x262626);
    t.ink_faint = rgb(0x404040);
    t.strip = rgb(0xeeeeee);
    t.window_fill = {0xff, 0xc2, 0x33, 0x40};
    t.playhead = rgb(0x000000);
    t.link = rgb(0x003f80);
    return t;
}

} // namespace

std::optional<ThemeName> theme_from_name(std::string_view name) {
    for (const ThemeName theme : theme_names) {
        if (name == name_of(theme)) {
            return theme;
        }
    }
    return std::nullopt;
}

std::string_view name_of(ThemeName theme) {
    switch (theme) {
    case ThemeName::light:
        return "light";
    case ThemeName::dark:
        return "dark";
    case ThemeName::contrast:
        return "contrast";
    case ThemeName::print:
        return "print";
    }
    return "light";
}

const Theme& theme_named(ThemeName name) {
    static const Theme light = make_light();
    static const Theme dark = make_dark();
    static const Theme contrast = make_contrast();
    static const Theme print = make_print();
    switch (name) {
    case ThemeName::light:
        return light;
    case ThemeName::dark:
        return dark;
    case ThemeName::contrast:
        return contrast;
    case ThemeName::print:
        return print;
    }
    return light;
}

} // namespace chronomap
