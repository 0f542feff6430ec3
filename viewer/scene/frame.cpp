#include "viewer/scene/frame.h"

#include "viewer/scene/export_dialog.h"
#include "viewer/scene/focus.h"
#include "viewer/scene/menu.h"
#include "viewer/scene/scene.h"

#include <algorithm>

namespace chronomap {

Frame build_frame(const Document& document, const ViewState& view, Size size, FramePurpose purpose) {
    Frame frame;
    frame.layout = lay_out(size, document, purpose, wishes_of(view, document, purpose));
    const Scene scene = make_scene(document, view, frame.layout, purpose);
    frame.counts = scene.counts;

    FloatingPart title = title_part(scene);
    FloatingPart card = card_part(scene);
    draw_map(frame.list, scene, title.rect, card.rect);
    draw_map_tools(frame.list, scene);
    frame.list.append(std::move(title.list));
    frame.list.append(std::move(card.list));
    draw_timeline(frame.list, scene);
    const ScrollReach reach = draw_panel(frame.list, scene);
    frame.panel_scroll_px = reach.scroll_px;
    frame.panel_scroll_most_px = std::max(0.0, reach.content_px - reach.room_px);
    draw_notice(frame.list, scene);
    if (purpose == FramePurpose::window) {
        draw_focus(frame.list, scene);
        draw_hint(frame.list, scene);
        draw_menu(frame.list, scene);
        draw_export_dialog(frame.list, scene);
        if (view.shows_keys) {
            draw_keys_page(frame.list, scene);
        }
    }
    return frame;
}

} // namespace chronomap
