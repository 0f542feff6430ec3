#pragma once

#include "geodata/lon_lat.h"
#include "viewer/app/event_record.h"
#include "viewer/scene/document.h"

#include <string>
#include <vector>

namespace chronomap {

/// Where an entry is on the ground, for other programs.
struct ExportGeometry {
    using Path = std::vector<LonLat>;
    std::vector<LonLat> points; ///< no finer than the precision of their places
    std::vector<Path> lines;
    std::vector<std::vector<Path>> polygons; ///< each an outline, anticlockwise, then its holes; all closed

    bool is_empty() const { return points.empty() && lines.empty() && polygons.empty(); }
    bool has_outlines() const { return !lines.empty() || !polygons.empty(); }
};

/// The places of an event, and what a statement is about, each once and as they are drawn: points, the middle of discs,
/// outlines of areas and border lines of the base map. Empty for an entry without a drawable place.
ExportGeometry geometry_of(const Document& document, const Entry& entry);

/// The place of an event of a table, or the lines or areas that its file draws.
ExportGeometry geometry_of(const EventRecord& record);

/// What the licences of the base map ask to be told where its outlines are handed on, each credit once: "© …; © …".
std::string outline_credits(const BaseMap& map);

} // namespace chronomap
