#include "scene/map_pieces.h"

#include "support/catch.h"

#include <cmath>
#include <cstdlib>
#include <set>

using namespace chronomap;

namespace {

// "200 km" in metres.
double metres_of(const std::string& text) {
    return std::strtod(text.c_str(), nullptr) * (text.find("km") != std::string::npos ? 1000 : 1);
}

std::string squeezed(const std::string& text) {
    std::string all;
    for (const char c : text) {
        all += c == ' ' || c == '\n' ? "" : std::string(1, c);
    }
    return all;
}

} // namespace

TEST_CASE("the scale bar says 1, 2 or 5 of a decade and is true to a hundredth") {
    const auto document = document_from(small_dossier);
    for (const double lat : {0.0, 40.0, -62.0}) {
        for (double zoom = 2; zoom <= 17; zoom += 0.37) {
            ViewState view = whole_story(*document, window_size);
            view.camera = clamped({to_world({10, lat}), zoom}, window_size);
            const SceneHolder holder(document, view, window_size);
            const MapHolder held(holder.scene);
            const auto lines = commands<LineCommand>(held.furniture.scale.list);
            const auto texts = commands<TextCommand>(held.furniture.scale.list);
            REQUIRE(lines.size() == 2);
            REQUIRE(texts.size() == 1);
            const double metres = metres_of(texts[0].text);
            INFO("zoom " << zoom << " at " << lat << ": " << texts[0].text);
            const double first = metres / std::pow(10, std::floor(std::log10(metres) + 1e-9));
            CHECK((std::abs(first - 1) < 1e-6 || std::abs(first - 2) < 1e-6 || std::abs(first - 5) < 1e-6));
            const double width = lines[1].points[2].x - lines[1].points[1].x;
            // The ground between the ends, at the middle of the view.
            const Point middle = held.map.view.viewport().center();
            const double middle_lat = to_lon_lat(held.map.view.to_ground(middle)).lat_deg;
            const double truth = width / pixels_per_world_unit(view.camera.zoom) * metres_per_world_unit(middle_lat);
            CHECK(truth == Approx(metres).epsilon(0.01));
        }
    }
}

TEST_CASE("the attribution carries every credit of the base map") {
    const auto document = document_from(small_dossier, real_base_map());
    const Size window = GENERATE(Size{800, 600}, Size{1280, 720}, Size{1920, 1080});
    const SceneHolder holder(document, whole_story(*document, window), window);
    const MapHolder held(holder.scene);
    const std::string text = squeezed(words_of(held.furniture.credits.list));
    REQUIRE_FALSE(document->base_map->credits().empty());
    for (const MapCredit& credit : document->base_map->credits()) {
        INFO(credit.attribution);
        CHECK(text.find(squeezed(credit.attribution)) != std::string::npos);
    }
    for (const DisplayItem& item : held.furniture.credits.list.items) {
        CHECK(held.furniture.credits.rect.inset(-1).contains(item.bounds));
    }
}

TEST_CASE("the note of the smallest box that holds the middle of the view stands on the map") {
    const auto document = document_from(small_dossier, real_base_map());
    const std::vector<MapNote>& notes = document->base_map->notes();
    REQUIRE_FALSE(notes.empty());
    for (const MapNote& wanted : notes) {
        ViewState view = whole_story(*document, window_size);
        view.camera = {wanted.bounds.center(), 6};
        const SceneHolder holder(document, view, window_size);
        const MapHolder held(holder.scene);
        const WorldPoint middle = held.map.view.to_ground(held.map.view.viewport().center());
        const MapNote* smallest = nullptr;
        for (const MapNote& note : notes) {
            if (note.bounds.contains(middle) &&
                (smallest == nullptr || note.bounds.width() < smallest->bounds.width())) {
                smallest = &note;
            }
        }
        REQUIRE(smallest != nullptr);
        const std::string text = squeezed(words_of(held.furniture.credits.list));
        CHECK(text.find(squeezed(smallest->text.at("en"))) != std::string::npos);
        for (const MapNote& other : notes) {
            const std::string words = squeezed(other.text.at("en"));
            CHECK((&other == smallest || words == squeezed(smallest->text.at("en")) ||
                   text.find(words) == std::string::npos));
        }
    }
}

TEST_CASE("scale, credits and legend keep off each other, the card and the title, and change sides in right-to-left") {
    const auto document = document_from(small_dossier, real_base_map());
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const Size window = GENERATE(Size{800, 600}, Size{1280, 720}, Size{1920, 1080}, Size{720, 1280});
    ViewState view = whole_story(*document, window, language);
    if (window.width > 1000) {
        view.selected = 1;
    }
    const SceneHolder holder(document, view, window);
    const MapHolder held(holder.scene);
    const std::vector<Rect> parts{held.furniture.legend, held.furniture.credits.rect, held.furniture.scale.rect,
                                  held.title.rect, held.card.rect};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK((parts[i].is_empty() || holder.layout.map.contains(parts[i])));
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            INFO(i << " and " << j);
            CHECK((parts[i].is_empty() || parts[j].is_empty() || !parts[i].intersects(parts[j])));
        }
    }
    if (!held.furniture.legend.is_empty()) {
        CHECK((held.furniture.legend.x < held.furniture.credits.rect.x) == (language == "en"));
    }
}

TEST_CASE("a map without credits has no attribution, and a small map no legend") {
    const auto document = document_from(small_dossier);
    const Size window{480, 320};
    const SceneHolder holder(document, whole_story(*document, window), window);
    const MapHolder held(holder.scene);
    CHECK(held.furniture.credits.rect.is_empty());
    CHECK(held.furniture.legend.is_empty());
    CHECK_FALSE(held.furniture.scale.rect.is_empty());
}
