#include "scene/map_pieces.h"

#include "support/catch.h"

#include <random>

using namespace chronomap;

namespace {

std::shared_ptr<const Document> document_of_file(const std::string& path) {
    static const std::shared_ptr<const MessageSet> words = load_messages(CHRONOMAP_ASSETS "/messages");
    return make_document(std::make_shared<const Dossier>(read_dossier(path).dossier), real_base_map(), words);
}

void check_labels(const MapHolder& held, const Rect& viewport) {
    std::vector<Rect> taken{held.title.rect, held.card.rect, held.furniture.legend, held.furniture.credits.rect,
                            held.furniture.scale.rect};
    for (const PlaceDrawing& drawing : held.map.drawings) {
        if (drawing.label.is_empty()) {
            continue;
        }
        INFO(drawing.text);
        CHECK(drawing.form != PlaceDrawing::Form::hidden);
        CHECK(viewport.contains(drawing.label));
        for (const Rect& other : taken) {
            CHECK((other.is_empty() || !other.intersects(drawing.label)));
        }
        taken.push_back(drawing.label);
    }
}

// Any size of window and any camera, reproducibly.
struct AnyView {
    std::mt19937 random{20220913};

    double between(double low, double high) {
        return low + (high - low) * (static_cast<double>(random()) / static_cast<double>(std::mt19937::max()));
    }
    Size any_size() { return {std::floor(between(320, 2600)), std::floor(between(240, 1600))}; }
};

} // namespace

TEST_CASE("labels of the story never overlap nor leave the map, whatever the size and the camera") {
    const auto documents = {document_from(small_dossier),
                            document_of_file(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022/dossier.json"),
                            document_of_file(CHRONOMAP_TEST_DATA "/dossiers/elsewhere/dossier.json"),
                            document_of_file(CHRONOMAP_TEST_DATA "/dossiers/crowded-point.json")};
    AnyView any;
    for (const auto& document : documents) {
        for (int i = 0; i < 100; ++i) {
            const Size window = any.any_size();
            const std::string language = document->dossier->languages.empty() || i % 2 == 0 ? "en" : "ar";
            ViewState view = whole_story(*document, window, language);
            const PlaceShape& near = document->places[any.random() % document->places.size()];
            view.camera.zoom = any.between(0, 12);
            const double reach = 400 / pixels_per_world_unit(view.camera.zoom);
            view.camera.center = {near.at.x + any.between(-reach, reach), near.at.y + any.between(-reach, reach)};
            view.camera = clamped(view.camera, window);
            if (i % 3 == 0) {
                view.selected = any.random() % document->dossier->entries.size();
            }
            const SceneHolder holder(document, view, window);
            const MapHolder held(holder.scene);
            INFO("view " << i << ", " << window.width << " x " << window.height << ", zoom " << view.camera.zoom);
            check_labels(held, holder.layout.map);
        }
    }
}

TEST_CASE("every place of the story in view has its name beside its mark") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const MapHolder held(holder.scene);
    for (const PlaceDrawing& drawing : held.map.drawings) {
        CHECK(drawing.form == PlaceDrawing::Form::mark);
        CHECK_FALSE(drawing.label.is_empty());
    }
    CHECK(held.map.drawings[ard].text == "Ard");
    CHECK_FALSE(held.map.drawings[ard].label.contains(held.map.drawings[ard].at));
    CHECK(held.map.drawings[marsh].label.contains(held.map.drawings[marsh].at));
}

TEST_CASE("a seat outside the view stands on the edge, in its direction, with its speaker") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.camera = {to_world({10, 9.5}), 9}; // Norda lies north of the view
    const SceneHolder holder(document, view, window_size);
    const MapHolder held(holder.scene);
    const PlaceDrawing& chip = held.map.drawings[norda];
    REQUIRE(chip.form == PlaceDrawing::Form::edge_chip);
    CHECK(chip.text == "Norda · The North");
    CHECK(chip.label.y < 40);
    CHECK(chip.at == chip.label.center());
}

