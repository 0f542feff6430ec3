#include "viewer/scene/figure_mark.h"

#include "scene/map_pieces.h"
#include "support/catch.h"

using namespace chronomap;

namespace {

constexpr Rect plot{0, 0, 200, 50};
constexpr Color blue{0, 0, 200, 255};
constexpr Pick mark_pick{PickKind::entry, 7};

FigureMark soft(double top, double bottom) {
    FigureMark mark;
    mark.time = {60, 80, 80, 100};
    mark.top = top;
    mark.bottom = bottom;
    return mark;
}

FigureMark exact(double top, double bottom) {
    FigureMark mark;
    mark.time = {80, 80, 80, 80};
    mark.top = top;
    mark.bottom = bottom;
    return mark;
}

DisplayList drawn(const FigureMark& mark, bool is_inferred = false) {
    DisplayList list;
    draw_figure_mark(list, mark, plot, {blue, 1, is_inferred}, mark_pick);
    return list;
}

bool has_dashes(const DisplayList& list) {
    const auto lines = commands<LineCommand>(list);
    return std::any_of(lines.begin(), lines.end(), [](const LineCommand& line) { return !line.dash_px.empty(); });
}

bool has_firm_line(const DisplayList& list) {
    const auto lines = commands<LineCommand>(list);
    return std::any_of(lines.begin(), lines.end(), [](const LineCommand& line) { return line.dash_px.empty(); });
}

} // namespace

TEST_CASE("a claim of an imprecise time is as wide as its time and soft, never a moment") {
    const DisplayList list = drawn(soft(20, 20));
    CHECK(commands<GradientCommand>(list).size() == 2);
    CHECK(commands<ConvexCommand>(list).empty());
    const LineCommand line = commands<LineCommand>(list).front();
    CHECK(line.points.front() == Point{60, 20});
    CHECK(line.points.back() == Point{100, 20});
}

TEST_CASE("the haze of a single number reaches as far up as down, and no farther than a thick line") {
    for (const bool is_approximate : {false, true}) {
        FigureMark mark = soft(20, 20);
        mark.is_approximate = is_approximate;
        for (const GradientCommand& haze : commands<GradientCommand>(drawn(mark))) {
            CHECK(haze.rect.center().y == 20);
            CHECK(haze.rect.height <= 10);
        }
    }
}

TEST_CASE("a claim of an exact time is a mark at its moment") {
    CHECK(commands<ConvexCommand>(drawn(exact(20, 20))).size() == 1);
    CHECK(commands<GradientCommand>(drawn(exact(20, 20))).empty());
}

TEST_CASE("what is approximate has no firm line, and is a ring at a moment") {
    FigureMark mark = soft(20, 20);
    mark.is_approximate = true;
    CHECK_FALSE(has_firm_line(drawn(mark)));
    mark = exact(20, 20);
    mark.is_approximate = true;
    CHECK(commands<CircleCommand>(drawn(mark)).size() == 1);
    CHECK(commands<ConvexCommand>(drawn(mark)).empty());
}

TEST_CASE("a side that is inferred dashes a mark, whatever its form") {
    for (const bool is_approximate : {false, true}) {
        for (FigureMark mark : {soft(20, 20), soft(10, 30), exact(10, 30)}) {
            mark.is_approximate = is_approximate;
            CHECK(has_dashes(drawn(mark, true)));
            CHECK_FALSE(has_dashes(drawn(mark, false)));
        }
    }
}

TEST_CASE("a range is filled between its ends, and both ends have their line") {
    const auto lines = commands<LineCommand>(drawn(soft(10, 30)));
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].points.front().y == 10);
    CHECK(lines[1].points.front().y == 30);
    CHECK(commands<LineCommand>(drawn(exact(10, 30))).size() == 3);
}

TEST_CASE("an open end has no line but an arrow onwards") {
    FigureMark mark = soft(0, 30);
    mark.open_up = true;
    const DisplayList list = drawn(mark);
    REQUIRE(commands<LineCommand>(list).size() == 1);
    CHECK(commands<LineCommand>(list)[0].points.front().y == 30);
    REQUIRE(commands<ConvexCommand>(list).size() == 1);
    CHECK(commands<ConvexCommand>(list)[0].points.front().y == 0);
    mark = soft(10, 50);
    mark.open_down = true;
    CHECK(commands<LineCommand>(drawn(mark))[0].points.front().y == 10);
}

TEST_CASE("a mark can be hit although it is small, and stays within the plot along time") {
    CHECK(mark_bounds(exact(20, 20), plot).width >= 10);
    CHECK(mark_bounds(exact(20, 20), plot).height >= 10);
    FigureMark mark = soft(20, 20);
    mark.time = {-500, 0, 0, 900};
    CHECK(mark_bounds(mark, plot).x == 0);
    CHECK(mark_bounds(mark, plot).right() == 200);
    for (const DisplayItem& item : drawn(mark).items) {
        CHECK(item.bounds.x >= -1);
        CHECK(item.bounds.right() <= 201);
    }
    CHECK(pick_at(drawn(exact(20, 20)), {80, 20}) == mark_pick);
}
