#include "viewer/scene/frame.h"

#include "events/query.h"
#include "viewer/scene/scene.h"

namespace chronomap {

Frame build_frame(const Document& document, const ViewState& view, Size size, FramePurpose purpose) {
    Frame frame;
    const Messages& words = document.words_in(view.language);
    frame.layout = lay_out(size, document, purpose, view.selected.has_value(), words.is_rtl());
    const auto& extents = document.extents_of(view.clock);
    const TimeWindow window = time_in_view(view);
    frame.counts = counts_of(*document.dossier, extents, window);
    const Scene scene{document, view, frame.layout, theme_named(view.theme), words, purpose,
                      certainties_in(extents, window), frame.counts};

    FloatingPart title = title_part(scene);
    FloatingPart card = card_part(scene);
    draw_map(frame.list, scene, title.rect, card.rect);
    frame.list.append(std::move(title.list));
    frame.list.append(std::move(card.list));
    draw_timeline(frame.list, scene);
    return frame;
}

} // namespace chronomap
