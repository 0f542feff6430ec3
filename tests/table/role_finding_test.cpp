#include "events/table/role_finding.h"

#include "support/catch.h"
#include "support/table_rows.h"

#include <string>
#include <vector>

using namespace chronomap;

namespace {

std::vector<SourceColumn> columns(const std::vector<std::string>& names) {
    std::vector<SourceColumn> columns;
    for (const std::string& name : names) {
        columns.push_back({name, SourceColumn::Kind::attribute});
    }
    return columns;
}

/// What role the columns have: "time=date end=until".
std::string found(const std::vector<SourceColumn>& columns, const TextRows& rows, const TableOptions& options = {}) {
    static const char* const names[column_role_count] = {
        "time",  "end",      "clock",  "time_precision", "lon",   "lat", "place_precision",
        "title", "category", "source", "magnitude",      "month", "day"};
    std::string text;
    for (const RoleChoice& choice : find_roles(columns, rows, options).roles) {
        CHECK_FALSE(choice.why.empty());
        text += (text.empty() ? "" : " ") + std::string(names[static_cast<std::size_t>(choice.role)]) + "=" +
                columns[choice.column].name;
    }
    return text;
}

std::string message(const std::vector<SourceColumn>& columns, const TextRows& rows, const TableOptions& options) {
    try {
        find_roles(columns, rows, options);
    } catch (const TableError& error) {
        return error.what();
    }
    return "";
}

} // namespace

TEST_CASE("Columns of well-known files are understood") {
    CHECK(found(columns({"event_id_cnty", "event_date", "year", "time_precision", "event_type", "sub_event_type",
                         "country", "location", "latitude", "longitude", "geo_precision", "source", "notes",
                         "fatalities", "timestamp"}),
                {{"AFG1", "13 September 2022", "2022", "1", "Battles", "Armed clash", "Afghanistan", "Kabul", "34.5",
                  "69.2", "1", "TOLO", "On 13 September, something happened", "3", "1663045203"}}) ==
          "time=event_date time_precision=time_precision lon=longitude lat=latitude place_precision=geo_precision "
          "title=notes "
          "category=event_type source=source magnitude=fatalities");
    CHECK(found(columns({"id", "type_of_violence", "dyad_name", "source_article", "where_prec", "latitude", "longitude",
                         "date_prec", "date_start", "date_end", "best"}),
                {{"1", "1", "Government - LRA", "Reuters", "5", "5.39", "26.48", "5", "2009-08-07 00:00:00.000",
                  "2009-09-10 00:00:00.000", "4"}}) ==
          "time=date_start end=date_end time_precision=date_prec lon=longitude lat=latitude place_precision=where_prec "
          "title=dyad_name category=type_of_violence source=source_article magnitude=best");
    CHECK(
        found(columns({"eventid", "iyear", "imonth", "iday", "specificity", "latitude", "longitude", "summary",
                       "attacktype1_txt", "nkill"}),
              {{"197000000001", "1970", "7", "2", "1", "18.45", "-69.95", "A man was killed", "Assassination", "1"}}) ==
        "time=iyear lon=longitude lat=latitude place_precision=specificity title=summary category=attacktype1_txt "
        "magnitude=nkill month=imonth day=iday");
    CHECK(
        found(columns({"time", "latitude", "longitude", "depth", "mag", "horizontalError", "place", "type"}),
              {{"2022-09-13T05:00:03.250Z", "36.3", "142.3", "10", "5.8", "7.5", "off the coast of Honshu",
                "earthquake"}}) ==
        "time=time lon=longitude lat=latitude place_precision=horizontalError title=place category=type magnitude=mag");
}

