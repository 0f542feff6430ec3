#include "viewer/scene/map_story.h"

#include <algorithm>
#include <map>
#include <utility>

namespace chronomap {

namespace {

// certain before possible before outside before undated
int order_of(const std::optional<Certainty>& certainty) {
    return certainty ? static_cast<int>(*certainty) : 3;
}

void use_place(const Scene& scene, MapStory& story, PlaceIndex place, EntryIndex entry) {
    PlaceUse& use = story.places[place];
    const std::optional<Certainty>& certainty = scene.certainty[entry];
    if (certainty && (!use.best || *certainty < *use.best)) {
        use.best = certainty;
    }
    use.entries.push_back(entry);
    use.is_selected = use.is_selected || scene.view.selected == entry;
    use.is_hovered = use.is_hovered || scene.is_lit(entry);
}

void tell_statement(const Scene& scene, MapStory& story, EntryIndex index, const Entry& entry,
                    std::map<std::pair<PlaceIndex, PlaceIndex>, int>& siblings) {
    const std::optional<Certainty>& certainty = scene.certainty[index];
    const bool is_shown = (certainty && *certainty != Certainty::outside) || scene.view.selected == index;
    if (!entry.said_from || !is_shown) {
        return;
    }
    const PlaceIndex from = entry.said_from->place;
    if (scene.document.places[from].kind == PlaceShape::Kind::nowhere) {
        return;
    }
    story.places[from].is_seat = true;
    for (const PlaceRef& about : entry.about) {
        if (about.place == from || scene.document.places[about.place].kind == PlaceShape::Kind::nowhere) {
            continue;
        }
        story.arcs.push_back({index, from, about.place, entry.said_from->inference.inferred, about.inference.inferred,
                              certainty.value_or(Certainty::possible), siblings[{from, about.place}]++});
    }
}

} // namespace

MapStory tell_map_story(const Scene& scene) {
    MapStory story;
    story.places.resize(scene.dossier().places.size());
    std::map<std::pair<PlaceIndex, PlaceIndex>, int> siblings;
    for (EntryIndex i = 0; i < scene.dossier().entries.size(); ++i) {
        const Entry& entry = scene.dossier().entries[i];
        for (const PlaceRef& where : entry.where) {
            use_place(scene, story, where.place, i);
        }
        for (const PlaceRef& about : entry.about) {
            use_place(scene, story, about.place, i);
        }
        if (entry.kind == EntryKind::statement) {
            tell_statement(scene, story, i, entry, siblings);
        }
    }
    for (PlaceUse& use : story.places) {
        std::stable_sort(use.entries.begin(), use.entries.end(), [&](EntryIndex a, EntryIndex b) {
            return order_of(scene.certainty[a]) < order_of(scene.certainty[b]);
        });
    }
    if (const auto matches = scene.document.finder->search(scene.view.filter.search)) {
        for (const PlaceIndex place : matches->places) {
            story.places[place].is_found = true;
        }
    }
    // The selected statement is drawn last, over the others.
    std::stable_partition(story.arcs.begin(), story.arcs.end(),
                          [&](const Arc& arc) { return scene.view.selected != arc.entry; });
    return story;
}

} // namespace chronomap
