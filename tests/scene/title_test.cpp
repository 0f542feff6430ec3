#include "scene/map_pieces.h"

#include "support/catch.h"

using namespace chronomap;

TEST_CASE("the title tells the dossier, the time in view and the counts") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    const FloatingPart title = title_part(holder.scene);
    CHECK(speaks_of(title.list, "The fire at Ard"));
    CHECK(speaks_of(title.list, "1900"));
    CHECK(speaks_of(title.list, "Times in UTC"));
    CHECK(speaks_of(title.list, "3 in this time · 1 without a date · 1 without a place"));
}

TEST_CASE("counts of what there is none of are left out, but never those in this time") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, window_size);
    view.window = {{view.window.end.ms + ms_per_day}, {view.window.end.ms + 2 * ms_per_day}};
    view.playhead = view.window.end;
    const SceneHolder holder(document, view, window_size);
    CHECK(speaks_of(title_part(holder.scene).list, "0 in this time · 3 outside · 1 without a date"));
    CHECK_FALSE(speaks_of(title_part(holder.scene).list, "maybe"));
}

TEST_CASE("the title lies at the side where reading begins, and its text within its room") {
    const auto document = document_from(small_dossier);
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const SceneHolder holder(document, whole_story(*document, window_size, language), window_size);
    const FloatingPart title = title_part(holder.scene);
    CHECK((title.rect.center().x < 640) == (language == "en"));
    for (const DisplayItem& item : title.list.items) {
        const auto& text = std::get<TextCommand>(item.command);
        CHECK(title.rect.inset(-2).contains(item.bounds.inset(text.halo_px)));
    }
}

TEST_CASE("the title stands beside the card and never under it") {
    const auto document = document_from(small_dossier);
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const Size window = GENERATE(Size{480, 400}, Size{800, 600}, Size{1280, 720});
    ViewState view = whole_story(*document, window, language);
    view.selected = 1;
    const SceneHolder holder(document, view, window);
    const FloatingPart title = title_part(holder.scene);
    REQUIRE_FALSE(title.rect.is_empty());
    CHECK_FALSE(title.rect.intersects(holder.layout.card));
    CHECK(holder.layout.map.contains(title.rect));
}

TEST_CASE("where there is no room there is no title") {
    const auto document = document_from(small_dossier);
    ViewState view = whole_story(*document, {320, 240});
    view.selected = 1;
    const SceneHolder holder(document, view, {320, 240});
    CHECK(title_part(holder.scene).list.items.empty());
}

TEST_CASE("a long title is cut after its second line") {
    std::string json(small_dossier);
    const std::string title = R"("The fire at Ard")";
    std::string longer = "\"The";
    for (int i = 0; i < 80; ++i) {
        longer += " very great";
    }
    json.replace(json.find(title), title.size(), longer + " fire\"");
    const auto document = document_from(json);
    const SceneHolder holder(document, whole_story(*document, window_size), window_size);
    std::size_t lines = 0;
    for (const TextCommand& text : commands<TextCommand>(title_part(holder.scene).list)) {
        lines += text.style.weight == FontWeight::bold ? 1U : 0U;
    }
    CHECK(lines == 2);
}
