#include "viewer/scene/frame.h"

#include "viewer/scene/export_dialog.h"
#include "viewer/scene/focus.h"
#include "viewer/scene/menu.h"
#include "viewer/scene/scene.h"
#include "viewer/scene/scene_memo.h"

#include <algorithm>
#include <span>

namespace chronomap {

namespace {

Rect united_if_any(const Rect& a, const Rect& b) {
    return a.is_empty() ? b : b.is_empty() ? a : united(a, b);
}

/// Appends what a part draws: in a window what it drew for the frame before, where that would be the same.
template <typename Draw>
void append(DisplayList& list, const Remembered<PaneQuestion, DisplayList>& drawn, const PaneQuestion& question,
            FramePurpose purpose, Draw draw) {
    if (purpose == FramePurpose::picture) {
        draw(list);
        return;
    }
    list.append(*drawn.answer(question, [&] {
        DisplayList part;
        draw(part);
        return part;
    }));
}

double area(const Rect& rect) {
    return rect.width * rect.height;
}

/// One part instead of two where that adds little to draw.
std::vector<Rect> merged(std::vector<Rect> parts) {
    constexpr double worth = 1.2;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            const Rect both = united(parts[i], parts[j]);
            if (area(both) <= worth * (area(parts[i]) + area(parts[j])) || parts[i].intersects(parts[j])) {
                parts[i] = both;
                parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(j));
                return merged(std::move(parts));
            }
        }
    }
    return parts;
}

} // namespace

Frame build_frame(const Document& document, const ViewState& view, Size size, FramePurpose purpose) {
    Frame frame;
    const LayoutWishes wishes = wishes_of(view, document, purpose);
    frame.layout = lay_out(size, document, purpose, wishes);
    const Scene scene = make_scene(document, view, frame.layout, purpose);
    frame.counts = scene.counts;

    FloatingPart title = title_part(scene);
    FloatingPart card = card_part(scene);
    const auto end_pane = [&](const Rect& rect) {
        const std::size_t first = frame.panes.empty() ? 0 : frame.panes.back().first + frame.panes.back().count;
        frame.panes.push_back({rect, first, frame.list.items.size() - first});
    };
    append(frame.list, document.memo->map, map_question(view, size, wishes, title.rect, card.rect), purpose,
           [&](DisplayList& list) { draw_map(list, scene, title.rect, card.rect); });
    draw_map_tools(frame.list, scene);
    end_pane(frame.layout.map);
    frame.list.append(std::move(title.list));
    end_pane(title.rect);
    frame.list.append(std::move(card.list));
    end_pane(card.rect);
    append(frame.list, document.memo->timeline, timeline_question(view, size, wishes), purpose,
           [&](DisplayList& list) { draw_timeline(list, scene); });
    end_pane(frame.layout.timeline);
    const ScrollReach reach = draw_panel(frame.list, scene);
    frame.panel_scroll_px = reach.scroll_px;
    frame.panel_scroll_most_px = std::max(0.0, reach.content_px - reach.room_px);
    end_pane(frame.layout.panel);
    draw_notice(frame.list, scene);
    if (purpose == FramePurpose::window) {
        draw_reading(frame.list, scene);
        draw_focus(frame.list, scene);
        draw_hint(frame.list, scene);
        draw_menu(frame.list, scene);
        draw_export_dialog(frame.list, scene);
        if (view.shows_keys) {
            draw_keys_page(frame.list, scene);
        }
    }
    end_pane(frame.layout.frame);
    return frame;
}

std::vector<Rect> changed_parts(const Frame& before, const Frame& now) {
    // Shadows and halos reach a little beyond.
    constexpr double beyond_px = 8;
    const Rect& all = now.layout.frame;
    if (before.panes.size() != now.panes.size()) {
        return {all};
    }
    std::vector<Rect> parts;
    for (std::size_t i = 0; i < now.panes.size(); ++i) {
        const Pane& old = before.panes[i];
        const Pane& pane = now.panes[i];
        const auto items = [](const Frame& frame, const Pane& its) {
            return std::span(frame.list.items).subspan(its.first, its.count);
        };
        const std::span<const DisplayItem> was = items(before, old);
        const std::span<const DisplayItem> is = items(now, pane);
        const Rect both = united_if_any(old.rect, pane.rect);
        if (!both.is_empty() && !std::equal(was.begin(), was.end(), is.begin(), is.end())) {
            parts.push_back(intersection(both.inset(-beyond_px), all));
        }
    }
    return merged(std::move(parts));
}

} // namespace chronomap
