#include "scene/map_pieces.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

// A story about one town, called as the author likes.
std::string story_at(double lon, double lat, const std::string& name) {
    return R"({"format": "chronomap-dossier/1", "title": {"en": "T"}, "places": [{"id": "p", "name": {"en": ")" + name +
           R"("}, "at": [)" + std::to_string(lon) + ", " + std::to_string(lat) +
           R"(]}], "entries": [{"id": "e", "kind": "event", "title": {"en": "E"}, "when": {"edtf": "1900"}, "where": ["p"]}]})";
}

DisplayList labels_of(const std::shared_ptr<const Document>& document, const Camera& camera,
                      const std::string& language = "en") {
    ViewState view = whole_story(*document, window_size, language);
    view.camera = camera;
    const SceneHolder holder(document, view, window_size);
    MapHolder held(holder.scene);
    DisplayList list;
    draw_base_labels(list, held.map);
    return list;
}

// The label of the base map of a kind, by its English name.
const MapLabel& label_named(const std::string& name, MapLabelKind kind) {
    for (const MapLabel& label : real_base_map()->labels()) {
        if (label.kind == kind && label.names.at("en") == name) {
            return label;
        }
    }
    throw std::runtime_error("the base map has no " + name);
}

} // namespace

TEST_CASE("names of the base map never overlap nor leave the map, and keep off the story") {
    const auto document = document_from(story_at(2.35, 48.85, "Here"), real_base_map());
    for (double zoom = 0; zoom < 9; zoom += 0.4) {
        ViewState view = whole_story(*document, window_size);
        view.camera = clamped({to_world({2.35, 48.85}), zoom}, window_size);
        const SceneHolder holder(document, view, window_size);
        MapHolder held(holder.scene);
        DisplayList list;
        draw_base_labels(list, held.map);
        std::vector<Rect> taken{held.title.rect, held.furniture.credits.rect, held.furniture.legend,
                                held.map.drawings[0].label};
        for (const DisplayItem& item : list.items) {
            if (const auto* text = std::get_if<TextCommand>(&item.command)) {
                const Rect ink = item.bounds.inset(text->halo_px + 1);
                INFO("zoom " << zoom << ": " << text->text);
                CHECK(holder.layout.map.contains(ink));
                for (const Rect& other : taken) {
                    CHECK((other.is_empty() || !other.intersects(ink)));
                }
                taken.push_back(ink);
            }
        }
    }
}

TEST_CASE("a label shows only at the zooms where it helps") {
    const auto document = document_from(story_at(-150, -40, "Far"), real_base_map());
    for (const double zoom : {1.0, 3.0, 5.0, 7.0}) {
        const DisplayList list = labels_of(document, clamped({to_world({2.35, 47}), zoom}, window_size));
        for (const TextCommand& text : commands<TextCommand>(list)) {
            bool helps = false;
            for (const MapLabel& label : real_base_map()->labels()) {
                helps =
                    helps || (label.names.at("en") == text.text && zoom >= label.min_zoom && zoom <= label.max_zoom);
            }
            INFO(text.text << " at zoom " << zoom);
            CHECK(helps);
        }
    }
}

TEST_CASE("names are in the language of the view, and in English where the map has none") {
    const auto document = document_from(story_at(-150, -40, "Far"), real_base_map());
    const MapLabel& france = label_named("France", MapLabelKind::country);
    const Camera camera = clamped({france.at, std::max(france.min_zoom, 4.5)}, window_size);
    CHECK(speaks_of(labels_of(document, camera, "en"), "France"));
    CHECK(speaks_of(labels_of(document, camera, "ar"), france.names.at("ar")));
    CHECK(speaks_of(labels_of(document, camera, "tlh"), "France"));
}

TEST_CASE("a capital has a dot, and neither dot nor name where the story labels the spot") {
    const MapLabel& paris = label_named("Paris", MapLabelKind::capital);
    const Camera camera = clamped({paris.at, std::max(paris.min_zoom, 6.0)}, window_size);
    const LonLat at = to_lon_lat(paris.at);
    const DisplayList without = labels_of(document_from(story_at(-150, -40, "Far"), real_base_map()), camera);
    CHECK(speaks_of(without, "Paris"));
    CHECK_FALSE(commands<RectCommand>(without).empty());
    CHECK_FALSE(speaks_of(
        labels_of(document_from(story_at(at.lon_deg, at.lat_deg, "Lutetia"), real_base_map()), camera), "Paris"));
}

TEST_CASE("an empty base map has no names") {
    const auto document = document_from(small_dossier);
    CHECK(labels_of(document, {{0.5, 0.5}, 3}).items.empty());
}
