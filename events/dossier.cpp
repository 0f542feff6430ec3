#include "events/dossier.h"

#include <algorithm>

namespace chronomap {

std::optional<SideIndex> speaking_side(const Dossier& dossier, const Entry& entry) {
    if (entry.kind != EntryKind::statement || !entry.by || entry.by->kind != PartyRef::Kind::actor)
        return std::nullopt;
    return dossier.actors[entry.by->index].side;
}

bool is_drawable(const Place& place) {
    return place.at.has_value() || !place.area.empty() || !place.line.empty();
}

bool is_placed(const Dossier& dossier, const Entry& entry) {
    const auto& places = entry.kind == EntryKind::event ? entry.where : entry.about;
    return std::any_of(places.begin(), places.end(),
                       [&](const PlaceRef& ref) { return is_drawable(dossier.places[ref.place]); });
}

std::string_view name_of(EntryKind kind) {
    return kind == EntryKind::event ? "event" : "statement";
}

std::string_view name_of(Act act) {
    return act_names[static_cast<std::size_t>(act)];
}

} // namespace chronomap
