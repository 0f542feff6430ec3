#pragma once

#include "events/dossier.h"
#include "events/json_reading.h"

#include <optional>
#include <string_view>
#include <vector>

namespace chronomap {

/// One of the lists that make up the data of a TimeMap (Forensic Architecture, Bellingcat), with the file that it stands in.
struct TimeMapPart {
    enum class Kind { events, sources, associations, sites };

    Kind kind;
    JsonReading* reading;
    JsonValue list;
};

/// The lists within a JSON text that has them as members, or that is a list of events itself.
std::vector<TimeMapPart> time_map_parts(JsonReading& reading, const JsonValue& root);

/// Which list a file holds by its name, as the API's last words name them: "export_events.json", "sources.json"; nothing for other names.
std::optional<TimeMapPart::Kind> time_map_kind(std::string_view file_name);

/// Makes a dossier of them. Read are the current form (events with description, date, time, time_precision, time_display, location, latitude, longitude,
/// category, associations and sources by id), the older one (desc, lat, long, source, and filters or tags separated by commas), and the list that Bellingcat's
/// maps offer for download (sources and filters within each event).
///
/// Events become events, named by the first sentence of their description. Sources are cited. Of the associations those of the mode CATEGORY give the
/// category, the others are told at the end of the summary ("Weapon System: Cluster"). Sites become places. Dates are month first unless one of them
/// shows that the day is; which it was is told in a warning when none does. Times of day, whose zone is not told, are taken as UTC, with a warning.
Dossier read_time_map(const std::vector<TimeMapPart>& parts);

} // namespace chronomap
