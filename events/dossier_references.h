#pragma once

#include "events/dossier_parts.h"

#include <optional>

namespace chronomap {

/// What an entry names by its id, plainly or as {"place": id, "inferred": true, "why": {...}}. Nothing, and the problem is
/// told, where the dossier has no such thing.
std::optional<PlaceRef> read_place_ref(JsonReading& reading, const JsonValue& value, DossierDraft& draft);
std::optional<SideRef> read_side_ref(JsonReading& reading, const JsonValue& value, DossierDraft& draft);

/// A plain id is an actor's, or else a source's that speaks in its own voice.
std::optional<PartyRef> read_party_ref(JsonReading& reading, const JsonValue& value, DossierDraft& draft);

} // namespace chronomap
