#include "events/table/column_names.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

bool is_for(ColumnRole role, const char* name) {
    const auto rank = name_rank(role, column_name(name));
    return rank && *rank < rank_of_partial_names;
}

} // namespace

TEST_CASE("Columns of many publishers and languages are known by name") {
    for (const char* name : {"date_start", "EVENT_DATE", "eventDate", "Date", "time", "Start Date", "iyear", "acq_date",
                             "Fecha", "Datum", "дата", "Дата события", "التاريخ", "تاريخ", "ամսաթիվ", "日期"}) {
        INFO(name);
        CHECK(is_for(ColumnRole::time, name));
    }
    for (const char* name :
         {"lon", "LONGITUDE", "lng", "x", "decimalLongitude", "Länge", "долгота", "خط الطول", "Längengrad"}) {
        INFO(name);
        CHECK(is_for(ColumnRole::longitude, name));
    }
    for (const char* name : {"lat", "Latitude", "y", "Breite", "широта", "خط العرض"}) {
        INFO(name);
        CHECK(is_for(ColumnRole::latitude, name));
    }
    CHECK(is_for(ColumnRole::end, "date_end"));
    CHECK(is_for(ColumnRole::time_precision, "date_prec"));
    CHECK(is_for(ColumnRole::place_precision, "geo_precision"));
    CHECK(is_for(ColumnRole::category, "type_of_violence"));
    CHECK(is_for(ColumnRole::magnitude, "Magnitude"));
    CHECK(is_for(ColumnRole::source, "المصدر"));
}

TEST_CASE("The more usual name for a role ranks before the less usual") {
    const auto rank = [](const char* name) { return name_rank(ColumnRole::time, column_name(name)); };
    CHECK(rank("event_date") < rank("timestamp"));
    CHECK(rank("event_date") < rank("year"));
    CHECK(rank("date") < rank("Date of first contact"));
    CHECK_FALSE(rank("colour"));
    CHECK_FALSE(rank(""));
}

TEST_CASE("A part of a name may speak of the role") {
    CHECK(name_rank(ColumnRole::longitude, column_name("pickup_longitude")) >= rank_of_partial_names);
    CHECK(name_rank(ColumnRole::time, column_name("Date of first contact")) >= rank_of_partial_names);
    CHECK_FALSE(name_rank(ColumnRole::longitude, column_name("colon")));
}
