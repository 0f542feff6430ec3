#include "viewer/scene/flag_line.h"

#include "viewer/scene/text_line.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double flag_gap_px = 10;
constexpr double flag_px = 4; // from a tick to its label

} // namespace

void FlagLine::add(double x, const std::string& text, const TextStyle& style, Color color) {
    const double left = std::max(x + flag_px, m_room.x);
    const double right = left + measure_text(text, style).width;
    const bool is_free = std::none_of(m_taken.begin(), m_taken.end(), [&](const std::pair<double, double>& taken) {
        return left < taken.second + flag_gap_px && taken.first < right + flag_gap_px;
    });
    if (is_free && right <= m_room.right()) {
        m_taken.emplace_back(left, right);
        draw_line(m_list, text, style, color, left, right - left + 1, m_middle_y, TextSide::left, {}, m_halo);
    }
}

void draw_tick_labels(DisplayList& list, const Rect& room, const std::vector<Tick>& ticks, const TimeScale& axis,
                      const TimeZone& zone, const Messages& words, const TickLabelLook& look) {
    FlagLine flags(list, room, room.center().y);
    for (const bool major : {true, false}) {
        const TextStyle style{major ? look.major_px : look.minor_px, major ? FontWeight::bold : FontWeight::regular};
        const Color color = major ? look.major : look.minor;
        for (const Tick& tick : ticks) {
            if (tick.is_major == major) {
                flags.add(axis.x_of(tick.at), tick_label(tick, zone, words), style, color);
            }
        }
        // Hours without their day, or months without their year, would say nothing; years need no other beside them.
        if (major && !ticks.empty() && ticks.front().unit != TickUnit::year) {
            const Tick begin{axis.shown().begin, ticks.front().unit, true};
            flags.add(room.x - flag_px, tick_label(begin, zone, words), style, color);
        }
    }
}

} // namespace chronomap
