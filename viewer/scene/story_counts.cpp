#include "viewer/scene/story_counts.h"

#include "viewer/scene/document.h"

#include <algorithm>
#include <functional>
#include <numeric>
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

/// The routes of what an entry says, by number.
std::vector<std::size_t> routes_of(const StoryIndex& index, const Entry& entry) {
    std::vector<std::size_t> found;
    if (entry.kind != EntryKind::statement || !entry.said_from) {
        return found;
    }
    for (const PlaceRef& about : entry.about) {
        const Route wanted{static_cast<std::uint32_t>(entry.said_from->place), static_cast<std::uint32_t>(about.place)};
        const auto route = std::lower_bound(index.routes.begin(), index.routes.end(), wanted);
        if (route != index.routes.end() && *route == wanted) {
            found.push_back(static_cast<std::size_t>(route - index.routes.begin()));
        }
    }
    return found;
}

/// As in StoryIndex::around: each place once.
std::vector<PlaceIndex> places_around(const Entry& entry, bool has_route) {
    std::vector<PlaceIndex> places;
    for (const SharedList<PlaceRef>* refs : {&entry.where, &entry.about}) {
        for (const PlaceRef& ref : *refs) {
            places.push_back(ref.place);
        }
    }
    if (has_route) {
        places.push_back(entry.said_from->place);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
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
    const std::vector<std::size_t> routes = routes_of(document.story, entry);
    const bool was_in_view = was <= Answer::possible;
    const bool is_in_view = is <= Answer::possible;
    if (was_in_view != is_in_view) {
        for (const PlaceIndex place : places_around(entry, !routes.empty())) {
            story.counts.places[place].around += is_in_view ? 1U : -1U;
        }
    }
    const bool was_told = was_in_view || question.selected == index;
    if (entry.kind == EntryKind::statement && entry.said_from && was_told != is_told(question, index)) {
        story.said_there[entry.said_from->place] += was_told ? -1U : 1U;
        touched_routes.insert(touched_routes.end(), routes.begin(), routes.end());
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
        story.counts.places[i].around =
            static_cast<std::uint32_t>(tally_of(*question.told, index.around.of(i)).in_view());
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
    // To look at an entry costs several times what it costs to count it among others of its place.
    constexpr std::size_t few = 16;
    const auto changes =
        std::inner_product(was.begin(), was.end(), is.begin(), std::size_t{0}, std::plus<>(), std::not_equal_to<>());
    if (changes > was.size() / few) {
        return count_story(document, question);
    }
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
