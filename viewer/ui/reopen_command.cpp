#include "viewer/ui/reopen_command.h"

#include "events/edtf.h"
#include "geodata/web_mercator.h"
#include "viewer/scene/event_id.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace chronomap {

namespace {

constexpr std::array<std::string_view, 3> mode_names{"window", "instant", "cumulative"};

/// As short as it is the same number to `decimals` places.
std::string number(double value, double decimals) {
    const double grid = std::pow(10, decimals);
    std::array<char, 64> digits{};
    const double rounded = std::round(value * grid) / grid + 0.0;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded, std::chars_format::fixed).ptr;
    return {digits.data(), end};
}

/// What of time is in view: from the window's begin to where the playhead stands.
std::string time_of(const ViewState& view, const TimeZone& zone) {
    const Instant end{std::max(view.playhead.ms, view.window.begin.ms + ms_per_second)};
    return to_iso(view.window.begin, zone) + "/" + to_iso(end, zone);
}

} // namespace

std::string reopen_options(const Document& document, const ViewState& view, Size size) {
    std::string options;
    const auto add = [&options](const char* name, const std::string& value) {
        options += std::string(" --") + name + "=" + quoted_for_shell(value);
    };
    const LonLat center = to_lon_lat(view.camera.center);
    add("size", number(std::round(size.width), 0) + "x" + number(std::round(size.height), 0));
    add("center", number(center.lon_deg, 7) + "," + number(center.lat_deg, 7));
    add("zoom", number(view.camera.zoom, 6));
    add("time", time_of(view, document.zone));
    add("lang", view.language);
    add("theme", std::string(name_of(view.theme)));
    add("clock", std::string(name_of(view.clock)));
    if (view.time_mode != TimeMode::window) {
        add("mode", std::string(mode_names[static_cast<std::size_t>(view.time_mode)]));
    }
    if (view.shows_sure != view.shows_maybe) {
        add("only", view.shows_sure ? "sure" : "maybe");
    }
    for (const FacetValue& value : view.filter.chosen) {
        add("filter", document.finder->facets().id_of(value));
    }
    if (!view.filter.search.empty()) {
        add("search", view.filter.search);
    }
    if (view.zone_is_utc) {
        options += " --utc";
    }
    if (view.selected) {
        add("select", document.dossier->entries[*view.selected].id);
    }
    if (view.selected_event) {
        add("select", id_of(document.tables, *view.selected_event));
    }
    return options;
}

std::string reopen_command(const std::filesystem::path& dossier, const std::string& options) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(dossier, error);
    return "chronomap view " + quoted_for_shell((error ? dossier : whole).string()) + options;
}

std::string quoted_for_shell(std::string_view word) {
    constexpr std::string_view harmless = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+=:,./-";
    if (!word.empty() && word.find_first_not_of(harmless) == std::string_view::npos) {
        return std::string(word);
    }
    std::string quoted = "'";
    for (const char c : word) {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

} // namespace chronomap
