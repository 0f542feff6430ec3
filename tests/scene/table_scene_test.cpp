#include "support/catch.h"
#include "support/dossiers.h"
#include "support/scenes.h"
#include "support/tables.h"
#include "viewer/scene/event_id.h"
#include "viewer/scene/event_picking.h"
#include "viewer/scene/event_words.h"
#include "viewer/scene/saved_view.h"

#include <algorithm>
#include <cmath>

using namespace chronomap;

namespace {

std::vector<TestEvent> three_days() {
    return {
        {"2020-05-01", LonLat{10, 50}, "fire", "Barn"},      {"2020-05-02", LonLat{10, 50}, "fire", "Mill"},
        {"2020-05-02", LonLat{20, 55}, "flood", "Quay"},     {"2020-05-03T10:00Z", LonLat{10, 50}, "flood", "Bridge"},
        {"2020-05", LonLat{12, 51}, "", "Some time in May"}, {"", LonLat{12, 51}, "fire", "Undated"},
        {"2020-05-02", std::nullopt, "fire", "Nowhere"}};
}

std::shared_ptr<const Document> document_of(std::vector<std::shared_ptr<const LoadedTable>> tables) {
    auto dossier = std::make_shared<Dossier>();
    dossier->title = LanguageText(std::vector<std::pair<std::string, std::string>>{{"en", "events"}});
    return make_document(std::move(dossier), std::make_shared<const BaseMap>(),
                         load_messages(CHRONOMAP_ASSETS "/messages"), {}, std::move(tables));
}

ViewState second_of_may(const Document& document) {
    ViewState view = opening_view(document, window_size, FramePurpose::window, "en");
    view.window = parse_window("2020-05-02", document.zone);
    view.playhead = view.window.end;
    return view;
}

std::size_t drawn(const DisplayList& list, TableEvent event, const Rect& within) {
    return static_cast<std::size_t>(std::count_if(list.items.begin(), list.items.end(), [&](const DisplayItem& item) {
        return item.pick == Pick{PickKind::table_event, event} && within.intersects(item.bounds);
    }));
}

TableEvent event_called(const SceneHolder& holder, const std::string& title) {
    for (TableEvent event = 0; event < holder.document->tables.size(); ++event) {
        if (event_title(holder.scene, event) == title) {
            return event;
        }
    }
    FAIL("no event is called " << title);
    return 0;
}

} // namespace

TEST_CASE("a table's events are counted by how sure their time is") {
    const auto document = document_of({table_of(three_days())});
    const SceneHolder holder(document, second_of_may(*document), window_size);
    const Counts& counts = holder.scene.counts;
    CHECK(counts.total == 7);
    CHECK(counts.certain == 3);
    CHECK(counts.possible == 1);
    CHECK(counts.outside == 2);
    CHECK(counts.undated == 1);
    CHECK(counts.unplaced == 1);
}

TEST_CASE("a table opens with all of its time and ground in view") {
    const auto document = document_of({table_of(three_days())});
    const ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    CHECK(view.window.begin <= parse_instant("2020-05-01", document->zone));
    CHECK(view.window.end >= parse_instant("2020-06-01", document->zone));
    const Frame frame = build_frame(*document, view, window_size, FramePurpose::window);
    const MapView map(view.camera, frame.layout.map);
    for (const LonLat at : {LonLat{10, 50}, LonLat{20, 55}}) {
        CHECK(frame.layout.map.contains(map.to_screen(at)));
    }
}

TEST_CASE("a filter by category and a search narrow a table") {
    const auto document = document_of({table_of(three_days())});
    ViewState view = second_of_may(*document);
    view.filter = with({}, document->finder->facets().value_from("category=flood").value());
    CHECK(SceneHolder(document, view, window_size).scene.counts.certain == 1);
    view.filter = {{}, "quay"};
    CHECK(SceneHolder(document, view, window_size).scene.counts.total == 0);
    auto found = std::make_shared<EventMask>(document->tables.size());
    found->set(event_called(SceneHolder(document, second_of_may(*document), window_size), "Quay"));
    view.found = {"quay", {found}};
    CHECK(SceneHolder(document, view, window_size).scene.counts.certain == 1);
    view.filter = with({}, document->finder->facets().value_from("kind=statement").value());
    CHECK(SceneHolder(document, view, window_size).scene.counts.total == 0);
}

TEST_CASE("a category that dossier and table share is one value of the facet") {
    auto dossier = std::make_shared<Dossier>(*document_from(small_dossier)->dossier);
    dossier->entries.front().category = std::string("fire");
    const auto document = make_document(dossier, std::make_shared<const BaseMap>(),
                                        load_messages(CHRONOMAP_ASSETS "/messages"), {}, {table_of(three_days())});
    const std::vector<std::string>& categories = document->finder->facets().categories();
    CHECK(std::count(categories.begin(), categories.end(), "fire") == 1);
    CHECK(std::count(categories.begin(), categories.end(), "flood") == 1);
}

