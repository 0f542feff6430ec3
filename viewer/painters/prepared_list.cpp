#include "viewer/painters/prepared_list.h"

namespace chronomap {

namespace {

std::unique_ptr<PreparedList::Inner> prepare_picture(const PictureCommand& command, const Rect& visible, double scale) {
    const Rect part = intersection(command.view, visible);
    const double px = pixels_per_world_unit(command.zoom);
    if (!command.picture || part.is_empty() || !(px > 0) || !(command.opacity > 0))
        return nullptr;
    const WorldPoint min{command.view_origin.x + (part.x - command.view.x) / px,
                         command.view_origin.y + (part.y - command.view.y) / px};
    const WorldBox box{min, {min.x + part.width / px, min.y + part.height / px}};
    if (!box.intersects(command.picture->bounds()))
        return nullptr;
    auto inner = std::make_unique<PreparedList::Inner>();
    inner->origin = {part.x, part.y};
    inner->list = command.picture->draw(box, command.zoom);
    inner->prepared = prepare(inner->list, {0, 0, part.width, part.height}, scale);
    return inner;
}

} // namespace

PreparedList prepare(const DisplayList& list, const Rect& visible, double scale) {
    PreparedList prepared;
    for (const DisplayItem& item : list.items) {
        if (const auto* text = std::get_if<TextCommand>(&item.command)) {
            const bool shows = item.bounds.inset(-text->style.size_px).intersects(visible);
            if (scale > 0 && shows && text->style.size_px * scale <= max_mask_em_px)
                prepared.texts[&item] = raster_text(*shaped(text->text, text->style, text->direction), scale,
                                                    text->halo.a > 0 ? text->halo_px : 0);
        } else if (const auto* picture = std::get_if<PictureCommand>(&item.command)) {
            if (auto inner = prepare_picture(*picture, visible, scale))
                prepared.pictures[&item] = std::move(inner);
        }
    }
    return prepared;
}

} // namespace chronomap
