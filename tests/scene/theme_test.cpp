#include "viewer/scene/theme.h"

#include "scene/luminance.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>

using namespace chronomap;

namespace {

const auto all_themes = theme_names;

// As WCAG 2 defines it.
double contrast(Color a, Color b) {
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

// CIE L*, 0 to 100.
double lightness(Color c) {
    const double y = luminance(c);
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

} // namespace

TEST_CASE("themes are found by their names") {
    for (const ThemeName theme : all_themes) {
        CHECK(theme_from_name(name_of(theme)) == theme);
    }
    CHECK_FALSE(theme_from_name("Light"));
    CHECK_FALSE(theme_from_name(""));
}

TEST_CASE("ink can be read on panels and cards in every theme") {
    for (const ThemeName name : all_themes) {
        const Theme& theme = theme_named(name);
        INFO(name_of(name));
        for (const Color paper : {theme.panel, theme.card}) {
            CHECK(contrast(theme.ink, paper) >= 7);
            CHECK(contrast(theme.ink_soft, paper) >= 4.5);
            // Names of rows, hints and what is outside the time in view: quiet, but still to be read.
            CHECK(contrast(theme.ink_faint, paper) >= 4.5);
        }
        CHECK(contrast(theme.place_label, theme.label_halo) >= 4.5);
        CHECK(contrast(theme.place_label, theme.land) >= 4.5);
    }
}

TEST_CASE("the arcs of every side can be seen on land and panel") {
    for (const ThemeName name : all_themes) {
        const Theme& theme = theme_named(name);
        for (std::size_t i = 0; i < theme.sides.size(); ++i) {
            INFO(name_of(name) << ", side " << i);
            CHECK(contrast(theme.sides[i], theme.land) >= 2.5);
            CHECK(contrast(theme.sides[i], theme.panel) >= 2.5);
        }
    }
}

TEST_CASE("no two sides have one colour, nor that of the others or of events") {
    for (const ThemeName name : all_themes) {
        const Theme& theme = theme_named(name);
        std::vector<Color> colors(theme.sides.begin(), theme.sides.end());
        colors.push_back(theme.others);
        colors.push_back(theme.event);
        for (std::size_t i = 0; i < colors.size(); ++i) {
            for (std::size_t j = i + 1; j < colors.size(); ++j) {
                const int apart = std::abs(colors[i].r - colors[j].r) + std::abs(colors[i].g - colors[j].g) +
                                  std::abs(colors[i].b - colors[j].b);
                INFO(name_of(name) << ": " << i << " and " << j);
                CHECK(apart >= 40);
            }
        }
    }
}

TEST_CASE("in print neighbouring sides differ in lightness, so that a grey copy still reads") {
    const Theme& theme = theme_named(ThemeName::print);
    for (std::size_t i = 1; i < theme.sides.size(); ++i) {
        INFO("sides " << i - 1 << " and " << i);
        CHECK(std::abs(lightness(theme.sides[i]) - lightness(theme.sides[i - 1])) >= 15);
    }
    for (std::size_t i = 0; i < theme.sides.size(); ++i) {
        for (std::size_t j = i + 1; j < theme.sides.size(); ++j) {
            INFO("sides " << i << " (" << lightness(theme.sides[i]) << ") and " << j << " ("
                          << lightness(theme.sides[j]) << ")");
            CHECK(std::abs(lightness(theme.sides[i]) - lightness(theme.sides[j])) >= 1);
        }
    }
}

TEST_CASE("print is on white paper") {
    CHECK(theme_named(ThemeName::print).land == rgb(0xffffff));
    CHECK(theme_named(ThemeName::print).panel == rgb(0xffffff));
}

TEST_CASE("the theme of high contrast keeps sides and the selection well apart from the paper") {
    const Theme& theme = theme_named(ThemeName::contrast);
    for (const Color color : theme.sides) {
        CHECK(contrast(color, theme.panel) >= 5);
    }
    CHECK(contrast(theme.others, theme.panel) >= 5);
    CHECK(contrast(theme.ink_faint, theme.panel) >= 7);
    CHECK(contrast(theme.selection, theme.panel) >= 4.5);
}
