#pragma once

#include "support/dossiers.h"
#include "support/scenes.h"
#include "viewer/scene/map_frame.h"

#include <algorithm>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace chronomap {

/// The bundled base map; read once.
inline std::shared_ptr<const BaseMap> real_base_map() {
    static const auto map = std::make_shared<const BaseMap>(BaseMap::open(CHRONOMAP_ASSETS "/basemap"));
    return map;
}

/// The map of a scene with room given to furniture and labels, as draw_map does before it draws.
struct MapHolder {
    explicit MapHolder(const Scene& scene)
        : title(title_part(scene)), card(card_part(scene)), map{scene,
                                                                MapView(scene.view.camera, scene.layout.map),
                                                                tell_map_story(scene),
                                                                beside_card(scene, card.rect),
                                                                LabelPlacer(scene.layout.map.inset(4)),
                                                                {}} {
        map.placer.block(title.rect.inset(-6));
        map.placer.block(card.rect.inset(-6));
        furniture = place_map_furniture(map);
        place_story_labels(map);
    }
    MapHolder(const MapHolder&) = delete;
    MapHolder& operator=(const MapHolder&) = delete;

    FloatingPart title, card;
    MapFrame map;
    MapFurniture furniture;
};

/// All of the small dossier's days in view, and the camera over its places.
inline ViewState whole_story(const Document& document, Size size, const std::string& language = "en") {
    ViewState view = opening_view(document, size, FramePurpose::window, language);
    view.panel.is_shown = false;
    view.window = document.span;
    view.axis = document.span;
    view.playhead = document.span.end;
    WorldBox box;
    for (const PlaceShape& shape : document.places) {
        if (shape.kind != PlaceShape::Kind::nowhere) {
            box.include(shape.bounds);
        }
    }
    const FrameLayout layout = lay_out(size, document, FramePurpose::window, {false, false});
    view.camera = fitted(box, {layout.map.width, layout.map.height}, 70, 10);
    return view;
}

/// The commands of one kind, from the back to the front.
template <class Command>
std::vector<Command> commands(const DisplayList& list) {
    std::vector<Command> found;
    for (const DisplayItem& item : list.items) {
        if (const auto* command = std::get_if<Command>(&item.command)) {
            found.push_back(*command);
        }
    }
    return found;
}

/// The part of a list that stands for one thing.
inline DisplayList picked(const DisplayList& list, Pick pick) {
    DisplayList found;
    std::copy_if(list.items.begin(), list.items.end(), std::back_inserter(found.items),
                 [&](const DisplayItem& item) { return item.pick == pick; });
    return found;
}

/// Every text of a list, a line each.
inline std::string words_of(const DisplayList& list) {
    std::string all;
    for (const TextCommand& text : commands<TextCommand>(list)) {
        all += text.text + "\n";
    }
    return all;
}

inline bool speaks_of(const DisplayList& list, const std::string& words) {
    return words_of(list).find(words) != std::string::npos;
}

/// The words alone, without the marks that only set a direction and with line ends as spaces.
inline std::string plain(std::string text) {
    for (const std::string mark : {"\u200e", "\u200f", "\u2066", "\u2067", "\u2068", "\u2069"}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
            text.erase(at, mark.size());
        }
    }
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

} // namespace chronomap
