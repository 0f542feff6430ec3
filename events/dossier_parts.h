#pragma once

#include "events/dossier.h"
#include "events/id_table.h"
#include "events/json_reading.h"
#include "events/read_once.h"
#include "events/time_zone.h"

namespace chronomap {

/// A dossier while it is being read: what is there so far, and the ids by which later parts refer to earlier ones.
struct DossierDraft {
    Dossier dossier;
    TimeZone zone;
    struct {
        ReadOnce<std::string> categories;
        ReadOnce<StatedTime> when, said;
        ReadOnce<PartyRef> by;
        ReadOnce<PlaceRef> said_from;
        ReadOnce<std::vector<PlaceRef>> places;
        ReadOnce<std::vector<PartyRef>> to;
        ReadOnce<std::vector<Citation>> cites;
    } known;              ///< what many entries have alike
    TextPacker summaries; ///< of the entries read last, which do not have them yet
    IdTable sources{"source"}, sides{"side"}, actors{"actor"}, places{"place"}, entries{"entry"};
};

// Each reads one list of the dossier into the draft. Elements without an id of their own are skipped with an error.
void read_sources(JsonReading& reading, const JsonValue& root, DossierDraft& draft);
void read_sides(JsonReading& reading, const JsonValue& root, DossierDraft& draft);
void read_places(JsonReading& reading, const JsonValue& root, DossierDraft& draft);
void read_actors(JsonReading& reading, const JsonValue& root, DossierDraft& draft);  // after sides and places
void read_entries(JsonReading& reading, const JsonValue& root, DossierDraft& draft); // after all the others

/// Every language of a title or name, most used first.
std::vector<std::string> languages_of(const Dossier& dossier);

/// The `inferred` and `why` of an object.
Inference read_inference(JsonReading& reading, const JsonValue& object);

/// The time under a key. `moment`: an interval gives the bounds of one moment even without `"within": true`.
enum class TimeUse { as_written, moment };
StatedTime read_stated_time(JsonReading& reading, const JsonValue& object, std::string_view key, const TimeZone& zone,
                            TimeUse use);

/// A position [longitude, latitude] in degrees; nothing, with an error, when it is none.
std::optional<LonLat> read_position(JsonReading& reading, const JsonValue& value);

} // namespace chronomap
