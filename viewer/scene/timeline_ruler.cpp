#include "viewer/scene/action.h"
#include "viewer/scene/flag_line.h"
#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double overview_spacing_px = 110;

/// "UTC+4 · Asia/Yerevan", as much of it as there is room for; pressing it switches the zone.
void draw_zone(DisplayList& list, const Timeline& timeline) {
    const FrameLayout& layout = timeline.layout();
    const TimeZone zone = timeline.scene.zone();
    const std::string offset =
        timeline.scene.words.localize_digits(zone.offset_label(timeline.scene.view.window.begin));
    const std::string& name = zone.name();
    const std::string city = name.substr(name.rfind('/') + 1);
    const TextStyle style{10.5};
    std::string text = offset;
    for (const std::string& longer : {offset + " · " + city, offset + " · " + name}) {
        if (name != "UTC" && measure_text(longer, style).width <= layout.lane_names.width) {
            text = longer;
        }
    }
    std::replace(text.begin(), text.end(), '_', ' ');
    const Pick pick =
        timeline.is_window() ? Pick{PickKind::button, static_cast<std::uint32_t>(Action::switch_zone)} : Pick{};
    const Rect button{layout.lane_names.x, layout.ruler.y, layout.lane_names.width, layout.ruler.height};
    if (timeline.is_window()) {
        list.add(RectCommand{button}, pick);
    }
    draw_line(list, text, style, timeline.theme().ink_soft, button.x, button.width, layout.ruler.center().y,
              TextSide::right, pick);
}

} // namespace

void draw_ruler(DisplayList& list, const Timeline& timeline) {
    const Scene& scene = timeline.scene;
    const Theme& theme = timeline.theme();
    const Rect& ruler = timeline.layout().ruler;
    const Rect& lanes = timeline.layout().lanes;
    const TimeZone zone = scene.zone();
    const std::vector<Tick> ticks = time_ticks(scene.view.axis, ruler.width, zone);
    list.add(BeginClipCommand{united(ruler, lanes)});
    for (const Tick& tick : ticks) {
        const double x = sharp_line_x(timeline.axis.x_of(tick.at));
        list.add(LineCommand{{{x, ruler.bottom() - (tick.is_major ? 12 : 5)}, {x, ruler.bottom()}},
                             tick.is_major ? theme.ink_soft : theme.ink_faint});
        list.add(
            LineCommand{{{x, ruler.bottom()}, {x, lanes.bottom()}}, theme.panel_edge.faded(tick.is_major ? 1 : 0.45)});
    }
    list.add(EndClipCommand{});
    draw_tick_labels(list, ruler, ticks, timeline.axis, zone, scene.words, {11.5, 10.5, theme.ink, theme.ink_soft});
    draw_zone(list, timeline);
}

void draw_overview_ticks(DisplayList& list, const Timeline& timeline) {
    const Scene& scene = timeline.scene;
    const Theme& theme = timeline.theme();
    const Rect& strip = timeline.layout().overview;
    // Above the foot of the strip, where most of the columns are.
    FlagLine flags(list, strip, strip.y + strip.height * 0.4, theme.strip);
    const TimeZone zone = scene.zone();
    for (const Tick& tick : time_ticks(scene.document.span, strip.width, zone, overview_spacing_px)) {
        const double x = sharp_line_x(timeline.whole.x_of(tick.at));
        list.add(LineCommand{{{x, strip.y}, {x, strip.bottom()}}, theme.ink_faint.faded(0.5)});
        flags.add(x, tick_label(tick, zone, scene.words), {10, tick.is_major ? FontWeight::bold : FontWeight::regular},
                  theme.ink_soft);
    }
}

} // namespace chronomap
