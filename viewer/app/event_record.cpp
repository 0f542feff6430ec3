#include "viewer/app/event_record.h"

#include "events/edtf.h"
#include "events/rounded_position.h"
#include "events/table/loaded_table.h"
#include "viewer/scene/event_id.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr int decimals_of_table = 7; // the steps of FixedPoint are a centimetre

/// How many decimals a coordinate, or several in one cell, is written with; those of the table where it is written in
/// another way.
int decimals_in(const std::string& cell) {
    if (cell.empty() || cell.find_first_not_of("0123456789.-+ ,;()[]POINTZ") != std::string::npos) {
        return decimals_of_table;
    }
    std::size_t most = 0;
    for (std::size_t point = cell.find('.'); point != std::string::npos; point = cell.find('.', point + 1)) {
        const std::size_t end = std::min(cell.find_first_not_of("0123456789", point + 1), cell.size());
        most = std::max(most, end - point - 1);
    }
    return static_cast<int>(std::min<std::size_t>(most, decimals_of_table));
}

double rounded(double degrees, int decimals) {
    const double steps = std::pow(10, decimals);
    return std::round(degrees * steps) / steps;
}

std::string cell_of(const EventRecord& record, ColumnRole role) {
    const std::optional<std::size_t> column = record.table->column_of(role);
    return column && *column < record.row.size() ? record.row[*column] : std::string();
}

std::optional<LonLat> position_of(const EventRecord& record) {
    const EventColumnsView columns = record.table->events->columns();
    const EventNumber event = record.event.position.event;
    if (columns.places[event] == no_place) {
        return std::nullopt;
    }
    const bool is_in_degrees = record.table->options.crs.empty();
    LonLat at = to_lon_lat(world_point(columns.places[event]));
    at.lon_deg =
        rounded(at.lon_deg, is_in_degrees ? decimals_in(cell_of(record, ColumnRole::longitude)) : decimals_of_table);
    at.lat_deg =
        rounded(at.lat_deg, is_in_degrees ? decimals_in(cell_of(record, ColumnRole::latitude)) : decimals_of_table);
    if (columns.radii_m.empty() || !(columns.radii_m[event] > 0)) {
        return at;
    }
    Place place;
    place.at = at;
    place.precision_m = columns.radii_m[event];
    return rounded_position(place);
}

bool means(const std::string& text, const std::optional<TimeExtent>& time, const TimeZone& zone) {
    try {
        return time && parse_edtf(text, zone) == *time;
    } catch (const TimeError&) {
        return false;
    }
}

void read_time(EventRecord& record, const TimeZone& zone) {
    const std::string begin = cell_of(record, ColumnRole::time), end = cell_of(record, ColumnRole::end);
    const std::string clock = cell_of(record, ColumnRole::clock);
    const std::string text = begin + (clock.empty() ? "" : ' ' + clock) + (end.empty() ? "" : '/' + end);
    (means(text, record.event.time, zone) ? record.edtf : record.wording) = text;
}

} // namespace

EventReader::EventReader(const DocumentTables& tables) : m_tables(&tables) {
    for (const DocumentTable& table : tables.all) {
        m_zones.push_back(TimeZone::find(table.loaded->options.time_zone).value_or(TimeZone()));
    }
}

EventRecord EventReader::read(const ListedEvent& event) const {
    const LoadedTable& table = *m_tables->all[event.position.table].loaded;
    EventRecord record;
    record.event = event;
    record.table = &table;
    record.id = id_of(*m_tables, m_tables->event_at(event.position));
    try {
        record.row = table.row_of(event.position.event);
    } catch (const TableError& error) {
        throw JobError(table.path.string() + ": " + error.what() + ".");
    }
    record.title = cell_of(record, ColumnRole::title);
    const std::span<const std::uint16_t> categories = table.events->columns().categories;
    if (!categories.empty()) {
        record.category = table.events->categories()[categories[event.position.event]];
    }
    read_time(record, m_zones[event.position.table]);
    record.at = position_of(record);
    return record;
}

} // namespace chronomap
