#include "events/clock.h"

#include "support/catch.h"
#include "support/extents.h"

#include <string>

namespace chronomap {

namespace {

StatedTime stated(const std::optional<TimeExtent>& extent) {
    StatedTime time;
    time.extent = extent;
    return time;
}

Entry event(std::optional<TimeExtent> when) {
    Entry entry;
    entry.when = stated(when);
    return entry;
}

Entry statement(std::optional<TimeExtent> said, std::vector<EntryIndex> refers_to = {}) {
    Entry entry;
    entry.kind = EntryKind::statement;
    entry.said = stated(said);
    entry.refers_to = std::move(refers_to);
    return entry;
}

Dossier dossier_of(std::vector<Entry> entries) {
    Dossier dossier;
    dossier.entries = std::move(entries);
    return dossier;
}

} // namespace

TEST_CASE("a clock and its name lead to each other") {
    for (const Clock clock : {Clock::story, Clock::happened, Clock::known})
        CHECK(clock_from_name(name_of(clock)) == clock);
    CHECK(clock_from_name("story") == Clock::story);
    CHECK_FALSE(clock_from_name("Story"));
    CHECK_FALSE(clock_from_name(""));
}

TEST_CASE("by the story's clock an event is when it happened and a statement when it was said") {
    Entry both = statement(moment(20, 30), {0});
    both.when = stated(moment(1, 2));
    const auto times = extents_by(dossier_of({event(moment(10, 20)), both, event(std::nullopt)}), Clock::story);
    REQUIRE(times.size() == 3);
    CHECK(times[0] == moment(10, 20));
    CHECK(times[1] == moment(20, 30));
    CHECK_FALSE(times[2]);
}

TEST_CASE("by the clock of what happened a statement is when it says") {
    Entry says_when = statement(moment(20, 30), {0});
    says_when.when = stated(moment(1, 2));
    const auto times = extents_by(
        dossier_of({event(moment(10, 12)), says_when, statement(moment(20, 30), {0}), statement(moment(20, 30))}),
        Clock::happened);
    CHECK(times[0] == moment(10, 12));
    CHECK(times[1] == moment(1, 2));
    CHECK(times[2] == moment(10, 12));
    CHECK(times[3] == moment(20, 30));
}

TEST_CASE("what lasts stays something that lasts when one statement speaks of it") {
    const TimeExtent truce{TimeExtent::Kind::span, {Instant{5}, Instant{6}}, {infinite_future, infinite_future}, false};
    const auto times = extents_by(dossier_of({event(truce), statement(moment(20, 30), {0})}), Clock::happened);
    CHECK(times[1] == truce);
}

TEST_CASE("a statement about several things is a moment over their hull") {
    TimeExtent doubted = moment(40, 50);
    doubted.questionable = true;
    const auto times = extents_by(
        dossier_of({event(moment(10, 12)), event(doubted), event(std::nullopt), statement(moment(90, 99), {1, 0, 2})}),
        Clock::happened);
    REQUIRE(times[3]);
    CHECK(times[3]->kind == TimeExtent::Kind::moment);
    CHECK(times[3]->earliest() == Instant{10});
    CHECK(times[3]->latest() == Instant{50});
    CHECK(times[3]->questionable);
    CHECK(certainty_in(*times[3], {Instant{20}, Instant{30}}) == Certainty::possible); // a gap: never certain
}

TEST_CASE("a statement about a statement speaks of what that one speaks of") {
    const auto times =
        extents_by(dossier_of({statement(moment(30, 31), {1}), statement(moment(20, 21), {2}), event(moment(10, 11)),
                               statement(moment(50, 51), {4}), statement(moment(40, 41))}),
                   Clock::happened);
    CHECK(times[0] == moment(10, 11));
    CHECK(times[1] == moment(10, 11));
    CHECK(times[3] == moment(40, 41));
}

TEST_CASE("entries that refer to each other in a ring come to an end, in any order") {
    const auto times = extents_by(
        dossier_of({statement(moment(10, 11), {1}), statement(moment(20, 21), {0, 3}), statement(moment(30, 31), {2}),
                    event(moment(5, 6)), statement(moment(40, 41), {0}), statement(std::nullopt, {5})}),
        Clock::happened);
    CHECK(times[0] == moment(10, 11));
    CHECK(times[1] == moment(5, 6));
    CHECK(times[2] == moment(30, 31));
    CHECK(times[4] == moment(40, 41));
    CHECK_FALSE(times[5]);
}

TEST_CASE("a long chain of statements does not exhaust the stack") {
    std::vector<Entry> entries(100'000, statement(moment(20, 21)));
    for (std::size_t i = 0; i + 1 < entries.size(); ++i)
        entries[i].refers_to = {i + 1};
    entries.back() = event(moment(1, 2));
    const auto times = extents_by(dossier_of(std::move(entries)), Clock::happened);
    CHECK(times.front() == moment(1, 2));
}

TEST_CASE("an event is known when it is first said or published") {
    Dossier dossier = dossier_of({event(moment(1, 2)), statement(moment(20, 40), {0}), statement(moment(30, 33), {0})});
    dossier.sources.resize(2);
    dossier.sources[0].published = stated(moment(35, 50));
    dossier.entries[0].cites = {{0, "1"}, {1, "2"}};
    const auto times = extents_by(dossier, Clock::known);
    CHECK(times[0] == moment(20, 33));
    CHECK(times[1] == moment(20, 40));
    CHECK(times[2] == moment(30, 33));
}

TEST_CASE("an event that nobody dated is undated by the clock of what is known") {
    Dossier dossier = dossier_of({event(moment(1, 2)), event(moment(1, 2)), statement(std::nullopt, {1})});
    dossier.sources.resize(1);
    dossier.entries[0].cites = {{0, ""}};
    const auto times = extents_by(dossier, Clock::known);
    CHECK_FALSE(times[0]);
    CHECK_FALSE(times[1]);
    CHECK_FALSE(times[2]);
}

TEST_CASE("counts add up to the total") {
    const std::vector<std::optional<TimeExtent>> extents = {moment(10, 20), moment(15, 25), moment(30, 40),
                                                            std::nullopt};
    Counts expected;
    expected.total = 4;
    expected.certain = expected.possible = expected.outside = expected.undated = 1;
    CHECK(count_in(extents, TimeWindow{Instant{10}, Instant{20}}) == expected);
}

TEST_CASE("without a window everything dated is certain, doubted or not") {
    TimeExtent doubted = moment(10, 20);
    doubted.questionable = true;
    Counts expected;
    expected.total = 2;
    expected.certain = expected.undated = 1;
    CHECK(count_in(std::vector<std::optional<TimeExtent>>{doubted, std::nullopt}, std::nullopt) == expected);
    CHECK(count_in({}, std::nullopt) == Counts{});
}

} // namespace chronomap
