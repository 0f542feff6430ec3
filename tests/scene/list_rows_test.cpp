#include "viewer/scene/list_rows.h"

#include "support/catch.h"
#include "support/scenes.h"
#include "support/tables.h"
#include "viewer/scene/scene_memo.h"

#include "events/dossier_reader.h"

#include <random>

using namespace chronomap;

namespace {

/// A dossier of entries on these days, and one without a time, beside tables of events on these.
std::shared_ptr<const Document> document_of(const std::vector<int>& entry_days,
                                            const std::vector<std::vector<int>>& event_days) {
    std::string json = R"({"format": "chronomap-dossier/1", "title": {"en": "T"}, "time_zone": "UTC",
      "sources": [{"id": "s", "publisher": {"en": "S"}, "language": "en"}], "entries": [)";
    for (std::size_t i = 0; i < entry_days.size(); ++i) {
        json += R"({"id": "e)" + std::to_string(i) +
                R"(", "kind": "event", "title": {"en": "E"}, "when": {"edtf": "2020-05-)" +
                std::to_string(entry_days[i]) + R"("}, "cites": [{"source": "s"}]},)";
    }
    json += R"({"id": "undated", "kind": "event", "title": {"en": "U"}, "cites": [{"source": "s"}]}]})";
    std::vector<std::shared_ptr<const LoadedTable>> tables;
    for (const std::vector<int>& days : event_days) {
        std::vector<TestEvent> events;
        for (const int day : days) {
            events.push_back({"2020-05-" + std::to_string(day), LonLat{1, 2}, "", "event"});
        }
        tables.push_back(table_of(events, "t" + std::to_string(tables.size()) + ".csv"));
    }
    DossierResult result = parse_dossier(json, "test.json");
    return make_document(std::make_shared<const Dossier>(std::move(result.dossier)), std::make_shared<const BaseMap>(),
                         load_messages(CHRONOMAP_ASSETS "/messages"), {}, std::move(tables));
}

/// A row of the list: an entry's, one of its headings, or an event's.
struct SeenRow {
    char kind = 'e';
    std::size_t list = 0, number = 0;
    double y = 0;

    friend bool operator==(const SeenRow&, const SeenRow&) = default;
};

struct ListSample {
    ListSample(std::shared_ptr<const Document> d, bool newest_first, bool has_tray = false)
        : document(std::move(d)),
          holder(document, view_of(newest_first), {1280, 720}), list{holder.scene.told, Clock::story, true,
                                                                     newest_first,      has_tray,     std::nullopt},
          plan(plan_list(*document, list)), events(lists(newest_first), newest_first) {}

    ViewState view_of(bool newest_first) const {
        ViewState view = opening_view(*document, {1280, 720}, FramePurpose::window, "en");
        view.window = all_time;
        view.playhead = infinite_future;
        view.panel.newest_first = newest_first;
        return view;
    }

    std::vector<std::shared_ptr<const EventSequence>> lists(bool newest_first) const {
        std::vector<std::shared_ptr<const EventSequence>> lists;
        for (std::size_t i = 0; i < document->tables.all.size(); ++i) {
            lists.push_back(std::make_shared<const EventSequence>(document->tables.all[i].events(),
                                                                  (*holder.scene.tables)[i], newest_first));
        }
        return lists;
    }

    ListRows rows(std::optional<OpenedEvent> opened = {}) const { return {*document, list, plan, events, opened}; }

    std::vector<SeenRow> seen(const ListRows& rows, double from, double to) const {
        std::vector<SeenRow> seen;
        rows.walk(from, to,
                  {[&](const ListItem& item) {
                       seen.push_back({item.is_heading ? 'h' : 'e', 0, item.entry, item.y});
                   },
                   [&](MergedEvents::Row row, double y) {
                       seen.push_back({'t', row.list, row.event, y});
                   }});
        return seen;
    }

    Instant time_of(const SeenRow& row) const {
        const std::optional<TimeExtent> extent =
            row.kind == 't' ? document->tables.all[row.list].events().time_of(static_cast<EventNumber>(row.number))
                            : document->extents_of(Clock::story)[row.number];
        return extent ? extent->earliest() : infinite_future;
    }

    double height_of(const SeenRow& row, std::optional<OpenedEvent> opened = {}, std::size_t position = 0) const {
        return row.kind == 'h'   ? list_heading_px
               : row.kind == 'e' ? list_row_px
                                 : list_event_px + (opened && opened->position == position ? opened->px : 0);
    }

