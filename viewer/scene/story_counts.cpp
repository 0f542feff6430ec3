#include "viewer/scene/story_counts.h"

#include "viewer/scene/document.h"

#include <algorithm>
#include <span>

namespace chronomap {

namespace {

/// Whether a statement is in view; the selected one always is.
bool is_told(const StoryQuestion& question, EntryIndex entry) {
    return question.told->answers[entry] <= Answer::possible || question.selected == entry;
}

Tally tally_of(const EntryAnswers& told, std::span<const std::uint32_t> entries) {
    return tally(told.answers, 0, entries.size(), [&](std::size_t i) { return entries[i]; });
}

RouteCount count_route(const StoryIndex& index, const StoryQuestion& question, std::size_t route) {
    RouteCount counted{route};
    for (const Saying& saying : index.sayings.of(route)) {
        if (is_told(question, saying.entry)) {
            ++counted.count;
            counted.lanes |= bit_of(saying.lane);
        }
    }
    return counted;
}

/// What of the places' use follows from the counts.
void tell_use(const Document& document, CountedStory& story) {
    for (PlaceIndex i = 0; i < story.counts.places.size(); ++i) {
        PlaceUse& use = story.counts.places[i];
        use.has_event = story.events[i].shown() > 0;
        use.is_seat = document.places[i].kind != PlaceShape::Kind::nowhere && story.said_there[i] > 0;
        use.speaking_lanes = 0;
    }
    for (const RouteCount& route : story.counts.routes) {
        story.counts.places[document.story.routes[route.route].from].speaking_lanes |= route.lanes;
    }
}

/// Moves an entry from one answer to another wherever it is counted, and notes the routes to be counted anew.
void count_entry_again(const Document& document, EntryIndex index, Answer was, const StoryQuestion& question,
                       CountedStory& story, std::vector<std::size_t>& touched_routes) {
    const Entry& entry = document.dossier->entries[index];
    const Answer is = question.told->answers[index];
    const auto move = [&](Tally& tally) {
        --tally.counts[static_cast<std::size_t>(was)];
        ++tally.counts[static_cast<std::size_t>(is)];
    };
    for (const SharedList<PlaceRef>* places : {&entry.where, &entry.about}) {
        for (const PlaceRef& ref : *places) {
            move(story.counts.places[ref.place].tally);
            if (entry.kind == EntryKind::event) {
                move(story.events[ref.place]);
            }
        }
    }
    const bool was_told = was <= Answer::possible || question.selected == index;
    if (entry.kind != EntryKind::statement || !entry.said_from || was_told == is_told(question, index)) {
        return;
    }
    story.said_there[entry.said_from->place] += was_told ? -1U : 1U;
    const std::vector<Route>& routes = document.story.routes;
    for (const PlaceRef& about : entry.about) {
        const Route wanted{static_cast<std::uint32_t>(entry.said_from->place), static_cast<std::uint32_t>(about.place)};
        const auto route = std::lower_bound(routes.begin(), routes.end(), wanted);
        if (route != routes.end() && *route == wanted) {
            touched_routes.push_back(static_cast<std::size_t>(route - routes.begin()));
        }
    }
}

/// Counts some routes anew and keeps the others. `touched` is sorted, each once.
std::vector<RouteCount> routes_counted_again(const StoryIndex& index, const StoryQuestion& question,
                                             const std::vector<RouteCount>& before,
                                             const std::vector<std::size_t>& touched) {
    std::vector<RouteCount> routes;
    routes.reserve(before.size() + touched.size());
    auto kept = before.begin();
    const auto keep_until = [&](std::size_t route) {
        while (kept != before.end() && kept->route < route) {
            routes.push_back(*kept++);
        }
    };
    for (const std::size_t route : touched) {
        keep_until(route);
        kept += kept != before.end() && kept->route == route ? 1 : 0;
        if (const RouteCount counted = count_route(index, question, route); counted.count > 0) {
            routes.push_back(counted);
        }
    }
    keep_until(index.routes.size());
    return routes;
}

} // namespace

std::uint64_t bit_of(std::uint16_t lane) {
    return std::uint64_t{1} << std::min<unsigned>(lane, 63);
}

CountedStory count_story(const Document& document, const StoryQuestion& question) {
    const StoryIndex& index = document.story;
    const std::size_t place_count = document.places.size();
    CountedStory story{{std::vector<PlaceUse>(place_count), {}},
                       std::vector<Tally>(place_count),
                       std::vector<std::uint32_t>(place_count)};
    for (PlaceIndex i = 0; i < place_count; ++i) {
        story.events[i] = tally_of(*question.told, index.events.of(i));
        story.counts.places[i].tally = story.events[i];
        story.counts.places[i].tally += tally_of(*question.told, index.statements.of(i));
        const std::span<const std::uint32_t> said = index.said_there.of(i);
        story.said_there[i] = static_cast<std::uint32_t>(
            std::count_if(said.begin(), said.end(), [&](std::uint32_t entry) { return is_told(question, entry); }));
    }
    for (std::size_t i = 0; i < index.routes.size(); ++i) {
        if (const RouteCount route = count_route(index, question, i); route.count > 0) {
            story.counts.routes.push_back(route);
        }
    }
    tell_use(document, story);
    return story;
}

CountedStory count_story_again(const Document& document, const StoryQuestion& question, const EntryAnswers& before,
                               CountedStory story) {
    const std::vector<Answer>& was = before.answers;
    const std::vector<Answer>& is = question.told->answers;
    std::vector<std::size_t> touched_routes;
    for (auto at = std::mismatch(was.begin(), was.end(), is.begin()); at.first != was.end();
         at = std::mismatch(at.first + 1, was.end(), at.second + 1)) {
        count_entry_again(document, static_cast<EntryIndex>(at.first - was.begin()), *at.first, question, story,
                          touched_routes);
    }
    std::sort(touched_routes.begin(), touched_routes.end());
    touched_routes.erase(std::unique(touched_routes.begin(), touched_routes.end()), touched_routes.end());
    story.counts.routes = routes_counted_again(document.story, question, story.counts.routes, touched_routes);
    tell_use(document, story);
    return story;
}

} // namespace chronomap