TEST_CASE("events at one point are one mark that stands for the first of them") {
    const auto document = document_of({table_of(three_days())});
    const ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    const SceneHolder holder(document, view, window_size);
    const Frame frame = build_frame(*document, view, window_size, FramePurpose::window);
    std::size_t at_shared_point = 0;
    for (const std::string title : {"Barn", "Mill", "Bridge"}) {
        at_shared_point += drawn(frame.list, event_called(holder, title), frame.layout.map) > 0 ? 1 : 0;
    }
    CHECK(at_shared_point == 1);
    CHECK(drawn(frame.list, event_called(holder, "Quay"), frame.layout.map) > 0);
    CHECK(drawn(frame.list, event_called(holder, "Nowhere"), frame.layout.map) == 0);
    CHECK(is_shared_spot(*document, view, event_called(holder, "Mill")));
    CHECK_FALSE(is_shared_spot(*document, view, event_called(holder, "Quay")));
}

TEST_CASE("the event nearest to the pointer is found, and none far away") {
    const auto document = document_of({table_of(three_days())});
    const ViewState view = second_of_may(*document);
    const Frame frame = build_frame(*document, view, window_size, FramePurpose::window);
    const SceneHolder holder(document, view, window_size);
    const Point quay = MapView(view.camera, frame.layout.map).to_screen(LonLat{20, 55});
    CHECK(event_at(*document, view, frame.layout.map, {quay.x + 2, quay.y - 2}) == event_called(holder, "Quay"));
    CHECK_FALSE(event_at(*document, view, frame.layout.map, {quay.x + 40, quay.y}));
}

TEST_CASE("many points become one picture of their number") {
    std::vector<TestEvent> many;
    for (int i = 0; i < 4000; ++i) {
        many.push_back(
            {"2020-05-02", LonLat{10 + i % 80 * 0.1, 50 + i / 80 * 0.1}, i % 3 == 0 ? "fire" : "flood", "Event"});
    }
    const auto document = document_of({table_of(many)});
    ViewState view = second_of_may(*document);
    for (const TableColors colors : {TableColors::density, TableColors::category}) {
        view.table_colors = colors;
        const Frame frame = build_frame(*document, view, window_size, FramePurpose::window);
        const auto is_image = [](const DisplayItem& item) {
            return std::holds_alternative<ImageCommand>(item.command);
        };
        const auto image = std::find_if(frame.list.items.begin(), frame.list.items.end(), is_image);
        REQUIRE(image != frame.list.items.end());
        const auto& pixels = std::get<ImageCommand>(image->command).image->pixels;
        CHECK(std::count_if(pixels.begin(), pixels.end(), [](const auto& pixel) { return (pixel >> 24U) > 0; }) > 4000);
    }
}

TEST_CASE("the place of a selected event has a ring, among marks that share it and in a picture of many alike") {
    std::vector<TestEvent> events = three_days();
    const bool is_picture = GENERATE(false, true);
    for (int i = 0; is_picture && i < 4000; ++i) {
        events.push_back({"2020-05-02", LonLat{10 + i % 80 * 0.1, 50 + i / 80 * 0.1}, "fire", "Event"});
    }
    const auto document = document_of({table_of(events)});
    ViewState view = second_of_may(*document);
    view.selected_event = event_called(SceneHolder(document, view, window_size), "Mill"); // the second at its point
    const Frame frame = build_frame(*document, view, window_size, FramePurpose::window);
    const Point mill = MapView(view.camera, frame.layout.map).to_screen(LonLat{10, 50});
    CHECK(std::any_of(frame.list.items.begin(), frame.list.items.end(), [&](const DisplayItem& item) {
        const auto* ring = std::get_if<CircleCommand>(&item.command);
        return ring != nullptr && item.pick == Pick{PickKind::table_event, *view.selected_event} &&
               std::abs(ring->center.x - mill.x) < 0.1 && std::abs(ring->center.y - mill.y) < 0.1;
    }));
}

TEST_CASE("a selected event shows every column in the list, and the list of a point shows that point alone") {
    const auto document = document_of({table_of(three_days())});
    ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    const SceneHolder holder(document, view, window_size);
    const TableEvent quay = event_called(holder, "Quay");
    view.selected_event = quay;
    const auto texts = [&] {
        std::string all;
        for (const DisplayItem& item : build_frame(*document, view, window_size, FramePurpose::window).list.items) {
            if (const auto* text = std::get_if<TextCommand>(&item.command)) {
                all += text->text + "\n";
            }
        }
        return all;
    };
    CHECK(texts().find("category") != std::string::npos);
    CHECK(texts().find("55.000000") != std::string::npos);
    view.spot = event_called(holder, "Barn");
    CHECK(texts().find("3 events at this point") != std::string::npos);
}

