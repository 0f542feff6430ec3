#pragma once

#include "events/edtf.h"
#include "events/table/delimited_source.h"
#include "events/table/loaded_table.h"
#include "events/table/table_builder.h"
#include "geodata/web_mercator.h"

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// A row of a table for tests: CSV "when,lon,lat,category,title".
struct TestEvent {
    std::string when; ///< EDTF; empty: undated
    std::optional<LonLat> at;
    std::string category, title;
    float magnitude = std::numeric_limits<float>::quiet_NaN();
};

/// A table of these events as if it had been loaded from a file of that name.
inline std::shared_ptr<const LoadedTable> table_of(const std::vector<TestEvent>& events,
                                                   const std::string& name = "events.csv") {
    auto numberings = std::make_shared<EventNumberings>();
    TableBuilder builder(numberings);
    EventColumns columns;
    auto text = std::make_shared<std::string>("when,lon,lat,category,title\n");
    for (const TestEvent& event : events) {
        columns.offsets.push_back(text->size());
        *text += event.when + ",";
        *text += event.at ? std::to_string(event.at->lon_deg) + "," + std::to_string(event.at->lat_deg) : ",";
        *text += "," + event.category + ",\"" + event.title + "\"\n";
        columns.places.push_back(event.at ? to_fixed(to_world(*event.at)) : no_place);
        const std::optional<TimeExtent> time =
            event.when.empty() ? std::nullopt : std::optional(parse_edtf(event.when, TimeZone()));
        columns.times_ms.push_back(time ? time->earliest().ms : 0);
        columns.shapes.push_back(time ? numberings->shapes.number_of(shape_of(*time)) : EventColumns::undated);
        columns.categories.push_back(numberings->categories.number_of(event.category));
        columns.magnitudes.push_back(event.magnitude);
    }
    builder.add(std::move(columns));
    auto table = std::make_shared<LoadedTable>();
    table->path = name;
    table->name = name;
    table->events = builder.finish(1);
    table->rows = open_delimited_text(text);
    table->columns = table->rows->columns();
    table->report.roles = {{ColumnRole::title, 4, "for a test"}};
    table->report.rows = events.size();
    return table;
}

} // namespace chronomap
