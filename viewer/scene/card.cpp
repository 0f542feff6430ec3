#include "viewer/scene/entry_detail.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double card_padding_px = 14;
constexpr double card_stripe_px = 4;

} // namespace

FloatingPart card_part(const Scene& scene) {
    FloatingPart part;
    if (!scene.view.selected || scene.layout.card.is_empty()) {
        return part;
    }
    const Entry& entry = scene.dossier().entries[*scene.view.selected];
    const Rect& room = scene.layout.card;
    DisplayList text;
    const Rect column = room.inset(card_padding_px);
    const double bottom = tell_entry(text, scene, *scene.view.selected, column, EntryPlace::card);
    part.rect = {room.x, room.y, room.width, std::min(room.height, bottom - room.y + card_padding_px)};
    const Pick pick{PickKind::card, 0};
    part.list.add(RectCommand{part.rect.moved(0, 2).inset(-2), {0, 0, 0, 28}, {0, 0, 0, 0}, 1, 8}, pick);
    part.list.add(RectCommand{part.rect, scene.theme.card, scene.theme.card_edge, 1, 6}, pick);
    const double stripe_x = scene.words.is_rtl() ? part.rect.right() - card_stripe_px - 4 : part.rect.x + 4;
    part.list.add(RectCommand{{stripe_x, part.rect.y + 8, card_stripe_px, part.rect.height - 16},
                              speaker_color(scene, entry),
                              {0, 0, 0, 0},
                              1,
                              2},
                  pick);
    part.list.append(std::move(text));
    return part;
}

} // namespace chronomap
