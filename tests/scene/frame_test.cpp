#include "viewer/scene/frame.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/random_dossier.h"

#include <algorithm>
#include <variant>

using namespace chronomap;

namespace {

Frame small_frame(Size size, const std::string& language, std::optional<EntryIndex> selected = {}) {
    const auto document = document_from(small_dossier);
    ViewState view = opening_view(*document, size, FramePurpose::picture, language);
    view.selected = selected;
    return build_frame(*document, view, size, FramePurpose::picture);
}

std::vector<Rect> texts_within(const Frame& frame, const Rect& area) {
    std::vector<Rect> rects;
    for (const DisplayItem& item : frame.list.items) {
        const auto* text = std::get_if<TextCommand>(&item.command);
        if (text != nullptr && area.intersects(item.bounds)) {
            rects.push_back(item.bounds.inset(text->halo_px));
        }
    }
    return rects;
}

bool has_text(const Frame& frame, const std::string& part) {
    return std::any_of(frame.list.items.begin(), frame.list.items.end(), [&](const DisplayItem& item) {
        const auto* text = std::get_if<TextCommand>(&item.command);
        return text != nullptr && text->text.find(part) != std::string::npos;
    });
}

ViewState with_filter(ViewState view, FacetValue value) {
    view.filter = with({}, value);
    return view;
}

} // namespace

TEST_CASE("the same view gives the same frame") {
    CHECK(dump(small_frame({1280, 720}, "en").list) == dump(small_frame({1280, 720}, "en").list));
}

TEST_CASE("no text of the map covers another, in both languages and at every size") {
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const Size size = GENERATE(Size{800, 600}, Size{1280, 720}, Size{1920, 1080}, Size{720, 1280});
    const Frame frame = small_frame(size, language);
    const std::vector<Rect> texts = texts_within(frame, frame.layout.map);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        CHECK(frame.layout.map.contains(texts[i]));
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            // Lines of one paragraph may share a pixel row, and letters never fill their box to its edge.
            const Rect common = intersection(texts[i], texts[j]);
            CHECK(std::min(common.width, common.height) < 2.5);
        }
    }
}

TEST_CASE("a statement is never drawn without its speaker and act") {
    const Frame frame = small_frame({1280, 720}, "en", 1);
    CHECK(has_text(frame, "The North accuses:"));
    for (const DisplayItem& item : frame.list.items) {
        if (const auto* text = std::get_if<TextCommand>(&item.command)) {
            CHECK(text->text.rfind("the South lit it", 0) != 0);
        }
    }
}

TEST_CASE("the counts of a frame are those of its time in view") {
    const Frame frame = small_frame({1280, 720}, "en");
    CHECK(frame.counts.total == 4);
    CHECK(frame.counts.undated == 1);
    CHECK(frame.counts.certain + frame.counts.possible + frame.counts.outside == 3);
}

TEST_CASE("the card stands at the right, and at the left in right-to-left") {
    CHECK(small_frame({1280, 720}, "en", 1).layout.card.x > 640);
    CHECK(small_frame({1280, 720}, "ar", 1).layout.card.x < 640);
}

TEST_CASE("a small frame draws without a legend and without leaving its bounds") {
    const Frame frame = small_frame({320, 240}, "en", 1);
    CHECK(frame.layout.map.height > 0);
    CHECK_FALSE(frame.list.items.empty());
}

TEST_CASE("a window of very many entries, which two threads count, looks the same whatever was seen before") {
    constexpr Size size{1280, 720};
    const std::string json = random_dossier(21'000, 5);
    const std::shared_ptr<const Document> documents[] = {document_from(json), document_from(json)};
    ViewState view = opening_view(*documents[0], size, FramePurpose::window, "en");
    std::vector<ViewState> views{view};
    views.push_back(with_filter(view, {Facet::kind, 0}));
    views.push_back(with_filter(view, {Facet::kind, 1}));
    views.back().panel.tab = PanelTab::filters;
    view.shows_maybe = false;
    views.push_back(view);
    view.selected = 3;
    view.clock = Clock::known;
    views.push_back(with_filter(view, {Facet::side, 0}));
    std::vector<std::string> seen;
    for (const ViewState& each : views) {
        seen.push_back(dump(build_frame(*documents[0], each, size, FramePurpose::window).list));
    }
    for (std::size_t i = views.size(); i-- > 0;) {
        CHECK(dump(build_frame(*documents[1], views[i], size, FramePurpose::window).list) == seen[i]);
    }
    CHECK(seen[1] != seen[0]);
    CHECK(seen[4] != seen[3]);
}