TEST_CASE("Columns in other languages are understood") {
    CHECK(found(columns({"Дата", "Широта", "Долгота", "Название"}), {{"13.09.2022", "39.51", "46.34", "Горис"}}) ==
          "time=Дата lon=Долгота lat=Широта title=Название");
    CHECK(found(columns({"التاريخ", "خط العرض", "خط الطول", "العنوان"}), {{"2022-09-13", "39.51", "46.34", "غوريس"}}) ==
          "time=التاريخ lon=خط الطول lat=خط العرض title=العنوان");
    CHECK(found(columns({"Datum", "Breite", "Länge", "Titel"}), {{"13.09.2022", "39,51", "46,34", "Goris"}}) ==
          "time=Datum lon=Länge lat=Breite title=Titel");
}

TEST_CASE("Date and time of day stand apart") {
    const TextRows rows{{"09/13/2022", "05:00", "39.5", "46.3"}, {"09/14/2022", "17:30", "39.5", "46.3"}};
    CHECK(found(columns({"Date", "Time", "lat", "lon"}), rows) == "time=Date clock=Time lon=lon lat=lat");
    CHECK(found(columns({"Time", "Date", "lat", "lon"}), {{"1530", "2022-09-13", "39.5", "46.3"}}) ==
          "time=Date clock=Time lon=lon lat=lat");
    const RoleFinding finding = find_roles(columns({"Date", "Time", "lat", "lon"}), rows, {});
    CHECK(finding.meaning.time_format.order == DateOrder::month_first);
    CHECK(finding.roles[0].why ==
          "named so; all 2 values looked at are times (M/D/Y: 2 have a second number above 12)");
}

TEST_CASE("The geometry of a row is its place") {
    std::vector<SourceColumn> all = columns({"date", "lat", "lon", "x", "y"});
    all[3].kind = SourceColumn::Kind::longitude;
    all[4].kind = SourceColumn::Kind::latitude;
    CHECK(found(all, {{"2022-09-13", "1", "2", "46.3", "39.5"}}) == "time=date lon=x lat=y");
}

TEST_CASE("A place may stand in one column") {
    const auto meaning = [](const std::string& value) {
        return find_roles(columns({"date", "where"}), {{"2022-09-13", value}}, {}).meaning;
    };
    CHECK(meaning("POINT (46.34 39.51)").point == PointForm::wkt);
    CHECK(meaning("(39.51, 46.34)").point == PointForm::lat_lon);
    CHECK(meaning("146.34, 39.51").point == PointForm::lon_lat);
    CHECK(meaning("(39.51, 46.34)").column(ColumnRole::latitude) == 1);
    CHECK_FALSE(meaning("Goris").point);
}

TEST_CASE("Longitude and latitude that are exchanged are noticed") {
    const TextRows rows{{"2022-09-13", "142.3", "36.3"}, {"2022-09-13", "-170.2", "-36.3"}};
    const RoleFinding finding = find_roles(columns({"date", "lat", "lon"}), rows, {});
    CHECK(finding.meaning.column(ColumnRole::longitude) == 1);
    CHECK(finding.meaning.column(ColumnRole::latitude) == 2);
    REQUIRE(finding.notes.size() == 1);
    CHECK(finding.notes[0].find("wrong way round") != std::string::npos);
    const RoleFinding asked =
        find_roles(columns({"date", "lat", "lon"}), rows, {.longitude = "lon", .latitude = "lat"});
    CHECK(asked.meaning.column(ColumnRole::longitude) == 2);
    CHECK(asked.notes.size() == 1);
}

TEST_CASE("Longitudes may run to 360") {
    const RoleFinding finding =
        find_roles(columns({"date", "lat", "lon"}), {{"2022-09-13", "36.3", "190"}, {"2022-09-13", "36", "5"}}, {});
    CHECK(finding.meaning.longitudes_to_360);
    CHECK(finding.notes.size() == 1);
}

