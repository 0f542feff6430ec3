#include "viewer/scene/answers_again.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/random_dossier.h"

#include <random>

using namespace chronomap;

namespace {

bool is_same(const EntryAnswers& a, const EntryAnswers& b) {
    return a.certainty == b.certainty && a.shown == b.shown && a.answers == b.answers && a.counts == b.counts;
}

/// Any window of the story's 40 days and a little beyond: mostly near the last, sometimes empty or open.
TimeWindow window_near(std::mt19937& random, const TimeWindow& last, const Document& document) {
    const auto any = [&] {
        return Instant{document.span.begin.ms - ms_per_day + static_cast<std::int64_t>(random() % 1100) * ms_per_hour};
    };
    switch (random() % 8) {
    case 0:
        return {any(), any()};
    case 1:
        return {infinite_past, any()};
    case 2:
        return {any(), infinite_future};
    case 3:
        return all_time;
    default:
        return {last.begin,
                is_finite(last.end)
                    ? Instant{last.end.ms + static_cast<std::int64_t>(random() % 49) * ms_per_hour - ms_per_day}
                    : any()};
    }
}

} // namespace

TEST_CASE("the answers at another time are those that a look at every entry gives") {
    const auto document = document_from(random_dossier(400, 7));
    std::mt19937 random(1);
    EntryQuestion question{document->span, Clock::story, true, true, {}};
    question.clock = GENERATE(Clock::story, Clock::happened, Clock::known);
    question.shows_sure = GENERATE(true, false);
    question.shows_maybe = GENERATE(true, false);
    question.filter = GENERATE(Filter{}, with({}, {Facet::kind, 0}));
    EntryAnswers told = answer(*document, question);
    for (int step = 0; step < 200; ++step) {
        const EntryQuestion before = question;
        question.time = window_near(random, before.time, *document);
        told = answer_after(*document, question, before, told);
        INFO("step " << step << ": " << question.time.begin.ms << " to " << question.time.end.ms);
        REQUIRE(is_same(told, answer(*document, question)));
    }
}

TEST_CASE("the answers to another question are the same whatever was asked before") {
    const auto document = document_from(random_dossier(400, 7));
    std::mt19937 random(2);
    const Filter filters[] = {{}, with({}, {Facet::kind, 0}), with({}, {Facet::kind, 1})};
    EntryQuestion question{document->span, Clock::story, true, true, {}};
    EntryAnswers told = answer(*document, question);
    for (int step = 0; step < 400; ++step) {
        const EntryQuestion before = question;
        const auto changes = random() % 16;
        question.time = (changes & 1U) != 0 ? window_near(random, before.time, *document) : before.time;
        question.clock = (changes & 2U) != 0 ? static_cast<Clock>(random() % 3) : before.clock;
        question.shows_maybe = (changes & 4U) != 0 ? !before.shows_maybe : before.shows_maybe;
        question.filter = (changes & 8U) != 0 ? filters[random() % 3] : before.filter;
        told = answer_after(*document, question, before, told);
        INFO("step " << step << ", changes " << changes);
        REQUIRE(is_same(told, answer(*document, question)));
    }
}

TEST_CASE("which entries are shown is asked without the time, unless a switch takes some of its answers out") {
    const EntryQuestion question{{{1}, {2}}, Clock::known, true, true, {{}, "fire"}};
    CHECK(without_needless_time(question).time == TimeWindow{});
    CHECK(without_needless_time(question).filter == question.filter);
    EntryQuestion sure = question;
    sure.shows_maybe = false;
    CHECK(without_needless_time(sure) == sure);
}
