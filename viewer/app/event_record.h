#pragma once

#include "events/time_zone.h"
#include "geodata/lon_lat.h"
#include "viewer/app/listed_events.h"

#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// Everything that is told of an event of a table.
struct EventRecord {
    ListedEvent event;
    const LoadedTable* table = nullptr;
    std::string id;               ///< see event_id.h
    std::string title;            ///< empty: the table has no column of titles, or nothing stands in it
    std::string category;         ///< empty: none
    std::string edtf;             ///< what the file says of the time, where it is EDTF and means just that
    std::string wording;          ///< what the file says instead
    std::optional<LonLat> at;     ///< with no more decimals than in the file, and no finer than it is known
    std::vector<std::string> row; ///< by column of the table, as in the file
};

/// Reads events of tables with their rows.
class EventReader {
public:
    /// The tables must outlive it.
    explicit EventReader(const DocumentTables& tables);

    /// Throws JobError when the file of the table has changed.
    EventRecord read(const ListedEvent& event) const;

private:
    const DocumentTables* m_tables;
    std::vector<TimeZone> m_zones; // by table: of its times without an offset
};

} // namespace chronomap
