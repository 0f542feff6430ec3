#include "viewer/scene/story_index.h"

#include "viewer/scene/document.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace chronomap {

namespace {

/// Sorts items into groups; within one they keep their order.
template <typename Item>
Groups<Item> grouped(const std::vector<std::pair<std::uint32_t, Item>>& items, std::size_t group_count) {
    Groups<Item> groups;
    groups.starts.assign(group_count + 1, 0);
    for (const auto& [group, item] : items) {
        ++groups.starts[group + 1];
    }
    for (std::size_t i = 1; i < groups.starts.size(); ++i) {
        groups.starts[i] += groups.starts[i - 1];
    }
    std::vector<std::uint32_t> next(groups.starts.begin(), groups.starts.end() - 1);
    groups.items.resize(items.size());
    for (const auto& [group, item] : items) {
        groups.items[next[group]++] = item;
    }
    return groups;
}

std::uint32_t number(std::size_t index) {
    return static_cast<std::uint32_t>(index);
}

Groups<std::uint32_t> uses_of(const Dossier& dossier, EntryKind kind) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> uses;
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        const Entry& entry = dossier.entries[i];
        if (entry.kind != kind) {
            continue;
        }
        for (const SharedList<PlaceRef>* places : {&entry.where, &entry.about}) {
            for (const PlaceRef& ref : *places) {
                uses.emplace_back(number(ref.place), number(i));
            }
        }
    }
    return grouped(uses, dossier.places.size());
}

Groups<std::uint32_t> said_there(const Dossier& dossier) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> said;
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        const Entry& entry = dossier.entries[i];
        if (entry.kind == EntryKind::statement && entry.said_from) {
            said.emplace_back(number(entry.said_from->place), number(i));
        }
    }
    return grouped(said, dossier.places.size());
}

Groups<std::uint32_t> references_to(const Dossier& dossier) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> references;
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        for (const EntryIndex other : dossier.entries[i].refers_to) {
            references.emplace_back(number(other), number(i));
        }
    }
    return grouped(references, dossier.entries.size());
}

std::vector<std::uint16_t> lane_by_entry(const Dossier& dossier, const std::vector<Lane>& lanes) {
    std::vector<std::uint16_t> by_entry(dossier.entries.size(), 0);
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        for (const EntryIndex entry : lanes[lane].entries) {
            by_entry[entry] = static_cast<std::uint16_t>(lane);
        }
    }
    return by_entry;
}

std::uint32_t speaker_of(const Dossier& dossier, const Entry& entry) {
    if (!entry.by) {
        return Saying::no_speaker;
    }
    return number(entry.by->index + (entry.by->kind == PartyRef::Kind::actor ? 0 : dossier.actors.size()));
}

struct Way {
    Route route;
    Saying saying;
};

std::vector<Way> ways_of(const Dossier& dossier, const std::vector<PlaceShape>& shapes,
                         const std::vector<Lane>& lanes) {
    const auto is_drawn = [&](PlaceIndex place) { return shapes[place].kind != PlaceShape::Kind::nowhere; };
    const std::vector<std::uint16_t> lane = lane_by_entry(dossier, lanes);
    std::vector<Way> ways;
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        const Entry& entry = dossier.entries[i];
        if (entry.kind != EntryKind::statement || !entry.said_from || !is_drawn(entry.said_from->place)) {
            continue;
        }
        const PlaceRef& from = *entry.said_from;
        for (const PlaceRef& about : entry.about) {
            if (about.place != from.place && is_drawn(about.place)) {
                ways.push_back({{number(from.place), number(about.place)},
                                {number(i), speaker_of(dossier, entry), lane[i], from.inference.inferred,
                                 about.inference.inferred}});
            }
        }
    }
    std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) {
        return std::tie(a.route.from, a.route.about) < std::tie(b.route.from, b.route.about);
    });
    return ways;
}

Groups<std::uint32_t> around(const StoryIndex& index, std::size_t place_count) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    for (std::uint32_t place = 0; place < place_count; ++place) {
        for (const Groups<std::uint32_t>* groups : {&index.events, &index.statements}) {
            for (const std::uint32_t entry : groups->of(place)) {
                all.emplace_back(place, entry);
            }
        }
    }
    for (std::size_t route = 0; route < index.routes.size(); ++route) {
        for (const Saying& saying : index.sayings.of(route)) {
            all.emplace_back(index.routes[route].from, saying.entry);
        }
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return grouped(all, place_count);
}

} // namespace

StoryIndex story_index(const Dossier& dossier, const std::vector<PlaceShape>& shapes, const std::vector<Lane>& lanes) {
    StoryIndex index{uses_of(dossier, EntryKind::event),
                     uses_of(dossier, EntryKind::statement),
                     said_there(dossier),
                     {},
                     {},
                     {},
                     references_to(dossier)};
    std::vector<std::pair<std::uint32_t, Saying>> sayings;
    for (const Way& way : ways_of(dossier, shapes, lanes)) {
        if (index.routes.empty() || !(index.routes.back() == way.route)) {
            index.routes.push_back(way.route);
        }
        sayings.emplace_back(number(index.routes.size() - 1), way.saying);
    }
    index.sayings = grouped(sayings, index.routes.size());
    index.around = around(index, dossier.places.size());
    return index;
}

} // namespace chronomap
