#include "events/dossier_writer.h"
#include "events/edtf.h"
#include "events/geojson_dossier.h"
#include "viewer/app/export_events.h"
#include "viewer/app/export_geometry.h"
#include "viewer/app/export_job.h"
#include "viewer/app/json_text.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

Json to_json(const LonLat& position) {
    return {position.lon_deg, position.lat_deg};
}

template <class Item>
Json to_json(const std::vector<Item>& items) {
    Json json = Json::array();
    for (const Item& item : items) {
        json.push_back(to_json(item));
    }
    return json;
}

// One of a kind is a plain geometry, several of one kind are a multiple one.
template <class Item>
void add_geometry(Json& geometries, const char* one, const char* several, const std::vector<Item>& items) {
    if (items.size() == 1) {
        geometries.push_back({{"type", one}, {"coordinates", to_json(items.front())}});
    } else if (!items.empty()) {
        geometries.push_back({{"type", several}, {"coordinates", to_json(items)}});
    }
}

Json geometry_json(const ExportGeometry& geometry) {
    Json geometries = Json::array();
    add_geometry(geometries, "Point", "MultiPoint", geometry.points);
    add_geometry(geometries, "LineString", "MultiLineString", geometry.lines);
    add_geometry(geometries, "Polygon", "MultiPolygon", geometry.polygons);
    if (geometries.size() > 1) {
        return {{"type", "GeometryCollection"}, {"geometries", geometries}};
    }
    return geometries.empty() ? Json(nullptr) : geometries.front();
}

// What there is nothing to tell of is left out: it would be half of a large file.
Json properties_of(const ExportTable& table, std::size_t row) {
    Json properties = Json::object();
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const ExportValue& value = table.rows[row][column];
        if (const auto* text = std::get_if<std::string>(&value)) {
            properties[table.columns[column]] = *text;
        } else if (const auto* truth = std::get_if<bool>(&value)) {
            properties[table.columns[column]] = *truth;
        } else if (const auto* number = std::get_if<double>(&value)) {
            properties[table.columns[column]] = *number;
        }
    }
    return properties;
}

Json credits_json(const BaseMap& map) {
    Json credits = Json::array();
    for (const MapCredit& credit : map.credits()) {
        credits.push_back({{"name", credit.name},
                           {"version", credit.version},
                           {"licence", credit.licence},
                           {"attribution", credit.attribution}});
    }
    return credits;
}

// The whole of it, where there is a dossier.
std::string dossier_member(const ExportJob& job, bool has_outlines) {
    std::string text = "\"" + std::string(geojson_member) + "\": {";
    if (const auto& window = job.listing.window) {
        text += "\"time\": " +
                json_text(to_iso(window->begin, job.listing.zone) + '/' + to_iso(window->end, job.listing.zone)) +
                ",\n";
    }
    if (has_outlines) {
        text += "\"outlines\": " + json_text(credits_json(*job.document.base_map)) + ",\n";
    }
    return text + '"' + std::string(geojson_dossier_key) +
           "\": " + write_dossier(*job.document.dossier, job.listing.entries) + '}';
}

Json properties_of(const ExportedEvents& events, const std::vector<std::string>& cells) {
    Json properties = Json::object();
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (!cells[column].empty() && !events.is_of_place(column)) {
            properties[events.columns()[column]] = cells[column];
        }
    }
    return properties;
}

} // namespace

void write_geojson(const ExportJob& job, TextFile& file) {
    file.write("{\"type\": \"FeatureCollection\",\n\"features\": [");
    const char* separator = "\n";
    const auto write = [&](const std::string& id, const ExportGeometry& geometry, Json properties) {
        const Json feature{{"type", "Feature"},
                           {"id", id},
                           {"geometry", geometry_json(geometry)},
                           {"properties", std::move(properties)}};
        file.write(separator + json_text(feature));
        separator = ",\n";
    };
    bool has_outlines = false;
    for (std::size_t row = 0; row < job.table.rows.size(); ++row) {
        const Entry& entry = job.document.dossier->entries[job.listing.entries[row]];
        const ExportGeometry geometry = geometry_of(job.document, entry);
        has_outlines = has_outlines || geometry.has_outlines();
        write(entry.id, geometry, properties_of(job.table, row));
    }
    const ExportedEvents events(job);
    events.for_each([&](const EventRecord& record, const std::vector<std::string>& cells) {
        write(record.id, geometry_of(record), properties_of(events, cells));
    });
    const bool has_dossier = job.events.tables().empty() || !job.document.dossier->entries.empty();
    file.write("\n]" + (has_dossier ? ",\n" + dossier_member(job, has_outlines) : "") + "}\n");
}

} // namespace chronomap
