#include "events/dossier_selection.h"

#include <algorithm>

namespace chronomap {
namespace {

std::vector<std::uint8_t> none_of(std::size_t count) {
    return std::vector<std::uint8_t>(count, 0);
}

void keep_place(DossierSelection& kept, const PlaceRef& ref) {
    kept.places[ref.place] = 1;
}

void keep_party(DossierSelection& kept, const PartyRef& party) {
    (party.kind == PartyRef::Kind::actor ? kept.actors : kept.sources)[party.index] = 1;
}

void keep_what_is_named(DossierSelection& kept, const Entry& entry) {
    for (const auto* refs : {&entry.where, &entry.about})
        for (const PlaceRef& ref : *refs)
            keep_place(kept, ref);
    if (entry.said_from)
        keep_place(kept, *entry.said_from);
    if (entry.by)
        keep_party(kept, *entry.by);
    for (const PartyRef& party : entry.to)
        keep_party(kept, party);
    for (const Citation& cite : entry.cites)
        kept.sources[cite.source] = 1;
}

} // namespace

DossierSelection selection_of(const Dossier& dossier, const std::vector<EntryIndex>& entries) {
    DossierSelection kept{none_of(dossier.entries.size()), none_of(dossier.actors.size()),
                          none_of(dossier.places.size()), none_of(dossier.sources.size())};
    for (const EntryIndex entry : entries) {
        kept.entries[entry] = 1;
        keep_what_is_named(kept, dossier.entries[entry]);
    }
    for (ActorIndex i = 0; i < dossier.actors.size(); ++i)
        if (kept.actors[i] != 0 && dossier.actors[i].seat)
            kept.places[*dossier.actors[i].seat] = 1;
    if (entries.size() == dossier.entries.size())
        for (auto* list : {&kept.actors, &kept.places, &kept.sources})
            std::fill(list->begin(), list->end(), std::uint8_t{1});
    return kept;
}

} // namespace chronomap
