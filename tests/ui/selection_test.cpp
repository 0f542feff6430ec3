#include "viewer/ui/selection.h"

#include "sample.h"
#include "support/catch.h"

namespace chronomap {

namespace {

ViewState view_with(std::optional<EntryIndex> selected) {
    ViewState view = sample::view();
    view.selected = selected;
    return view;
}

} // namespace

TEST_CASE("entries are told by time, the undated ones last") {
    const std::vector<EntryIndex> expected{sample::a, sample::long_one, sample::b,
                                           sample::c, sample::late,     sample::undated};
    CHECK(entries_in_order(*sample::document(), Clock::story) == expected);
}

TEST_CASE("stepping goes from entry to entry and stays at the ends") {
    const auto document = sample::document();
    CHECK(stepped(*document, view_with(sample::b), 1) == sample::c);
    CHECK(stepped(*document, view_with(sample::b), -1) == sample::long_one);
    CHECK(stepped(*document, view_with(sample::undated), 1) == sample::undated);
    CHECK(stepped(*document, view_with(sample::a), -1) == sample::a);
}

TEST_CASE("the first step selects the first entry that begins in the window, or backwards the last") {
    const auto document = sample::document();
    ViewState view = view_with(std::nullopt);
    view.window = sample::hours(9, 24);
    CHECK(stepped(*document, view, 1) == sample::b);
    CHECK(stepped(*document, view, -1) == sample::c);
}

TEST_CASE("where none begins, the first step selects one that goes on, or any") {
    const auto document = sample::document();
    ViewState view = view_with(std::nullopt);
    view.window = sample::hours(12, 24);
    CHECK(stepped(*document, view, 1) == sample::long_one);
    view.window = sample::hours(30, 39);
    CHECK(stepped(*document, view, 1) == sample::undated);
}

TEST_CASE("stepping through a document without entries selects nothing") {
    Document document = *sample::document();
    document.dossier = std::make_shared<const Dossier>();
    document.extents = {};
    document.order = {};
    CHECK(stepped(document, view_with(std::nullopt), 1) == std::nullopt);
}

TEST_CASE("clicks on a place take its entries in turn") {
    const auto document = sample::document();
    CHECK(next_at_place(*document, view_with(std::nullopt), 0) == sample::a);
    CHECK(next_at_place(*document, view_with(sample::a), 0) == sample::b);
    CHECK(next_at_place(*document, view_with(sample::b), 0) == sample::a);
    CHECK(next_at_place(*document, view_with(sample::late), 0) == sample::a);
    CHECK(next_at_place(*document, view_with(std::nullopt), 1) == std::nullopt);
    CHECK(next_at_place(*document, view_with(std::nullopt), 99) == std::nullopt);
}

TEST_CASE("a place passes over its entries outside the time in view while it has others") {
    const auto document = sample::document();
    ViewState view = view_with(sample::b);
    view.window = sample::hours(9, 24);
    CHECK(next_at_place(*document, view, 0) == sample::b);
    view.window = sample::hours(30, 40);
    CHECK(next_at_place(*document, view, 0) == sample::a);
}

} // namespace chronomap
