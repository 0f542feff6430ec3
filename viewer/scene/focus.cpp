#include "viewer/scene/focus.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace chronomap {

namespace {

constexpr double focus_ring_px = 2;
constexpr double ring_offset_px = 3;
constexpr double rim_px = 2.5;
constexpr double least_stop_px = 2;

bool can_be_pressed(PickKind kind) {
    switch (kind) {
    case PickKind::entry:
    case PickKind::place:
    case PickKind::overview_window:
    case PickKind::window_begin:
    case PickKind::window_end:
    case PickKind::playhead:
    case PickKind::button:
    case PickKind::panel_edge:
    case PickKind::search_field:
    case PickKind::facet_value:
    case PickKind::paragraph:
    case PickKind::source_text:
        return true;
    default:
        return false;
    }
}

FrameRegion region_of(const FrameLayout& layout, Pick pick, Point middle) {
    if (pick.kind == PickKind::panel_edge || layout.panel.contains(middle)) {
        return FrameRegion::panel;
    }
    return layout.timeline.contains(middle) ? FrameRegion::timeline : FrameRegion::map;
}

/// Within a region: lower ranks come first.
int rank_of(FrameRegion region, PickKind kind) {
    if (region == FrameRegion::panel) {
        return kind == PickKind::panel_edge ? 1 : 0;
    }
    switch (kind) {
    case PickKind::place:
        return 0;
    case PickKind::entry:
        return 1;
    case PickKind::playhead:
        return 2;
    case PickKind::window_begin:
        return 3;
    case PickKind::window_end:
        return 4;
    case PickKind::overview_window:
        return 6;
    default:
        return 5;
    }
}

/// What is left of a rectangle under the clips that are open.
class Clips {
public:
    /// Takes a command in; true when it was a clip's.
    bool take(const Command& command) {
        if (const auto* clip = std::get_if<BeginClipCommand>(&command)) {
            m_open.push_back(m_open.empty() ? clip->rect : intersection(m_open.back(), clip->rect));
            return true;
        }
        if (std::holds_alternative<EndClipCommand>(command)) {
            if (!m_open.empty()) {
                m_open.pop_back();
            }
            return true;
        }
        return false;
    }

    Rect left_of(const Rect& rect) const { return m_open.empty() ? rect : intersection(rect, m_open.back()); }

private:
    std::vector<Rect> m_open;
};

std::uint64_t key_of(FrameRegion region, Pick pick) {
    return static_cast<std::uint64_t>(region) << 48 | static_cast<std::uint64_t>(pick.kind) << 32 | pick.index;
}

/// Calls for everything drawn that can be pressed with its region and what is to be seen of it.
template <class Visit>
void for_each_pressable(const DisplayList& list, const FrameLayout& layout, Visit visit) {
    Clips clips;
    for (const DisplayItem& item : list.items) {
        if (clips.take(item.command) || !can_be_pressed(item.pick.kind)) {
            continue;
        }
        const Rect seen = clips.left_of(intersection(item.bounds, layout.frame));
        // A line may have no height.
        const bool is_line = std::holds_alternative<LineCommand>(item.command);
        if (is_line ? seen.width + seen.height > 0 : !seen.is_empty()) {
            visit(item, region_of(layout, item.pick, seen.center()), seen);
        }
    }
}

bool is_visible_line(const DisplayItem& item) {
    const auto* line = std::get_if<LineCommand>(&item.command);
    return line != nullptr && line->color.a > 0;
}

/// The line again, with a rim.
void draw_rim(DisplayList& rims, DisplayList& lines, const LineCommand& line, Color color) {
    LineCommand rim = line;
    rim.color = color;
    rim.width_px += 2 * rim_px;
    rim.dash_px.clear();
    rims.add(std::move(rim));
    lines.add(line);
}

void draw_ring(DisplayList& list, const Theme& theme, const Rect& around, const Rect& frame) {
    // Within the window, also at its edge.
    const Rect ring = intersection(around.inset(-ring_offset_px), frame.inset(focus_ring_px / 2));
    list.add(RectCommand{
        ring, {0, 0, 0, 0}, theme.selection, focus_ring_px, std::min(5.0, std::min(ring.width, ring.height) / 2)});
}

} // namespace

std::vector<FocusStop> focus_stops(const DisplayList& list, const FrameLayout& layout) {
    std::vector<FocusStop> stops;
    std::unordered_map<std::uint64_t, std::size_t> known;
    for_each_pressable(list, layout, [&](const DisplayItem& item, FrameRegion region, const Rect& seen) {
        const auto [found, is_new] = known.try_emplace(key_of(region, item.pick), stops.size());
        if (is_new) {
            stops.push_back({{region, item.pick, true}, seen});
        } else {
            stops[found->second].bounds = united(stops[found->second].bounds, seen);
        }
    });
    std::erase_if(stops,
                  [](const FocusStop& stop) { return stop.bounds.width + stop.bounds.height < 2 * least_stop_px; });
    std::stable_sort(stops.begin(), stops.end(), [](const FocusStop& a, const FocusStop& b) {
        const auto order = [](const Focus& f) { return std::pair(f.region, rank_of(f.region, f.pick.kind)); };
        return order(a.where) < order(b.where);
    });
    return stops;
}

std::optional<FocusStop> focused_stop(const DisplayList& list, const FrameLayout& layout, const Focus& focus) {
    std::optional<FocusStop> stop;
    for_each_pressable(list, layout, [&](const DisplayItem& item, FrameRegion region, const Rect& seen) {
        if (item.pick == focus.pick && region == focus.region) {
            stop = FocusStop{focus, stop ? united(stop->bounds, seen) : seen};
        }
    });
    return stop;
}

void draw_focus(DisplayList& list, const Scene& scene) {
    const Focus& focus = scene.view.focus;
    if (!focus.is_seen || focus.pick.kind == PickKind::none) {
        return;
    }
    DisplayList rims, lines;
    std::optional<Rect> around;
    for_each_pressable(list, scene.layout, [&](const DisplayItem& item, FrameRegion region, const Rect& seen) {
        if (item.pick != focus.pick || region != focus.region) {
            return;
        }
        if (region == FrameRegion::map && is_visible_line(item)) {
            draw_rim(rims, lines, std::get<LineCommand>(item.command), scene.theme.selection);
        } else if (!std::holds_alternative<LineCommand>(item.command)) {
            around = around ? united(*around, seen) : seen;
        }
    });
    list.add(BeginClipCommand{focus.region == FrameRegion::map ? scene.layout.map : scene.layout.frame});
    // An arrow's head is part of its line.
    const bool is_line = !lines.items.empty();
    list.append(std::move(rims));
    list.append(std::move(lines));
    if (around && !is_line) {
        draw_ring(list, scene.theme, *around, scene.layout.frame);
    }
    list.add(EndClipCommand{});
}

} // namespace chronomap
