#include "viewer/scene/map_story.h"

#include "viewer/scene/camera.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/story_counts.h"

#include <algorithm>
#include <bit>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace chronomap {

namespace {

// So many between two places can be told apart; more become one bow.
constexpr std::size_t most_siblings = 6;

// More bows than this are a tangle that no eye can follow, and take longer to draw than a frame has.
constexpr std::size_t most_arcs = 60;

/// Whether a statement is in view; the selected one always is.
bool is_told(const Scene& scene, EntryIndex entry) {
    return scene.answers[entry] <= Answer::possible || scene.view.selected == entry;
}

void mark_places_of(const Scene& scene, MapStory& story, const std::optional<EntryIndex>& entry, bool PlaceUse::*mark) {
    if (!entry) {
        return;
    }
    const Entry& its = scene.dossier().entries[*entry];
    for (const SharedList<PlaceRef>* places : {&its.where, &its.about}) {
        for (const PlaceRef& ref : *places) {
            PlaceUse& use = story.places[ref.place];
            use.*mark = true;
            if (!scene.shows(*entry)) {
                // Looked at whatever the filter says.
                ++use.tally.counts[scene.certainty[*entry] ? static_cast<std::size_t>(*scene.certainty[*entry]) : 3];
                use.has_event = use.has_event || its.kind == EntryKind::event;
            }
        }
    }
}

/// A route and how much of it lies in the map's view.
struct RouteInView : RouteCount {
    int ends_in_view = 0;

    bool is_bundled() const { return count > most_siblings; }
    std::size_t bundle_count() const { return static_cast<std::size_t>(std::popcount(lanes)); }
    std::size_t arc_count() const { return is_bundled() ? bundle_count() : count; }
};

std::vector<RouteInView> routes_in_view(const Scene& scene, const StoryCounts& counts) {
    const WorldBox ground = MapView(scene.view.camera, scene.layout.map).ground_box();
    std::vector<std::uint8_t> is_near; // by place
    for (const PlaceShape& place : scene.document.places) {
        is_near.push_back(place.bounds.intersects(ground) ? 1 : 0);
    }
    std::vector<RouteInView> routes;
    routes.reserve(counts.routes.size());
    for (const RouteCount& route : counts.routes) {
        const Route& ends = scene.document.story.routes[route.route];
        routes.push_back({route, is_near[ends.from] + is_near[ends.about]});
    }
    return routes;
}

/// The busiest of those that are best seen, as many as their bundles leave room for.
std::vector<RouteInView> busiest(std::vector<RouteInView> routes) {
    // Each has a bundle at least, so that those further down have no chance.
    const auto chosen = routes.begin() + static_cast<std::ptrdiff_t>(std::min(routes.size(), most_arcs));
    std::partial_sort(routes.begin(), chosen, routes.end(), [](const RouteInView& a, const RouteInView& b) {
        return std::tie(b.ends_in_view, b.count, a.route) < std::tie(a.ends_in_view, a.count, b.route);
    });
    routes.erase(chosen, routes.end());
    std::size_t arcs = 0;
    std::size_t taken = 0;
    while (taken < routes.size() && arcs + routes[taken].bundle_count() <= most_arcs) {
        arcs += routes[taken++].bundle_count();
    }
    routes.resize(taken);
    return routes;
}

Arc arc_of(const Scene& scene, const Route& route, const Saying& saying, int sibling) {
    return {saying.entry,
            route.from,
            route.about,
            saying.from_inferred,
            saying.about_inferred,
            scene.certainty[saying.entry].value_or(Certainty::possible),
            sibling,
            1};
}

void add_single_arcs(const Scene& scene, const RouteInView& route, std::vector<Arc>& arcs) {
    const StoryIndex& index = scene.document.story;
    int sibling = 0;
    for (const Saying& saying : index.sayings.of(route.route)) {
        if (is_told(scene, saying.entry)) {
            arcs.push_back(arc_of(scene, index.routes[route.route], saying, sibling++));
        }
    }
}

/// One arc for all sayings of a lane. Pointing at it again and again goes through them all: it stands for the one after
/// the selected.
void add_bundles(const Scene& scene, const RouteInView& route, std::vector<Arc>& arcs) {
    const StoryIndex& index = scene.document.story;
    std::map<std::uint64_t, std::pair<Arc, bool>> bundles; // by lane; whether the last one was the selected
    for (const Saying& saying : index.sayings.of(route.route)) {
        if (!is_told(scene, saying.entry)) {
            continue;
        }
        const Arc own = arc_of(scene, index.routes[route.route], saying, static_cast<int>(bundles.size()));
        const auto [place, is_new] = bundles.try_emplace(bit_of(saying.lane), own, false);
        auto& [arc, follows_selected] = place->second;
        if (!is_new) {
            ++arc.count;
            arc.entry = follows_selected ? own.entry : arc.entry;
            arc.from_inferred = arc.from_inferred && own.from_inferred;
            arc.about_inferred = arc.about_inferred && own.about_inferred;
            arc.certainty = std::min(arc.certainty, own.certainty);
        }
        follows_selected = scene.view.selected == saying.entry;
    }
    for (const auto& [lane, bundle] : bundles) {
        arcs.push_back(bundle.first);
    }
}

/// What is looked at has arcs of its own, even where the others are bundled or left out.
void add_own_arcs(const Scene& scene, const std::optional<EntryIndex>& entry, std::vector<Arc>& arcs) {
    const auto is_its = [&](const Arc& arc) { return arc.entry == entry; };
    if (!entry || !is_told(scene, *entry) || std::any_of(arcs.begin(), arcs.end(), is_its)) {
        return;
    }
    const StoryIndex& index = scene.document.story;
    const Entry& its = scene.dossier().entries[*entry];
    for (const PlaceRef& about : its.about) {
        const Route wanted{its.said_from ? static_cast<std::uint32_t>(its.said_from->place) : 0,
                           static_cast<std::uint32_t>(about.place)};
        const auto route = std::lower_bound(index.routes.begin(), index.routes.end(), wanted);
        if (!its.said_from || route == index.routes.end() || !(*route == wanted)) {
            continue;
        }
        for (const Saying& saying : index.sayings.of(static_cast<std::size_t>(route - index.routes.begin()))) {
            if (saying.entry == *entry) {
                arcs.push_back(arc_of(scene, wanted, saying, 0));
            }
        }
    }
}

/// Which of an entry's places an arc goes to.
std::size_t ordinal_of(const Scene& scene, const Arc& arc) {
    const std::vector<PlaceRef>& about = scene.dossier().entries[arc.entry].about;
    const auto is_it = [&](const PlaceRef& ref) { return ref.place == arc.about; };
    return static_cast<std::size_t>(std::find_if(about.begin(), about.end(), is_it) - about.begin());
}

void tell_arcs(const Scene& scene, const StoryCounts& counts, MapStory& story) {
    std::vector<RouteInView> routes = routes_in_view(scene, counts);
    std::size_t arc_count = 0;
    for (const RouteInView& route : routes) {
        arc_count += route.arc_count();
    }
    const bool is_tangle = arc_count > most_arcs;
    if (is_tangle) {
        const std::size_t all = routes.size();
        routes = busiest(std::move(routes));
        story.routes_left_out = all - routes.size();
    }
    for (const RouteInView& route : routes) {
        is_tangle || route.is_bundled() ? add_bundles(scene, route, story.arcs)
                                        : add_single_arcs(scene, route, story.arcs);
    }
    std::stable_sort(story.arcs.begin(), story.arcs.end(), [&](const Arc& a, const Arc& b) {
        if (a.count != b.count || a.entry != b.entry) {
            return std::tie(a.count, a.entry) < std::tie(b.count, b.entry);
        }
        return ordinal_of(scene, a) < ordinal_of(scene, b);
    });
    for (const EntryIndex entry : scene.lit) {
        add_own_arcs(scene, entry, story.arcs);
    }
    add_own_arcs(scene, scene.view.selected, story.arcs);
    // The selected statement is drawn last, over the others.
    std::stable_partition(story.arcs.begin(), story.arcs.end(),
                          [&](const Arc& arc) { return scene.view.selected != arc.entry; });
}

} // namespace