TEST_CASE("Times and places are known by their values alone") {
    CHECK(found(columns({"a", "b", "c", "d"}), {{"7", "2022-09-13T05:00:03Z", "39.51111", "146.34168"}}) ==
          "time=b lon=d lat=c");
    CHECK(find_roles(columns({"a", "b", "c"}), {{"13 Sep 2022", "39.51111", "46.34168"}}, {}).notes.size() == 1);
    // Numbers alone are no times without a name.
    CHECK(found(columns({"id", "lat", "lon"}), {{"2022", "39.5", "46.3"}}) == "lon=lon lat=lat");
}

TEST_CASE("Days of a spreadsheet are times only in a column whose name says so") {
    CHECK(found(columns({"Date", "lon", "lat"}), {{"44817", "1", "2"}, {"44818", "3", "4"}}) ==
          "time=Date lon=lon lat=lat");
    CHECK(found(columns({"number", "lon", "lat"}), {{"44817", "1", "2"}, {"44818", "3", "4"}}) == "lon=lon lat=lat");
}

TEST_CASE("The layers of a file are categories where no other column is") {
    const TextRows rows{{"Front", "2022", "1", "2"}, {"Camp", "2022", "3", "4"}};
    CHECK(found(columns({"layer", "year", "lon", "lat"}), rows) == "time=year lon=lon lat=lat category=layer");
    CHECK(found(columns({"layer", "type", "lon", "lat"}), rows) == "lon=lon lat=lat title=layer category=type");
}

TEST_CASE("Columns that say what they are for are taken even when their values cannot be read") {
    CHECK(found(columns({"Date", "lat", "lon"}), {{"13-SEP-22", "north", "east"}}) == "time=Date lon=lon lat=lat");
    CHECK(found(columns({"from", "lat", "lon"}), {{"Goris", "39.5", "46.3"}}) == "lon=lon lat=lat title=from");
}

TEST_CASE("What the user says is done") {
    const auto all = columns({"date", "posted", "lat", "lon", "kind", "remark"});
    const TextRows rows{{"2022-09-13", "2022-09-15", "39.5", "46.3", "clash", "at dawn"}};
    CHECK(found(all, rows, {.time = "posted", .title = "kind", .category = "remark"}) ==
          "time=posted lon=lon lat=lat title=kind category=remark");
    CHECK(found(all, rows, {.time = "Posted"}).substr(0, 11) == "time=posted");
    CHECK(found(all, rows, {.end = "posted"}).substr(0, 20) == "time=date end=posted");
}

TEST_CASE("A column that is not there is told with those that are") {
    const auto all = columns({"date", "lat", "lon"});
    const std::string told = message(all, {}, {.time = "dat"});
    CHECK(told == "there is no column \"dat\"; the columns are \"date\", \"lat\", \"lon\"; is \"date\" meant?");
    CHECK(message(all, {}, {.longitude = "date"}).find("--lat") == std::string::npos);
    CHECK(message(columns({"a", "b"}), {{"x", "y"}}, {}).find("--time") != std::string::npos);
    CHECK(message(columns({"date", "place"}), {{"2022", "1.5"}}, {.longitude = "place"}).find("--lat") !=
          std::string::npos);
}

TEST_CASE("Other coordinates than degrees are taken when their system is named") {
    const TextRows rows{{"2022-09-13", "614000", "4374000"}};
    CHECK(found(columns({"date", "x", "y"}), rows, {.crs = "EPSG:32638"}) == "time=date lon=x lat=y");
    CHECK(found(columns({"date", "x", "y"}), rows) == "time=date");
    CHECK(find_roles(columns({"date", "x", "y"}), rows, {}).notes[0].find("--crs") != std::string::npos);
}

TEST_CASE("Thousands of a magnitude are told from decimals") {
    const auto comma = [](const std::string& a, const std::string& b) {
        return find_roles(columns({"date", "deaths"}), {{"2022-09-13", a}, {"2022-09-13", b}}, {})
            .meaning.magnitude_comma;
    };
    CHECK(comma("1,234", "12") == Comma::thousands);
    CHECK(comma("1,5", "1,234") == Comma::decimal);
    CHECK(comma("0,125", "1") == Comma::decimal);
}
