#include "viewer/scene/map_legend.h"

#include "scene/map_pieces.h"
#include "support/catch.h"

using namespace chronomap;

namespace {

std::string legend_of(const ViewState& view, const std::shared_ptr<const Document>& document,
                      Size window = window_size) {
    const SceneHolder holder(document, view, window);
    const MapHolder held(holder.scene);
    return words_of(legend_part(held.map, 10, 400).list);
}

bool names(const std::string& legend, const char* words) {
    return legend.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the legend names the sides that speak and the kinds of places that are drawn") {
    const auto document = document_from(small_dossier);
    const std::string legend = legend_of(whole_story(*document, window_size), document);
    CHECK(names(legend, "statement: North"));
    CHECK(names(legend, "statement: South"));
    CHECK(names(legend, "dashed: inferred"));
    CHECK(names(legend, "place of an event"));
    CHECK(names(legend, "region, extent approximate"));
    CHECK(names(legend, "seat of a speaker"));
}

TEST_CASE("the legend does not name what is not drawn") {
    const auto document = document_from(small_dossier);
    const std::string legend = legend_of(whole_story(*document, window_size), document);
    CHECK_FALSE(names(legend, "border spoken of"));
    CHECK_FALSE(names(legend, "district or area"));
    CHECK_FALSE(names(legend, "place that is spoken of"));
    CHECK_FALSE(names(legend, "statement: Others"));
    CHECK_FALSE(names(legend, "pale: maybe"));
}

TEST_CASE("without a statement in view the legend names no side and no seat") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.window.end.ms = document->extents_of(Clock::story)[0]->latest().ms;
    view.playhead = view.window.end;
    const std::string legend = legend_of(view, document);
    CHECK_FALSE(names(legend, "statement:"));
    CHECK_FALSE(names(legend, "dashed"));
    CHECK_FALSE(names(legend, "seat"));
    CHECK(names(legend, "place of an event"));
}

TEST_CASE("what lies outside the view is not in the legend") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.camera = {to_world({10, 10}), 11}; // only Ard
    const std::string legend = legend_of(view, document);
    CHECK(names(legend, "place of an event"));
    CHECK_FALSE(names(legend, "seat of a speaker"));
}

TEST_CASE("with nothing on the map there is no legend") {
    const auto document = document_from(
        R"({"format": "chronomap-dossier/1", "title": {"en": "Nothing"}, "entries": [{"id": "e", "kind": "event", "title": {"en": "E"}}]})");
    const SceneHolder holder(document, opening_view(*document, window_size, FramePurpose::window, "en"), window_size);
    const MapHolder held(holder.scene);
    CHECK(legend_part(held.map, 10, 400).rect.is_empty());
    CHECK(held.furniture.legend.is_empty());
}

TEST_CASE("the legend stands on its foot, with its texts within, and mirrored in right-to-left") {
    const auto document = document_from(small_dossier);
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const SceneHolder holder(document, whole_story(*document, window_size, language), window_size);
    const MapHolder held(holder.scene);
    const FloatingPart legend = legend_part(held.map, 640, 400);
    CHECK(legend.rect.bottom() == Approx(400));
    CHECK((language == "ar" ? legend.rect.right() : legend.rect.x) == Approx(640));
    for (const DisplayItem& item : legend.list.items) {
        if (std::holds_alternative<TextCommand>(item.command)) {
            CHECK(legend.rect.inset(-1).contains(item.bounds));
        }
    }
}

TEST_CASE("what is drawn needs no more room than was kept for the legend") {
    const auto document = document_from(small_dossier);
    for (double zoom = 3; zoom < 13; zoom += 0.5) {
        ViewState view = whole_story(*document, window_size);
        view.camera.zoom = zoom;
        const SceneHolder holder(document, view, window_size);
        const MapHolder held(holder.scene);
        const FloatingPart legend = legend_part(held.map, held.furniture.legend.x, held.furniture.legend.bottom());
        CHECK((legend.rect.is_empty() || held.furniture.legend.inset(-0.01).contains(legend.rect)));
    }
}
