#include "viewer/scene/scene.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/golden.h"
#include "support/scenes.h"
#include "viewer/scene/action.h"
#include "viewer/scene/scene.h"

#include <algorithm>

namespace chronomap {

namespace {

ViewState view_of(const Document& document, const std::string& language = "en") {
    ViewState view = opening_view(document, {1280, 720}, FramePurpose::window, language);
    view.window = {document.span.begin, document.span.end};
    view.axis = document.span;
    view.playhead = view.window.end;
    return view;
}

DisplayList small_timeline(ViewState view, Size size = {1280, 720}, FramePurpose purpose = FramePurpose::window) {
    return timeline_of(SceneHolder(document_from(small_dossier), std::move(view), size, purpose));
}

Rect hit_area(const DisplayList& list, Pick pick) {
    Rect area;
    for (const DisplayItem& item : list.items) {
        if (item.pick == pick) {
            area = area.is_empty() ? item.bounds : united(area, item.bounds);
        }
    }
    return area;
}

std::vector<DisplayItem> texts_in(const DisplayList& list, const Rect& area) {
    std::vector<DisplayItem> texts;
    std::copy_if(list.items.begin(), list.items.end(), std::back_inserter(texts), [&](const DisplayItem& item) {
        return std::holds_alternative<TextCommand>(item.command) && area.contains(item.bounds.center());
    });
    return texts;
}

/// A dossier of so many events that all may have happened on the same two days.
std::shared_ptr<const Document> crowd(int count) {
    std::string json =
        R"({"format": "chronomap-dossier/1", "title": {"en": "A crowd"}, "time_zone": "UTC", "entries": [)";
    for (int i = 0; i < count; ++i) {
        json +=
            (i > 0 ? "," : "") + std::string(R"({"id": "e)") + std::to_string(i) +
            R"(", "kind": "event", "title": {"en": "Event"}, "when": {"edtf": "1900-05-01/1900-05-02", "within": true}})";
    }
    return document_from(json + "]}");
}

} // namespace

TEST_CASE("the timeline of a small dossier is drawn as it always was") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document);
    view.selected = 1;
    check_golden("scene/timeline_window_en.txt", dump(small_timeline(view)));
    view = view_of(*document, "ar");
    view.theme = ThemeName::dark;
    view.playhead = {(view.window.begin.ms + view.window.end.ms) / 2};
    check_golden("scene/timeline_picture_ar.txt", dump(small_timeline(view, {800, 600}, FramePurpose::picture)));
}

TEST_CASE("labels of the ruler never overlap and never leave it") {
    const auto document = document_from(small_dossier);
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const double width = GENERATE(320.0, 800.0, 1280.0, 3840.0);
    const std::int64_t length_ms = GENERATE(std::int64_t{10'000}, ms_per_hour, ms_per_day, 40 * ms_per_day,
                                            900 * ms_per_day, 365'000 * ms_per_day);
    ViewState view = view_of(*document, language);
    view.axis = {document->span.begin, {document->span.begin.ms + length_ms}};
    view.window = view.axis;
    view.playhead = view.axis.begin;
    const SceneHolder holder(document, view, {width, 720});
    const std::vector<DisplayItem> labels = texts_in(timeline_of(holder), holder.layout.ruler);
    CHECK_FALSE(labels.empty());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        CHECK(labels[i].bounds.x >= holder.layout.ruler.x - 0.5);
        CHECK(labels[i].bounds.right() <= holder.layout.ruler.right() + 0.5);
        for (std::size_t j = i + 1; j < labels.size(); ++j) {
            CHECK_FALSE(labels[i].bounds.intersects(labels[j].bounds));
        }
    }
}

TEST_CASE("every dated entry can be pointed at, the undated one cannot") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, view_of(*document), {1280, 720});
    const DisplayList list = timeline_of(holder);
    for (std::uint32_t i = 0; i < 3; ++i) {
        const Rect area = intersection(hit_area(list, pick_of_entry(i)), holder.layout.lanes);
        CHECK(area.width >= 8);
        CHECK(area.height >= 8);
    }
    CHECK(hit_area(list, pick_of_entry(3)).is_empty());
}

TEST_CASE("an exact moment keeps its size of eight pixels however long the axis") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document);
    view.axis = {{view.axis.begin.ms - 40'000 * ms_per_day}, {view.axis.end.ms + 40'000 * ms_per_day}};
    CHECK(hit_area(small_timeline(view), pick_of_entry(1)).width >= 8);
}

TEST_CASE("a statement's label opens with speaker and act") {
    const auto document = document_from(small_dossier);
    const SceneHolder holder(document, view_of(*document), {1280, 720});
    std::vector<std::string> labels;
    for (const DisplayItem& item : texts_in(timeline_of(holder), holder.layout.lanes)) {
        if (item.pick == pick_of_entry(1) || item.pick == pick_of_entry(2)) {
            labels.push_back(std::get<TextCommand>(item.command).text);
        }
    }
    CHECK(labels == std::vector<std::string>{"The North accuses: the South lit it", "The South denies: nobody lit it"});
}

