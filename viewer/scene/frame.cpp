#include "viewer/scene/frame.h"

#include "viewer/scene/column_dialog.h"
#include "viewer/scene/export_dialog.h"
#include "viewer/scene/focus.h"
#include "viewer/scene/forget_dialog.h"
#include "viewer/scene/menu.h"
#include "viewer/scene/scene.h"
#include "viewer/scene/scene_memo.h"

#include <algorithm>
#include <future>

namespace chronomap {

namespace {

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

/// Where very many entries are answered otherwise than before, counts for the timeline and the list while the map is drawn.
std::future<void> count_meanwhile(const Scene& scene) {
    constexpr std::size_t many = 20'000; // fewer are counted in the time that a thread takes to begin
    if (scene.purpose == FramePurpose::picture || !scene.has_new_answers || scene.answers.size() < many) {
        return {};
    }
    // Where no thread can be started it is counted when it is asked for.
    return std::async(std::launch::async | std::launch::deferred, [&scene] {
        count_timeline(scene);
        count_entry_list(scene);
    });
}

} // namespace

Frame build_frame(const Document& document, const ViewState& view, Size size, FramePurpose purpose) {
    Frame frame;
    const LayoutWishes wishes = wishes_of(view, document, purpose);
    frame.layout = lay_out(size, document, purpose, wishes);
    const Scene scene = make_scene(document, view, frame.layout, purpose);
    frame.counts = scene.counts;
    std::future<void> counted = count_meanwhile(scene);

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
    if (counted.valid()) {
        counted.get();
    }
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
        draw_column_dialog(frame.list, scene);
        draw_forget_dialog(frame.list, scene);
        if (view.shows_keys) {
            draw_keys_page(frame.list, scene);
        }
    }
    end_pane(frame.layout.frame);
    return frame;
}

} // namespace chronomap
