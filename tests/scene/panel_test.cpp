#include "scene/map_pieces.h"
#include "support/catch.h"
#include "support/scenes.h"
#include "viewer/scene/action.h"

#include <set>

using namespace chronomap;

namespace {

ViewState reading_panel(const Document& document, const std::string& language = "en") {
    ViewState view = whole_story(document, window_size, language);
    view.panel.is_shown = true;
    return view;
}

DisplayList panel_of(const Document& document, const ViewState& view) {
    const FrameLayout layout =
        lay_out(window_size, document, FramePurpose::window, wishes_of(view, document, FramePurpose::window));
    DisplayList list;
    draw_panel(list, make_scene(document, view, layout, FramePurpose::window));
    return list;
}

std::set<EntryIndex> entry_rows_of(const DisplayList& list) {
    std::set<EntryIndex> rows;
    for (const DisplayItem& item : list.items) {
        if (item.pick.kind == PickKind::entry) {
            rows.insert(item.pick.index);
        }
    }
    return rows;
}

} // namespace

TEST_CASE("the list tells the entries in this time and not those outside") {
    const auto document = document_from(small_dossier);
    ViewState view = reading_panel(*document);
    const std::set<EntryIndex> all = entry_rows_of(panel_of(*document, view));
    CHECK(all.size() > 2);
    view.window = {document->span.begin, {document->span.begin.ms + 1000}};
    view.playhead = view.window.end;
    CHECK(entry_rows_of(panel_of(*document, view)).size() < all.size());
}

TEST_CASE("switches take what is sure or maybe out of the list, and its count stays to be seen") {
    const auto document = document_from(small_dossier);
    ViewState view = reading_panel(*document);
    view.shows_sure = false;
    const DisplayList list = panel_of(*document, view);
    const FrameLayout layout =
        lay_out(window_size, *document, FramePurpose::window, wishes_of(view, *document, FramePurpose::window));
    const Scene scene = make_scene(*document, view, layout, FramePurpose::window);
    CHECK(scene.counts.certain > 0);
    for (const EntryIndex entry : entry_rows_of(list)) {
        CHECK(scene.certainty[entry] != Certainty::certain);
    }
    CHECK_FALSE(picked(list, {PickKind::button, static_cast<std::uint32_t>(Action::toggle_sure)}).items.empty());
}

TEST_CASE("a selected entry is opened where it stands, with all that is known of it") {
    const auto document = document_from(small_dossier);
    ViewState view = reading_panel(*document);
    const DisplayList closed = panel_of(*document, view);
    view.selected = *entry_rows_of(closed).begin();
    view.panel.reveals_selection = true;
    const DisplayList open = panel_of(*document, view);
    CHECK(words_of(open).size() > words_of(closed).size() / 2);
    CHECK(speaks_of(open, make_scene(*document, view, FrameLayout{}, FramePurpose::window).words.get("card.source")));
}

TEST_CASE("an open row tells its headline and its reasons whole, however long") {
    const std::string long_words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                                   "fifteen sixteen seventeen eighteen nineteen twenty, and so on to the last word";
    const auto document = document_from(
        R"({"format": "chronomap-dossier/1", "title": {"en": "T"}, "entries": [{"id": "long", "kind": "event",
        "title": {"en": ")" +
        long_words + R"("}, "when": {"edtf": "2001-02-03", "inferred": true, "why": {"en": ")" + long_words + " " +
        long_words + R"("}}}]})");
    ViewState view = reading_panel(*document);
    view.selected = 0;
    view.panel.reveals_selection = true;
    const std::string open = words_of(panel_of(*document, view));
    CHECK(open.find("…") == open.rfind("…")); // that of the empty search field
    CHECK(open.find("last word") != std::string::npos);
}

TEST_CASE("what is cut for want of room above a row is never its paragraph") {
    const auto document = document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "T"},
        "sources": [{"id": "a", "publisher": {"en": "A"}}], "entries": [
        {"id": "long", "kind": "event", "title": {"en": "It goes on"}, "cites": [{"source": "a", "paragraph": 17}],
         "when": {"edtf": "2001-02-03", "wording": {"en": "at some time in the days that followed upon the calm"}}}]})");
    const std::string words = words_of(panel_of(*document, reading_panel(*document)));
    CHECK(words.find("… · paragraph 17") != std::string::npos);
}

TEST_CASE("the tray shows what has no place or no time, once") {
    const auto document = document_from(small_dossier);
    ViewState view = reading_panel(*document);
    const std::set<EntryIndex> without = entry_rows_of(panel_of(*document, view));
    view.panel.tray_is_open = true;
    const std::set<EntryIndex> with = entry_rows_of(panel_of(*document, view));
    for (EntryIndex i = 0; i < document->dossier->entries.size(); ++i) {
        if (!document->extents_of(Clock::story)[i]) {
            CHECK(without.count(i) == 0);
            CHECK(with.count(i) == 1);
        }
    }
}

TEST_CASE("newest first turns the list round") {
    const auto document = document_from(small_dossier);
    ViewState view = reading_panel(*document);
    const auto first_row = [&] {
        for (const DisplayItem& item : panel_of(*document, view).items) {
            if (item.pick.kind == PickKind::entry) {
                return item.pick.index;
            }
        }
        return std::uint32_t{9999};
    };
    const std::uint32_t oldest = first_row();
    view.panel.newest_first = true;
    CHECK(first_row() != oldest);
}

TEST_CASE("in a language that reads from the right the panel stands at the left") {
    const auto document = document_from(small_dossier);
    const ViewState view = reading_panel(*document, "ar");
    const FrameLayout layout =
        lay_out(window_size, *document, FramePurpose::window, wishes_of(view, *document, FramePurpose::window));
    CHECK(layout.panel.x == 0);
    CHECK(layout.map.x == layout.panel.right());
    CHECK(layout.timeline.x == layout.map.x);
}

TEST_CASE("a picture has no reading panel, nor a window that is too narrow for map and panel") {
    const auto document = document_from(small_dossier);
    const ViewState view = reading_panel(*document);
    CHECK(lay_out(window_size, *document, FramePurpose::picture, wishes_of(view, *document, FramePurpose::picture))
              .panel.is_empty());
    CHECK(lay_out({600, 400}, *document, FramePurpose::window, wishes_of(view, *document, FramePurpose::window))
              .panel.is_empty());
}

TEST_CASE("a long list shows at every place what stands there, in order and without a gap") {
    std::string entries;
    for (int i = 0; i < 1500; ++i) {
        entries += (i == 0 ? "" : ",") + std::string(R"({"id": "e)") + std::to_string(i) +
                   R"(", "kind": "event", "title": {"en": "Something"}, "when": {"edtf": "1900-05-)" +
                   std::to_string(10 + i / 100) + R"("}})";
    }
    const auto document =
        document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "Long"}, "time_zone": "UTC", "entries": [)" +
                      entries + "]}");
    ViewState view = reading_panel(*document);
    view.window = view.axis = document->span;
    view.playhead = view.window.end;
    std::set<EntryIndex> seen;
    for (double scroll = 0; scroll < 1600 * 62; scroll += 391) {
        view.panel.scroll_px = scroll;
        const std::set<EntryIndex> rows = entry_rows_of(panel_of(*document, view));
        REQUIRE_FALSE(rows.empty());
        if (!seen.empty()) {
            // They are in time order, so that a gap would be a number left out.
            CHECK(*rows.begin() <= *seen.rbegin() + 1);
        }
        CHECK(*rows.rbegin() - *rows.begin() == rows.size() - 1);
        seen.insert(rows.begin(), rows.end());
    }
    CHECK(seen.size() == 1500);
}