TEST_CASE("cells are told as they stand in the file, whichever way the interface reads") {
    const auto document = document_of({table_of(three_days())});
    ViewState view = opening_view(*document, window_size, FramePurpose::window, "ar");
    view.selected_event = event_called(SceneHolder(document, view, window_size), "Quay");
    const Frame frame = build_frame(*document, view, window_size, FramePurpose::window);
    std::size_t cells = 0;
    for (const DisplayItem& item : frame.list.items) {
        const auto* text = std::get_if<TextCommand>(&item.command);
        if (text != nullptr && text->text.find("55.0") == 0 && frame.layout.panel.contains(text->origin)) {
            CHECK(text->direction == TextDirection::automatic);
            ++cells;
        }
    }
    CHECK(cells > 0);
}

TEST_CASE("an event is found again by its id, and a saved view brings it back") {
    const auto document =
        document_of({table_of(three_days()), table_of({{"2021", LonLat{1, 2}, "fire", "Other"}}, "more.csv")});
    for (TableEvent event = 0; event < document->tables.size(); ++event) {
        CHECK(event_from_id(document->tables, id_of(document->tables, event)) == event);
    }
    for (const char* unknown :
         {"", "@", "events.csv@", "events.csv@7777", "events.csv@99999999999999999999", "no.csv@28", "events.csv"}) {
        CHECK_FALSE(event_from_id(document->tables, unknown));
    }
    const auto namesakes = document_of({table_of(three_days()), table_of(three_days()), table_of(three_days())});
    CHECK(id_of(namesakes->tables, 0) == "events.csv@28");
    CHECK(id_of(namesakes->tables, 15).rfind("events.csv++@", 0) == 0);
    for (TableEvent event = 0; event < namesakes->tables.size(); ++event) {
        CHECK(event_from_id(namesakes->tables, id_of(namesakes->tables, event)) == event);
    }
    ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    view.table_colors = TableColors::category;
    view.selected_event = 7;
    const std::string saved = to_json(view, *document);
    const ViewState again =
        view_from_json(saved, *document, opening_view(*document, window_size, FramePurpose::window, "en")).view;
    CHECK(again.selected_event == 7U);
    CHECK(again.table_colors == TableColors::category);
    CHECK(to_json(again, *document) == saved);
}

TEST_CASE("the heading of a table with a long name still tells how many events it has") {
    const std::string language = GENERATE("en", "ar");
    const auto document = document_of({table_of(three_days(), "a_file_whose_name_says_all_that_it_holds_in_full.csv")});
    ViewState view = second_of_may(*document);
    view.language = language;
    const SceneHolder holder(document, view, window_size);
    DisplayList list;
    draw_panel(list, holder.scene);
    const auto heading = std::find_if(list.items.begin(), list.items.end(), [](const DisplayItem& item) {
        const auto* text = std::get_if<TextCommand>(&item.command);
        return text != nullptr && text->text.find("a_file") != std::string::npos;
    });
    REQUIRE(heading != list.items.end());
    const std::string ending = language == "en" ? "events in this time" : "ضمن الفترة";
    CHECK(std::get<TextCommand>(heading->command).text.ends_with(ending));
    CHECK(holder.layout.panel.contains(heading->bounds));
}

TEST_CASE("the number at the top of a table's lane stands beside the grips of the time in view") {
    const std::string language = GENERATE("en", "ar");
    const double share_before = GENERATE(0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.5);
    const auto document = document_of({table_of(three_days())});
    ViewState view = second_of_may(*document);
    view.language = language;
    const auto day_ms = static_cast<double>(view.window.end.ms - view.window.begin.ms);
    view.axis.begin.ms = view.window.begin.ms - std::llround(share_before * 4 * day_ms);
    view.axis.end.ms = view.axis.begin.ms + std::llround(4 * day_ms);
    const Frame frame = build_frame(*document, view, window_size, FramePurpose::window);
    const auto& items = frame.list.items;
    const auto number = std::find_if(items.begin(), items.end(), [&](const DisplayItem& item) {
        const auto* text = std::get_if<TextCommand>(&item.command);
        return text != nullptr && text->style.size_px == 10.5 && frame.layout.lanes.contains(text->origin);
    });
    REQUIRE(number != items.end());
    for (const DisplayItem& item : items) {
        const auto* grip = std::get_if<RectCommand>(&item.command);
        if (grip != nullptr && grip->radius_px > 0 && frame.layout.lanes.intersects(item.bounds) &&
            (item.pick.kind == PickKind::window_begin || item.pick.kind == PickKind::window_end)) {
            CHECK_FALSE(item.bounds.intersects(number->bounds));
        }
    }
}
