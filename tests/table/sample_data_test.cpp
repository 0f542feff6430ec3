#include "events/table/table_loading.h"

#include "events/edtf.h"
#include "events/table/table_report.h"
#include "support/catch.h"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

using namespace chronomap;

namespace {

/// A table of the folder of sample files; nothing where there is no such folder.
std::shared_ptr<const LoadedTable> sample(const std::string& name, const TableOptions& options = {}) {
    const char* folder = std::getenv("CHRONOMAP_SAMPLE_DATA");
    if (folder == nullptr || !std::filesystem::exists(std::filesystem::path(folder) / name)) {
        WARN("not tested: CHRONOMAP_SAMPLE_DATA names no folder with " << name);
        return nullptr;
    }
    Progress progress;
    return load_table(std::filesystem::path(folder) / name, options, {}, progress);
}

/// How many events have a time that a text tells.
std::size_t events_at(const LoadedTable& table, const TimeExtent& extent) {
    std::size_t count = 0;
    for (EventNumber event = 0; event < table.events->size(); ++event) {
        count += table.events->time_of(event) == extent ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("Earthquakes: three times in ISO 8601 among dates in M/D/Y, on both sides of 180°") {
    const auto table = sample("earthquakes-23k.csv");
    if (!table) {
        return;
    }
    CHECK(table->report.rows == 23'412);
    CHECK(table->events->size() == 23'412);
    CHECK(table->report.rejects.empty());
    CHECK(table->report.undated == 0);
    CHECK(table->report.time_format == "M/D/Y (3 of 23 412 in ISO 8601)");
    CHECK(events_at(*table, parse_edtf("1975-02-23T02:58:41.000Z", {})) == 1);
    CHECK(events_at(*table, parse_edtf("1965-01-02", {})) == 1);
    CHECK(table->events->bounds().width() > 0.99);
}

TEST_CASE("Incidents in Iraq: naive local times in the zone that is named") {
    const auto table = sample("sigacts_iraq_geo.csv", {.time_zone = "Asia/Baghdad"});
    if (!table) {
        return;
    }
    CHECK(table->events->size() == 59'021);
    CHECK(table->report.rejects.empty());
    CHECK(table->report.zone == "Asia/Baghdad");
    CHECK_FALSE(table->report.zone_is_assumed);
    CHECK(events_at(*table, parse_edtf("2004-01-01T00:20:00+03:00", {})) == 1);
}

TEST_CASE("UCDP: days within spans, precision of times and places") {
    const auto table = sample("GEDEvent_v23_1_CAR.geojson");
    if (!table) {
        return;
    }
    CHECK(table->events->size() == 1'848);
    CHECK(table->report.rejects.empty());
    CHECK(events_at(*table, parse_edtf("2009-08-07/2009-09-10", {}, IntervalMeaning::within)) >= 1);
    CHECK(events_at(*table, parse_edtf("2009-02-20", {})) >= 1);
    REQUIRE(table->events->columns().radii_m.size() == 1'848);
    CHECK(table->events->columns().radii_m[0] > 0);
    CHECK(table->column_of(ColumnRole::magnitude).has_value());
}