std::optional<Certainty> PlaceUse::best() const {
    for (const Certainty certainty : {Certainty::certain, Certainty::possible, Certainty::outside}) {
        if (tally.of(static_cast<Answer>(certainty)) > 0) {
            return certainty;
        }
    }
    return std::nullopt;
}

MapStory tell_map_story(const Scene& scene) {
    const StoryQuestion question{scene.told, scene.view.selected};
    const std::shared_ptr<const CountedStory> counted = scene.document.memo->story.answer_from_last(
        question, [&](const StoryQuestion* last, const CountedStory* story_last) {
            return last != nullptr && last->selected == question.selected
                       ? count_story_again(scene.document, question, *last->told, *story_last)
                       : count_story(scene.document, question);
        });
    const StoryCounts& counts = counted->counts;
    MapStory story;
    story.places = counts.places;
    for (const EntryIndex entry : scene.lit) {
        if (scene.shows(entry)) {
            mark_places_of(scene, story, entry, &PlaceUse::is_hovered);
        }
    }
    mark_places_of(scene, story, scene.view.selected, &PlaceUse::is_selected);
    if (const auto matches = scene.document.finder->search(scene.view.filter.search)) {
        for (const PlaceIndex place : matches->places) {
            story.places[place].is_found = true;
        }
    }
    tell_arcs(scene, counts, story);
    return story;
}

std::vector<std::string> speakers_at(const Scene& scene, PlaceIndex place) {
    const StoryIndex& index = scene.document.story;
    const Dossier& dossier = scene.dossier();
    std::vector<bool> is_known(dossier.actors.size() + dossier.sources.size(), false);
    std::vector<std::string> names;
    const Route first{static_cast<std::uint32_t>(place), 0};
    for (auto route = std::lower_bound(index.routes.begin(), index.routes.end(), first);
         route != index.routes.end() && route->from == place; ++route) {
        for (const Saying& saying : index.sayings.of(static_cast<std::size_t>(route - index.routes.begin()))) {
            if (saying.speaker == Saying::no_speaker || is_known[saying.speaker] || !is_told(scene, saying.entry)) {
                continue;
            }
            is_known[saying.speaker] = true;
            std::string name = party_name(scene, *dossier.entries[saying.entry].by);
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(std::move(name));
            }
        }
    }
    return names;
}

} // namespace chronomap