TEST_CASE("the window's edges, the playhead and the overview can be grabbed, and pictures have nothing to grab") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document);
    view.window = {{view.axis.begin.ms + ms_per_day}, {view.axis.end.ms - ms_per_day}};
    view.playhead = {view.window.begin.ms + ms_per_day / 2};
    const DisplayList window = small_timeline(view);
    for (const PickKind kind :
         {PickKind::window_begin, PickKind::window_end, PickKind::playhead, PickKind::overview_window}) {
        CHECK(hit_area(window, {kind}).width >= 10);
    }
    for (const Action action : {Action::play, Action::previous_entry, Action::next_entry, Action::switch_zone}) {
        const Rect button = hit_area(window, {PickKind::button, static_cast<std::uint32_t>(action)});
        CHECK(std::min(button.width, button.height) >= 24);
    }
    for (const DisplayItem& item : small_timeline(view, {1280, 720}, FramePurpose::picture).items) {
        CHECK((item.pick.kind == PickKind::none || item.pick.kind == PickKind::entry));
    }
}

TEST_CASE("the window is seen in the overview however small it is") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document);
    view.window = {document->span.begin, {document->span.begin.ms + 1000}};
    view.playhead = view.window.end;
    const SceneHolder holder(document, view, {1280, 720});
    const Rect box = hit_area(timeline_of(holder), {PickKind::overview_window});
    CHECK(box.width >= 8);
    CHECK(box.x >= holder.layout.overview.x);
}

TEST_CASE("in a strip of a pixel the playhead stays within it") {
    const auto document = document_from(small_dossier);
    const bool is_at_end = GENERATE(false, true);
    ViewState view = view_of(*document);
    view.window = {document->span.begin, document->span.end};
    view.playhead = is_at_end ? view.window.end : view.window.begin;
    const SceneHolder holder(document, view, {40, 720});
    const Rect& strip = holder.layout.overview;
    REQUIRE(strip.width == 1);
    std::size_t playheads = 0;
    for (const DisplayItem& item : timeline_of(holder).items) {
        const auto* line = std::get_if<LineCommand>(&item.command);
        if (line != nullptr && line->color == holder.scene.theme.playhead && line->points.front().y == strip.y - 1) {
            CHECK(line->points.front().x > strip.x);
            CHECK(line->points.front().x < strip.right());
            ++playheads;
        }
    }
    CHECK(playheads == 1);
}

TEST_CASE("the selected entry is drawn in front of all others, in the colour of selections") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document);
    view.selected = 0;
    const DisplayList list = small_timeline(view);
    const auto last = std::find_if(list.items.rbegin(), list.items.rend(),
                                   [](const DisplayItem& item) { return item.pick.kind == PickKind::entry; });
    REQUIRE(last != list.items.rend());
    CHECK(last->pick == pick_of_entry(0));
    CHECK(std::any_of(list.items.begin(), list.items.end(), [](const DisplayItem& item) {
        const auto* rect = std::get_if<RectCommand>(&item.command);
        return rect != nullptr && item.pick == pick_of_entry(0) &&
               rect->stroke == theme_named(ThemeName::light).selection;
    }));
}

TEST_CASE("what is folded can all be reached by pointing at it again and again") {
    const auto document = crowd(200);
    ViewState view = view_of(*document);
    std::vector<bool> reached(200, false);
    for (int click = 0; click < 200; ++click) {
        const SceneHolder holder(document, view, {1280, 720});
        const Rect& lanes = holder.layout.lanes;
        const Pick pick = pick_at(timeline_of(holder), {lanes.center().x, lanes.bottom() - 11}, 0);
        REQUIRE(pick.kind == PickKind::entry);
        reached[pick.index] = true;
        view.selected = view.hovered = pick.index;
    }
    CHECK(std::count(reached.begin(), reached.end(), true) > 150);
}

TEST_CASE("where the line of hints is short the last ones are left out, and none is cut") {
    const std::string all = document_from(small_dossier)->words_in("en").get("timeline.hint");
    for (const double width : {900.0, 1000.0, 1280.0, 2400.0}) {
        const auto document = document_from(small_dossier);
        const SceneHolder holder(document, view_of(*document), {width, 720});
        std::string shown;
        for (const DisplayItem& item : texts_in(timeline_of(holder), holder.scene.layout.hint)) {
            const std::string& text = std::get<TextCommand>(item.command).text;
            shown = all.starts_with(text) ? text : shown;
        }
        INFO(width << ": " << shown);
        const std::string rest = shown.empty() ? "" : all.substr(shown.size());
        CHECK((rest.empty() || rest.starts_with("  ·  ")));
        CHECK((width < 2000 || shown == all));
        CHECK((width < 1200 || !shown.empty()));
    }
}

TEST_CASE("an empty lane, an axis elsewhere and a panel without height are drawn without fail") {
    const auto document = document_from(small_dossier);
    ViewState view = view_of(*document);
    view.axis = {{0}, {ms_per_day}};
    CHECK_FALSE(small_timeline(view).items.empty());
    CHECK_NOTHROW(small_timeline(view, {40, 30}));
    CHECK_NOTHROW(timeline_of(SceneHolder(crowd(0), view_of(*crowd(0)), {640, 400})));
}

} // namespace chronomap
