#include "viewer/app/event_json.h"

#include "events/edtf.h"
#include "events/table/loaded_table.h"
#include "events/table/table_words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json words_json(const std::string& text) {
    Json json = Json::object();
    if (!text.empty())
        json["und"] = text;
    return json;
}

Json instant_json(const std::optional<TimeExtent>& time, Instant (TimeExtent::*bound)() const, const TimeZone& zone) {
    return time && is_finite(((*time).*bound)()) ? Json(to_iso(((*time).*bound)(), zone)) : Json(nullptr);
}

Json time_json(const EventRecord& record, const TimeZone& zone) {
    const std::optional<TimeExtent>& time = record.event.time;
    if (!time && record.edtf.empty() && record.wording.empty())
        return Json::object();
    return {{"edtf", text_or_null(record.edtf)},
            {"earliest", instant_json(time, &TimeExtent::earliest, zone)},
            {"latest", instant_json(time, &TimeExtent::latest, zone)},
            {"wording", words_json(record.wording)},
            {"inferred", false},
            {"why", Json::object()}};
}

Json certainty_json(const std::optional<Certainty>& certainty) {
    if (!certainty)
        return nullptr;
    return *certainty == Certainty::certain ? "certain" : *certainty == Certainty::possible ? "possible" : "outside";
}

// Two columns of one name are two values.
Json row_json(const EventRecord& record) {
    Json json = Json::object();
    for (std::size_t column = 0; column < std::min(record.row.size(), record.table->columns.size()); ++column) {
        const std::string& name = record.table->columns[column].name;
        std::string key = name;
        for (int number = 2; json.contains(key); ++number)
            key = name + '_' + std::to_string(number);
        json[key] = record.row[column];
    }
    return json;
}

} // namespace

std::string event_json(const EventRecord& record, const TimeZone& zone) {
    const std::string& title = record.title.empty() ? record.category : record.title;
    return text_of({{"id", record.id},
                    {"kind", "event"},
                    {"category", text_or_null(record.category)},
                    {"certainty", certainty_json(record.event.certainty)},
                    {"title", words_json(title)},
                    {"when", time_json(record, zone)},
                    {"at", record.at ? Json{record.at->lon_deg, record.at->lat_deg} : Json(nullptr)},
                    {"table", record.table->name},
                    {"row", row_json(record)}});
}

std::string table_json(const LoadedTable& table, const TableNow& now) {
    const TableReport& report = table.report;
    Json roles = Json::array();
    for (const RoleChoice& choice : report.roles) {
        const Json column = choice.column < table.columns.size() ? Json(table.columns[choice.column].name) : Json(nullptr);
        roles.push_back({{"role", std::string(name_of(choice.role))}, {"column", column}, {"why", choice.why}});
    }
    Json categories = Json::array();
    const bool has_categories = !table.events->columns().categories.empty();
    for (std::size_t i = 0; has_categories && i < table.events->categories().size(); ++i)
        categories.push_back({{"name", table.events->categories()[i]}, {"certain", now.counts.certain[i]}, {"possible", now.counts.possible[i]}});
    return text_of({{"name", table.name},
                    {"rows", report.rows},
                    {"rejected", report.rejected},
                    {"undated", report.undated},
                    {"unplaced", report.unplaced},
                    {"roles", roles},
                    {"time_format", text_or_null(report.time_format)},
                    {"time_zone", text_or_null(report.zone)},
                    {"time_zone_assumed", report.zone_is_assumed},
                    {"categories", categories}});
}

} // namespace chronomap
