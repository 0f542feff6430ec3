#include "viewer/scene/frame.h"

#include "events/query.h"
#include "viewer/scene/scene.h"

namespace chronomap {

namespace {

void append(DisplayList& list, FloatingPart part) {
    for (DisplayItem& item : part.list.items) {
        list.items.push_back(std::move(item));
    }
}

} // namespace

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
    append(frame.list, std::move(title));
    append(frame.list, std::move(card));
    draw_timeline(frame.list, scene);
    return frame;
}

} // namespace chronomap
