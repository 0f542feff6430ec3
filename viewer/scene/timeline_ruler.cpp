#include "viewer/scene/action.h"
#include "viewer/scene/time_ticks.h"
#include "viewer/scene/timeline_parts.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr double label_gap_px = 10;
constexpr double overview_spacing_px = 110;
constexpr double flag_px = 4;       // from a tick to its label

double sharp(double x) {
    return std::floor(x) + 0.5;
}

/// Labels stand right of their ticks like flags; each takes what is still free of the line.
class FlagLine {
public:
    FlagLine(DisplayList& list, const Rect& room, double middle_y, Color halo = {0, 0, 0, 0})
        : m_list(list), m_room(room), m_middle_y(middle_y), m_halo(halo) {}

    void add(double x, const std::string& text, const TextStyle& style, Color color) {
        const double left = std::max(x + flag_px, m_room.x);
        const double right = left + measure_text(text, style).width;
        const bool is_free = std::none_of(m_taken.begin(), m_taken.end(), [&](const std::pair<double, double>& taken) {
            return left < taken.second + label_gap_px && taken.first < right + label_gap_px;
        });
        if (is_free && right <= m_room.right()) {
            m_taken.emplace_back(left, right);
            draw_line(m_list, text, style, color, left, right - left + 1, m_middle_y, TextSide::left, {}, m_halo);
        }
    }

private:
    DisplayList& m_list;
    Rect m_room;
    double m_middle_y;
    Color m_halo;
    std::vector<std::pair<double, double>> m_taken;
};

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
    const Pick pick = timeline.is_window()
                          ? Pick{PickKind::button, static_cast<std::uint32_t>(Action::switch_zone)}
                          : Pick{};
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
        const double x = sharp(timeline.axis.x_of(tick.at));
        list.add(LineCommand{{{x, ruler.bottom() - (tick.is_major ? 12 : 5)}, {x, ruler.bottom()}},
                             tick.is_major ? theme.ink_soft : theme.ink_faint});
        list.add(LineCommand{{{x, ruler.bottom()}, {x, lanes.bottom()}},
                             theme.panel_edge.faded(tick.is_major ? 1 : 0.45)});
    }
    list.add(EndClipCommand{});
    FlagLine flags(list, ruler, ruler.center().y);
    for (const bool major : {true, false}) {
        const TextStyle style{major ? 11.5 : 10.5, major ? FontWeight::bold : FontWeight::regular};
        const Color color = major ? theme.ink : theme.ink_soft;
        for (const Tick& tick : ticks) {
            if (tick.is_major == major) {
                flags.add(timeline.axis.x_of(tick.at), tick_label(tick, zone, scene.words), style, color);
            }
        }
        // Hours without their day, or months without their year, would say nothing.
        if (major && !ticks.empty()) {
            const Tick begin{scene.view.axis.begin, ticks.front().unit, true};
            flags.add(ruler.x - flag_px, tick_label(begin, zone, scene.words), style, color);
        }
    }
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
        const double x = sharp(timeline.whole.x_of(tick.at));
        list.add(LineCommand{{{x, strip.y}, {x, strip.bottom()}}, theme.ink_faint.faded(0.5)});
        flags.add(x, tick_label(tick, zone, scene.words), {10, tick.is_major ? FontWeight::bold : FontWeight::regular},
                  theme.ink_soft);
    }
}

} // namespace chronomap
