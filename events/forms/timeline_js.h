#pragma once

#include "events/dossier.h"
#include "events/json_reading.h"

namespace chronomap {

/// Whether a JSON text is a timeline of Knight Lab's TimelineJS 3.
bool is_timeline_js(const JsonValue& root);

/// Reads one: https://timeline.knightlab.com/docs/json-format.html. Its slides become events, their groups categories, their media sources that the events
/// cite, its eras events of the category "era". HTML becomes plain text; nothing is fetched. Years before Christ, which TimelineJS writes -44 for 44 BC,
/// become astronomical ones. Times of day, whose zone a timeline does not tell, are taken as UTC, with a warning.
Dossier read_timeline_js(JsonReading& reading, const JsonValue& root);

} // namespace chronomap