TEST_CASE("a chip stands on the edge beside the card, not under it") {
    const auto document = document_from(small_dossier);
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    ViewState view = whole_story(*document, window_size, language);
    view.selected = claim;
    // Norda lies beyond the edge where the card is.
    view.camera = {to_world({language == "ar" ? 14.0 : 6.0, 11}), 8};
    const SceneHolder holder(document, view, window_size);
    const MapHolder held(holder.scene);
    const PlaceDrawing& chip = held.map.drawings[norda];
    REQUIRE(chip.form == PlaceDrawing::Form::edge_chip);
    CHECK_FALSE(chip.label.intersects(held.card.rect));
    const Rect& open = held.map.open;
    const double from_edge = language == "ar" ? chip.label.x - open.x : open.right() - chip.label.right();
    CHECK(from_edge == Approx(8).margin(1.5));
}

TEST_CASE("a place that nobody in view speaks from has no chip at the edge") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.window.end.ms = view.window.begin.ms + 1;
    view.playhead = view.window.end;
    view.camera = {to_world({10, 9.5}), 9};
    const SceneHolder holder(document, view, window_size);
    CHECK(MapHolder(holder.scene).map.drawings[norda].form == PlaceDrawing::Form::hidden);
}

TEST_CASE("the chip of a line is its only handle and stands beside the line") {
    const auto document = document_of_file(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022/dossier.json");
    const SceneHolder holder(document, opening_view(*document, window_size, FramePurpose::window, "en"), window_size);
    const MapHolder held(holder.scene);
    std::size_t lines = 0;
    for (PlaceIndex i = 0; i < document->places.size(); ++i) {
        if (document->places[i].kind == PlaceShape::Kind::line) {
            ++lines;
            CHECK(held.map.drawings[i].form == PlaceDrawing::Form::line_chip);
            CHECK(held.map.drawings[i].at == held.map.drawings[i].label.center());
            CHECK(held.map.drawings[i].text == document->dossier->places[i].name.in("en"));
        }
    }
    CHECK(lines == 1);
}

TEST_CASE("the places of the opening view all have their names, at every size and in every language") {
    const std::string path = GENERATE(std::string(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022/dossier.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/elsewhere/dossier.json"));
    const Size window = GENERATE(Size{960, 540}, Size{1024, 768}, Size{1280, 720}, Size{1920, 1080}, Size{2560, 1440});
    const auto document = document_of_file(path);
    for (const std::string& language : document->dossier->languages) {
        const ViewState view = opening_view(*document, window, FramePurpose::window, language);
        const SceneHolder holder(document, view, window);
        const MapHolder held(holder.scene);
        const Frame frame = build_frame(*document, view, window, FramePurpose::window);
        check_labels(held, holder.layout.map);
        for (PlaceIndex i = 0; i < document->places.size(); ++i) {
            const PlaceDrawing& drawing = held.map.drawings[i];
            if (drawing.form != PlaceDrawing::Form::hidden) {
                INFO(language << " " << window.width << " " << drawing.text);
                CHECK_FALSE(drawing.label.is_empty());
                CHECK(speaks_of(frame.list, drawing.text));
            } else if (held.map.story.places[i].is_seat) {
                INFO(language << " " << window.width);
                FAIL_CHECK("nothing tells that somebody speaks from "
                           << document->dossier->places[i].name.in(language));
            } else if (held.map.story.places[i].is_in_view()) {
                CHECK_FALSE(holder.layout.map.inset(20).contains(held.map.view.to_screen(document->places[i].at)));
            }
        }
        // No text of the map on another, those of the base map, the title and the legend included.
        std::vector<Rect> texts;
        for (const DisplayItem& item : frame.list.items) {
            const auto* text = std::get_if<TextCommand>(&item.command);
            if (text != nullptr && frame.layout.map.intersects(item.bounds)) {
                const Rect ink = item.bounds.inset(text->halo_px);
                INFO(language << " " << window.width << " x " << window.height << ": " << text->text);
                for (const Rect& other : texts) {
                    const Rect common = intersection(ink, other);
                    CHECK(std::min(common.width, common.height) < 2.5);
                }
                texts.push_back(ink);
            }
        }
    }
}
