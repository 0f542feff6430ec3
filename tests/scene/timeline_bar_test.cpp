#include "viewer/scene/timeline_bar.h"

#include "support/catch.h"
#include "support/extents.h"

namespace chronomap {

namespace {

const TimeScale bar_scale({{0}, {1000}}, 100, 1100);
const Rect row{100, 40, 1000, 14};
const Pick bar_pick{PickKind::entry, 7};

/// What the fillings of a bar make of one point, above its foot: the strongest opacity there.
double opacity_at(const DisplayList& list, double x) {
    double most = 0;
    for (const DisplayItem& item : list.items) {
        if (const auto* rect = std::get_if<RectCommand>(&item.command)) {
            if (rect->rect.y == row.y && rect->rect.x <= x && x <= rect->rect.right()) {
                most = std::max(most, rect->fill.a / 255.0);
            }
        } else if (const auto* gradient = std::get_if<GradientCommand>(&item.command)) {
            const Rect& r = gradient->rect;
            if (r.y == row.y && r.x <= x && x <= r.right()) {
                most = std::max(most, mixed(gradient->left, gradient->right, (x - r.x) / r.width).a / 255.0);
            }
        }
    }
    return most;
}

template <typename Wanted>
std::size_t count_of(const DisplayList& list) {
    std::size_t count = 0;
    for (const DisplayItem& item : list.items) {
        count += std::holds_alternative<Wanted>(item.command) ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("a moment somewhere in a range is nowhere solid and fades towards both ends") {
    DisplayList list;
    const BarShape bar = bar_shape(moment({200}, {600}), bar_scale);
    CHECK_FALSE(bar.has_core);
    draw_bar(list, bar, row, {rgb(0x0072b2)}, bar_pick);
    CHECK(opacity_at(list, 500) == Approx(lens_share).margin(0.01));
    CHECK(opacity_at(list, 500) < 0.5);
    CHECK(opacity_at(list, 305) < 0.1);
    CHECK(opacity_at(list, 695) < 0.1);
    CHECK(opacity_at(list, 299) == 0);
    CHECK(opacity_at(list, 701) == 0);
}

TEST_CASE("a span is solid between its latest beginning and its earliest end alone") {
    DisplayList list;
    const BarShape bar = bar_shape(span({100}, {300}, {500}, {800}), bar_scale);
    CHECK(bar.core_left == 400);
    CHECK(bar.core_right == 600);
    draw_bar(list, bar, row, {rgb(0x0072b2)}, bar_pick);
    CHECK(opacity_at(list, 500) == Approx(core_share).margin(0.01));
    CHECK(opacity_at(list, 300) == Approx((core_share + soft_end_share) / 2).margin(0.02));
    CHECK(opacity_at(list, 890) < 0.1);
}

TEST_CASE("a span whose ends may change places has no core") {
    const BarShape bar = bar_shape(span({100}, {700}, {300}, {800}), bar_scale);
    CHECK_FALSE(bar.has_core);
    CHECK(bar.core_left == bar.core_right);
}

TEST_CASE("an exact moment is a diamond that can be hit") {
    DisplayList list;
    const BarShape bar = bar_shape(moment({400}, {400}), bar_scale);
    CHECK(bar.is_point());
    draw_bar(list, bar, row, {rgb(0x0072b2)}, bar_pick);
    CHECK(count_of<ConvexCommand>(list) == 1);
    Rect hit;
    for (const DisplayItem& item : list.items) {
        if (item.pick == bar_pick) {
            hit = hit.is_empty() ? item.bounds : united(hit, item.bounds);
        }
    }
    CHECK(hit.width >= 8);
}

TEST_CASE("something without end runs to the edge of the axis and points out of it") {
    DisplayList list;
    const BarShape bar = bar_shape(span({500}, {500}, infinite_future, infinite_future), bar_scale);
    CHECK(bar.open_right);
    draw_bar(list, bar, row, {rgb(0x0072b2)}, bar_pick);
    CHECK(opacity_at(list, 1090) == Approx(core_share).margin(0.01));
    CHECK(count_of<ConvexCommand>(list) == 1);
}

TEST_CASE("an unknown end fades over what is seen of the axis") {
    DisplayList list;
    const BarShape bar = bar_shape(span({500}, {500}, {600}, infinite_future), bar_scale);
    CHECK(bar.right == 1100);
    draw_bar(list, bar, row, {rgb(0x0072b2)}, bar_pick);
    CHECK(opacity_at(list, 690) == Approx(core_share).margin(0.02));
    CHECK(opacity_at(list, 900) < 0.6 * core_share);
}

TEST_CASE("nothing is drawn beyond the row, however long the bar") {
    DisplayList list;
    draw_bar(list, bar_shape(span({-900'000}, {-500'000}, {700'000}, {900'000}), bar_scale), row, {rgb(0x0072b2)},
             bar_pick);
    for (const DisplayItem& item : list.items) {
        CHECK(item.bounds.x >= row.x - 1);
        CHECK(item.bounds.right() <= row.right() + 1);
    }
}

TEST_CASE("only a core stands on a firm rule, and only where it surely lasted is the rule whole") {
    DisplayList lens;
    DisplayList span_list;
    draw_bar(lens, bar_shape(moment({200}, {600}), bar_scale), row, {rgb(0x0072b2)}, bar_pick);
    draw_bar(span_list, bar_shape(span({100}, {300}, {500}, {800}), bar_scale), row, {rgb(0x0072b2)}, bar_pick);
    const auto whole_rules = [](const DisplayList& list) {
        std::vector<Rect> rules;
        for (const DisplayItem& item : list.items) {
            const auto* rect = std::get_if<RectCommand>(&item.command);
            if (rect != nullptr && rect->rect.y > row.y && rect->fill.a == 255) {
                rules.push_back(rect->rect);
            }
        }
        return rules;
    };
    CHECK(whole_rules(lens).empty());
    REQUIRE(whole_rules(span_list).size() == 1);
    CHECK(whole_rules(span_list).front() == Rect{400, row.bottom() - 3, 200, 3});
}

TEST_CASE("an inferred time stands on dashes and a doubted one is hatched") {
    DisplayList plain;
    DisplayList inferred;
    DisplayList doubted;
    const BarShape bar = bar_shape(moment({200}, {600}), bar_scale);
    draw_bar(plain, bar, row, {rgb(0x0072b2)}, bar_pick);
    draw_bar(inferred, bar, row, {rgb(0x0072b2), 1, true, false}, bar_pick);
    draw_bar(doubted, bar, row, {rgb(0x0072b2), 1, false, true}, bar_pick);
    const auto foot_of = [](const DisplayList& list) { return std::get<LineCommand>(list.items.back().command); };
    CHECK(foot_of(plain).dash_px.empty());
    CHECK_FALSE(foot_of(inferred).dash_px.empty());
    CHECK(count_of<LineCommand>(doubted) > 10);
}

} // namespace chronomap