    std::shared_ptr<const Document> document;
    SceneHolder holder;
    ListQuestion list;
    ListPlan plan;
    MergedEvents events;
};

std::vector<int> random_days(std::mt19937& random, std::size_t count) {
    std::vector<int> days(count);
    std::generate(days.begin(), days.end(), [&] { return 10 + static_cast<int>(random() % 20); });
    return days;
}

} // namespace

TEST_CASE("Entries and events of tables are one list in the order of time, without a gap") {
    std::mt19937 random(61);
    for (int round = 0; round < 12; ++round) {
        const bool newest_first = round % 2 == 0;
        const ListSample sample(document_of(random_days(random, random() % 12), {random_days(random, 1 + random() % 30),
                                                                                 random_days(random, 1 + round % 3)}),
                                newest_first);
        const ListRows rows = sample.rows();
        const std::vector<SeenRow> all = sample.seen(rows, 0, rows.height());
        double y = 0;
        std::size_t events = 0, entries = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            REQUIRE(all[i].y == y);
            y += sample.height_of(all[i]);
            events += all[i].kind == 't' ? 1 : 0;
            entries += all[i].kind == 'e' ? 1 : 0;
            if (i > 0) {
                const Instant before = sample.time_of(all[i - 1]), t = sample.time_of(all[i]);
                REQUIRE((newest_first ? before >= t : before <= t));
                // An event of the same instant follows the entry in the order of time.
                REQUIRE_FALSE((before == t && all[i - 1].kind == (newest_first ? 'e' : 't') &&
                               all[i].kind == (newest_first ? 't' : 'h')));
            }
        }
        REQUIRE(y == rows.height());
        REQUIRE(events == sample.events.size());
        REQUIRE(entries + 1 == sample.document->dossier->entries.size());
    }
}

TEST_CASE("What is seen of the list is what lies there of all of it") {
    std::mt19937 random(62);
    for (int round = 0; round < 8; ++round) {
        const ListSample sample(
            document_of(random_days(random, 300), {random_days(random, 400), random_days(random, 50)}), round % 2 == 0);
        const std::optional<OpenedEvent> opened =
            round % 4 < 2 ? std::nullopt : std::optional(OpenedEvent{random() % sample.events.size(), 333});
        const ListRows rows = sample.rows(opened);
        const std::vector<SeenRow> all = sample.seen(rows, 0, rows.height());
        for (int i = 0; i < 12; ++i) {
            const double from = static_cast<double>(random() % static_cast<unsigned>(rows.height()));
            const double to = from + 700;
            std::vector<SeenRow> expected;
            std::size_t position = 0;
            for (const SeenRow& row : all) {
                const double bottom = row.y + sample.height_of(row, opened, position);
                position += row.kind == 't' ? 1 : 0;
                if (bottom > from && row.y < to) {
                    expected.push_back(row);
                }
            }
            REQUIRE(sample.seen(rows, from, to) == expected);
        }
    }
}

TEST_CASE("The opened event pushes down what follows, and its place is told") {
    const ListSample sample(document_of({10, 20}, {{11, 15, 25}}), false);
    const ListRows closed = sample.rows();
    const ListRows rows = sample.rows(OpenedEvent{1, 100});
    CHECK(rows.height() == closed.height() + 100);
    const std::vector<SeenRow> all = sample.seen(rows, 0, rows.height());
    const std::vector<SeenRow> before = sample.seen(closed, 0, closed.height());
    REQUIRE(all.size() == 7);
    CHECK(all[3].kind == 't');
    REQUIRE(rows.opened_event());
    CHECK(rows.opened_event()->y == all[3].y);
    CHECK(rows.opened_event()->height == list_event_px + 100);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].y == before[i].y + (i > 3 ? 100 : 0));
    }
    CHECK_FALSE(closed.opened_event());
}

TEST_CASE("The tray comes before every event, and the selected entry's place is told among them") {
    ListSample sample(document_of({20}, {{11, 15}}), false, true);
    sample.list.selected = 0;
    sample.plan = plan_list(*sample.document, sample.list);
    const ListRows rows = sample.rows();
    const std::vector<SeenRow> all = sample.seen(rows, 0, rows.height());
    REQUIRE(rows.selected_entry());
    const auto selected =
        std::find_if(all.begin(), all.end(), [](const SeenRow& row) { return row.kind == 'e' && row.number == 0; });
    REQUIRE(selected != all.end());
    CHECK(rows.selected_entry()->y == selected->y);
    CHECK(all.front().kind == 'h');
    CHECK(all[1].kind == 'e');
}
