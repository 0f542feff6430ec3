#include "viewer/scene/flag_line.h"

#include "events/edtf.h"
#include "support/catch.h"
#include "viewer/scene/messages.h"

#include <algorithm>

using namespace chronomap;

namespace {

struct Label {
    std::string text;
    double x = 0;
};

/// The labels of an axis of a thousand px, from the left.
std::vector<Label> labels_of(const std::string& begin, const std::string& end) {
    static const Messages words = Messages::load(CHRONOMAP_ASSETS "/messages", "en");
    const TimeZone zone;
    const TimeWindow shown{parse_edtf(begin, zone).earliest(), parse_edtf(end, zone).earliest()};
    const Rect room{0, 0, 1000, 20};
    DisplayList list;
    draw_tick_labels(list, room, time_ticks(shown, room.width, zone), TimeScale(shown, room.x, room.right()), zone,
                     words, {11, 10, {0, 0, 0, 255}, {0, 0, 0, 255}});
    std::vector<Label> labels;
    for (const DisplayItem& item : list.items) {
        if (const auto* text = std::get_if<TextCommand>(&item.command)) {
            labels.push_back({text->text, text->origin.x});
        }
    }
    std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.x < b.x; });
    return labels;
}

} // namespace

TEST_CASE("An axis of years names no year that ends a few days after its begin instead of the one that follows") {
    const std::vector<Label> labels = labels_of("2019-12-20", "2033-01-01");
    REQUIRE_FALSE(labels.empty());
    CHECK(labels.front().text == "2020");
}

TEST_CASE("An axis of months says at its begin which year they are of, but not where the next one begins at once") {
    CHECK(labels_of("2018-04-01", "2018-10-01").front().text == "2018");
    CHECK(labels_of("2018-12-29", "2019-07-01").front().text == "2019");
}
