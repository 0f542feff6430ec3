#include "viewer/scene/map_fan.h"
#include "viewer/scene/table_shapes.h"

namespace chronomap {

namespace {

constexpr double room_below_card_px = 200;

Rect above(const Rect& room, const Rect& foot) {
    return foot.is_empty() ? room : Rect{room.x, room.y, room.width, foot.y - room.y};
}

} // namespace

Rect beside_card(const Scene& scene, const Rect& card) {
    const Rect& map = scene.layout.map;
    if (card.is_empty() || card.bottom() + room_below_card_px < map.bottom()) {
        return map;
    }
    return scene.words.is_rtl() ? Rect{card.right(), map.y, map.right() - card.right(), map.height}
                                : Rect{map.x, map.y, card.x - map.x, map.height};
}

void draw_map(DisplayList& list, const Scene& scene, const Rect& title, const Rect& card) {
    MapFrame map{scene,
                 MapView(scene.view.camera, scene.layout.map),
                 tell_map_story(scene),
                 beside_card(scene, card),
                 LabelPlacer(scene.layout.map.inset(4)),
                 {},
                 {}};
    map.tables = table_layers(scene, map.view);
    for (const Rect& rect : {title, card}) {
        map.placer.block(rect.inset(-6));
    }
    block_marks(map);
    MapFurniture furniture = place_map_furniture(map);
    place_story_labels(map);
    const Rect room = above(map.open, furniture.credits.rect);

    list.add(BeginClipCommand{scene.layout.map});
    draw_base_map(list, map);
    draw_extended_places(list, map);
    draw_event_shapes(list, map);
    draw_table_layers(list, map);
    draw_base_labels(list, map);
    draw_arcs(list, map);
    draw_marks(list, map);
    draw_map_furniture(list, map, std::move(furniture));
    draw_fans(list, map, room);
    list.add(EndClipCommand{});
}

} // namespace chronomap
