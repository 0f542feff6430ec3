#include "viewer/scene/story_counts.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/random_dossier.h"

#include <algorithm>
#include <memory>
#include <random>

using namespace chronomap;

namespace {

bool is_same(const PlaceUse& a, const PlaceUse& b) {
    return a.tally.counts == b.tally.counts && a.around == b.around && a.has_event == b.has_event &&
           a.is_seat == b.is_seat && a.speaking_lanes == b.speaking_lanes;
}

bool is_same(const RouteCount& a, const RouteCount& b) {
    return a.route == b.route && a.count == b.count && a.lanes == b.lanes;
}

template <typename Item>
bool are_same(const std::vector<Item>& a, const std::vector<Item>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Item& x, const Item& y) { return is_same(x, y); });
}

bool is_same(const StoryCounts& a, const StoryCounts& b) {
    return are_same(a.places, b.places) && are_same(a.routes, b.routes);
}

} // namespace

TEST_CASE("a story counted from another one is the story counted from the beginning") {
    const auto document = document_from(random_dossier(400, GENERATE(1U, 2U, 3U)));
    std::mt19937 random(5);
    StoryQuestion question;
    question.selected = GENERATE(std::optional<EntryIndex>(), std::optional<EntryIndex>(3));
    EntryQuestion asked{document->span, Clock::story, true, true, {}};
    question.told = std::make_shared<const EntryAnswers>(answer(*document, asked));
    CountedStory story = count_story(*document, question);
    bool has_routes = false;
    for (int step = 0; step < 150; ++step) {
        const std::shared_ptr<const EntryAnswers> before = question.told;
        asked.time.end.ms = document->span.begin.ms + static_cast<std::int64_t>(random() % 1000) * ms_per_hour;
        asked.shows_maybe = random() % 4 != 0;
        asked.filter = random() % 5 == 0 ? with({}, {Facet::kind, 1}) : Filter{};
        question.told = std::make_shared<const EntryAnswers>(answer(*document, asked));
        story = count_story_again(*document, question, *before, std::move(story));
        const CountedStory plain = count_story(*document, question);
        INFO("step " << step);
        REQUIRE(is_same(story.counts, plain.counts));
        has_routes = has_routes || plain.counts.routes.size() > 10;
    }
    CHECK(has_routes);
}
