#include "support/catch.h"
#include "viewer/ui/desktop_settings.h"

#include <string>

using namespace chronomap;

namespace {

std::string little(std::uint32_t value, std::size_t width) {
    std::string bytes;
    for (std::size_t i = 0; i < width; ++i) {
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    }
    return bytes;
}

std::string padded(std::string text) {
    text.resize((text.size() + 3) / 4 * 4);
    return text;
}

std::string integer(const std::string& name, std::uint32_t value) {
    return little(0, 1) + little(0, 1) + little(static_cast<std::uint32_t>(name.size()), 2) + padded(name) +
           little(7, 4) + little(value, 4);
}

std::string text(const std::string& name, const std::string& value) {
    return little(1, 1) + little(0, 1) + little(static_cast<std::uint32_t>(name.size()), 2) + padded(name) +
           little(7, 4) + little(static_cast<std::uint32_t>(value.size()), 4) + padded(value);
}

std::string settings(std::uint32_t count, const std::string& entries) {
    return little(0, 4) + little(12, 4) + little(count, 4) + entries;
}

} // namespace

TEST_CASE("a number among the desktop's settings is found") {
    const std::string all =
        settings(3, text("Net/ThemeName", "Paper") + integer("Xft/DPI", 98304) + integer("Gtk/EnableAnimations", 0));
    CHECK(xsetting(all, "Gtk/EnableAnimations") == 0);
    CHECK(xsetting(all, "Xft/DPI") == 98304);
    CHECK_FALSE(xsetting(all, "Net/ThemeName"));
    CHECK_FALSE(xsetting(all, "Gtk/Nothing"));
}

TEST_CASE("settings that are cut or lie about their lengths are read safely") {
    const std::string all = settings(2, text("Net/ThemeName", "Paper") + integer("Gtk/EnableAnimations", 0));
    for (std::size_t length = 0; length < all.size(); ++length) {
        CHECK_FALSE(xsetting(all.substr(0, length), "Gtk/EnableAnimations"));
    }
    std::string lying = all;
    lying[14] = static_cast<char>(0xFF);
    lying[15] = static_cast<char>(0xFF);
    CHECK_FALSE(xsetting(lying, "Gtk/EnableAnimations"));
}
