#include "viewer/app/export_geometry.h"

#include "events/rounded_position.h"
#include "events/table/loaded_table.h"
#include "geodata/polygons.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

// Outlines as they are drawn when a district fills a picture: true within some hundred metres.
constexpr double outline_zoom = 8;

// Steps of a degree: ten metres, finer than the outlines are, and a centimetre for what somebody drew.
constexpr double outline_grid = 1e4, own_grid = 1e7;

LonLat coordinate(WorldPoint point, double grid) {
    const LonLat exact = to_lon_lat(point);
    return {std::round(exact.lon_deg * grid) / grid, std::round(exact.lat_deg * grid) / grid};
}

ExportGeometry::Path path_of(const std::vector<WorldPoint>& points, bool is_closed, double grid) {
    ExportGeometry::Path path;
    for (const WorldPoint& point : points) {
        if (path.empty() || path.back() != coordinate(point, grid)) {
            path.push_back(coordinate(point, grid));
        }
    }
    if (is_closed && !path.empty() && path.front() != path.back()) {
        path.push_back(path.front());
    }
    return path;
}

void add_area(ExportGeometry& geometry, const std::vector<std::vector<WorldPoint>>& parts, double grid) {
    constexpr std::size_t least_points = 4; // of a closed ring, by RFC 7946
    for (const Polygon& polygon : polygons_of(parts)) {
        std::vector<ExportGeometry::Path> rings{path_of(polygon.outer, true, grid)};
        for (const auto& hole : polygon.holes) {
            rings.push_back(path_of(hole, true, grid));
        }
        const bool is_drawn = rings.front().size() >= least_points;
        std::erase_if(rings, [](const ExportGeometry::Path& ring) { return ring.size() < least_points; });
        if (is_drawn) {
            geometry.polygons.push_back(std::move(rings));
        }
    }
}

void add_lines(ExportGeometry& geometry, const std::vector<std::vector<WorldPoint>>& parts, double grid) {
    for (const auto& part : parts) {
        if (ExportGeometry::Path path = path_of(part, false, grid); path.size() >= 2) {
            geometry.lines.push_back(std::move(path));
        }
    }
}

} // namespace

ExportGeometry geometry_of(const Document& document, const Entry& entry) {
    ExportGeometry geometry;
    std::vector<PlaceIndex> told;
    for (const PlaceRef& ref : entry.kind == EntryKind::event ? entry.where : entry.about) {
        if (std::find(told.begin(), told.end(), ref.place) != told.end()) {
            continue;
        }
        told.push_back(ref.place);
        const Place& place = document.dossier->places[ref.place];
        const PlaceShape& shape = document.places[ref.place];
        if (shape.kind == PlaceShape::Kind::area) {
            add_area(geometry, shape.outline_at(outline_zoom).parts, outline_grid);
        } else if (shape.kind == PlaceShape::Kind::line) {
            add_lines(geometry, shape.outline_at(outline_zoom).parts, outline_grid);
        } else if (place.at) {
            geometry.points.push_back(rounded_position(place));
        }
    }
    return geometry;
}

ExportGeometry geometry_of(const EventRecord& record) {
    ExportGeometry geometry;
    const std::vector<TableShape>& shapes = record.table->shapes;
    const RowOffset offset = record.table->events->offset_of(record.event.position.event);
    const auto shape = std::lower_bound(shapes.begin(), shapes.end(), offset,
                                        [](const TableShape& one, RowOffset other) { return one.offset < other; });
    if (shape != shapes.end() && shape->offset == offset) {
        (shape->is_area ? add_area : add_lines)(geometry, shape->parts, own_grid);
    }
    if (geometry.is_empty() && record.at) {
        geometry.points.push_back(*record.at);
    }
    return geometry;
}

std::string outline_credits(const BaseMap& map) {
    std::vector<std::string> credits;
    for (const MapCredit& credit : map.credits()) {
        if (!credit.attribution.empty() &&
            std::find(credits.begin(), credits.end(), credit.attribution) == credits.end()) {
            credits.push_back(credit.attribution);
        }
    }
    std::string text;
    for (const std::string& credit : credits) {
        text += (text.empty() ? "" : "; ") + credit;
    }
    return text;
}

} // namespace chronomap
