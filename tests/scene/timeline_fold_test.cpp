#include "map_pieces.h"
#include "support/catch.h"

#include <algorithm>

using namespace chronomap;

namespace {

constexpr std::int64_t first_ms = 1'609'459'200'000; // 2021 begins
constexpr int entry_count = 6000;

LanguageText in_english(std::string text) {
    return LanguageText({std::pair<std::string, std::string>("en", std::move(text))});
}

/// Events that each happened on some day of a year, over and over; every second one is of a category of its own.
std::shared_ptr<const Document> folded_crowd() {
    static const auto document = [] {
        Dossier dossier;
        dossier.title = in_english("A crowd");
        for (int i = 0; i < entry_count; ++i) {
            Entry entry;
            entry.id = std::to_string(i);
            entry.category = std::string(i % 2 == 0 ? "even" : "odd");
            entry.title = in_english("Something " + std::to_string(i));
            const Instant begin{first_ms + i % 365 * ms_per_day};
            const Instant end{begin.ms + ms_per_day};
            StatedTime time;
            time.extent = TimeExtent{TimeExtent::Kind::moment, {begin, end}, {begin, end}};
            entry.when = time;
            dossier.entries.push_back(std::move(entry));
        }
        return make_document(std::make_shared<const Dossier>(std::move(dossier)), std::make_shared<BaseMap>(),
                             load_messages(CHRONOMAP_ASSETS "/messages"));
    }();
    return document;
}

ViewState whole_year() {
    ViewState view = opening_view(*folded_crowd(), window_size, FramePurpose::window, "en");
    view.window = folded_crowd()->span;
    view.axis = folded_crowd()->span;
    view.playhead = view.window.end;
    view.panel.is_shown = false;
    return view;
}

bool tells(const DisplayList& list, const std::string& text) {
    const std::vector<TextCommand> texts = commands<TextCommand>(list);
    return std::any_of(texts.begin(), texts.end(), [&](const TextCommand& command) { return command.text == text; });
}

Point foot_of(const SceneHolder& holder, double x) {
    return {x, holder.layout.lane[0].bottom() - 2};
}

} // namespace

TEST_CASE("a lane with more entries than can be told apart is drawn as columns with their number") {
    const SceneHolder holder(folded_crowd(), whole_year(), window_size);
    const DisplayList list = timeline_of(holder);
    CHECK(tells(list, "6,000"));
    CHECK(list.items.size() < 1200);
}

TEST_CASE("a column stands for an entry that begins there, and for the next one when that is selected") {
    ViewState view = whole_year();
    const SceneHolder holder(folded_crowd(), view, window_size);
    const Point at = foot_of(holder, 700);
    const Pick pick = pick_at(timeline_of(holder), at);
    REQUIRE(pick.kind == PickKind::entry);
    const TimeScale axis(view.axis, holder.layout.lanes.x, holder.layout.lanes.right());
    const double x = axis.x_of(folded_crowd()->extents_of(Clock::story)[pick.index]->earliest());
    CHECK(std::abs(x - at.x) <= 8);

    view.selected = pick.index;
    const SceneHolder selected(folded_crowd(), view, window_size);
    const Pick next = pick_at(timeline_of(selected), foot_of(selected, 700));
    CHECK(next.kind == PickKind::entry);
    CHECK(next.index != pick.index);
}

TEST_CASE("what a filter leaves out counts for nothing on the timeline") {
    ViewState view = whole_year();
    view.filter = with({}, {Facet::category, 0});
    const SceneHolder holder(folded_crowd(), view, window_size);
    CHECK(tells(timeline_of(holder), "3,000"));
    view.axis = {{first_ms}, {first_ms + 5 * ms_per_day}};
    const SceneHolder near(folded_crowd(), view, window_size);
    for (const DisplayItem& item : timeline_of(near).items) {
        if (item.pick.kind == PickKind::entry) {
            CHECK(item.pick.index % 2 == 0);
        }
    }
}

TEST_CASE("nearer by, a crowd becomes bars, and what has no row of its own a block with its number") {
    ViewState view = whole_year();
    view.axis = {{first_ms + 100 * ms_per_day}, {first_ms + 110 * ms_per_day}};
    const SceneHolder holder(folded_crowd(), view, window_size);
    const DisplayList list = timeline_of(holder);
    const auto shown = std::count_if(list.items.begin(), list.items.end(), [](const DisplayItem& item) {
        return std::holds_alternative<GradientCommand>(item.command) && item.pick.kind == PickKind::entry;
    });
    CHECK(shown > 50);
    CHECK_FALSE(tells(list, "6,000"));
}

TEST_CASE("the selected entry of a crowd keeps a bar of its own, whatever the filter says") {
    ViewState view = whole_year();
    view.filter = with({}, {Facet::category, 0});
    view.selected = 4001;
    const SceneHolder holder(folded_crowd(), view, window_size);
    const DisplayList list = timeline_of(holder);
    CHECK(std::any_of(list.items.begin(), list.items.end(), [&](const DisplayItem& item) {
        const auto* plate = std::get_if<RectCommand>(&item.command);
        return plate != nullptr && plate->stroke == holder.scene.theme.selection && item.pick.kind == PickKind::entry;
    }));
}
