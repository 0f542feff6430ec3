#include "viewer/app/event_json.h"

#include "events/edtf.h"
#include "events/table/loaded_table.h"
#include "events/table/table_words.h"
#include "viewer/app/json_text.h"
#include "viewer/app/row_layout.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

// Of events there are millions, which are put together as text: half the time of a tree.
std::string quoted(const std::string& text) {
    const bool is_plain =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c != '"' && c != '\\' && c != 0x7F; });
    return is_plain ? '"' + text + '"' : json_text(Json(text));
}

std::string quoted_or_null(const std::string& text) {
    return text.empty() ? "null" : quoted(text);
}

std::string words(const std::string& text) {
    return text.empty() ? "{}" : "{\"und\":" + quoted(text) + '}';
}

std::string instant(Instant t, const TimeZone& zone) {
    return is_finite(t) ? quoted(to_iso(t, zone)) : "null";
}

std::string time_text(const EventRecord& record, const TimeZone& zone) {
    const std::optional<TimeExtent>& time = record.event.time;
    if (!time && record.edtf.empty() && record.wording.empty())
        return "{}";
    return "{\"edtf\":" + quoted_or_null(record.edtf) +
           ",\"earliest\":" + (time ? instant(time->earliest(), zone) : "null") +
           ",\"latest\":" + (time ? instant(time->latest(), zone) : "null") + ",\"wording\":" + words(record.wording) +
           ",\"inferred\":false,\"why\":{}}";
}

const char* quoted_certainty(const std::optional<Certainty>& certainty) {
    if (!certainty)
        return "null";
    return *certainty == Certainty::certain    ? "\"certain\""
           : *certainty == Certainty::possible ? "\"possible\""
                                               : "\"outside\"";
}

std::string position_text(const std::optional<LonLat>& at) {
    return at ? json_text({at->lon_deg, at->lat_deg}) : "null";
}

} // namespace

std::string event_json(const EventRecord& record, const TimeZone& zone, const std::vector<std::string>& keys) {
    const std::string& title = record.title.empty() ? record.category : record.title;
    std::string text = "{\"id\":" + quoted(record.id) +
                       ",\"kind\":\"event\",\"category\":" + quoted_or_null(record.category) +
                       ",\"certainty\":" + quoted_certainty(record.event.certainty) + ",\"title\":" + words(title) +
                       ",\"when\":" + time_text(record, zone) + ",\"at\":" + position_text(record.at) +
                       ",\"table\":" + quoted(record.table->name) + ",\"row\":{";
    for (std::size_t column = 0; column < std::min(record.row.size(), keys.size()); ++column)
        text += (column == 0 ? "" : ",") + keys[column] + quoted(record.row[column]);
    return text + "}}";
}

std::vector<std::string> column_keys(const std::shared_ptr<const LoadedTable>& table) {
    std::vector<std::string> keys = RowLayout({}, {table}, RowLayout::Content::everything).columns();
    std::transform(keys.begin(), keys.end(), keys.begin(), [](const std::string& name) { return quoted(name) + ':'; });
    return keys;
}

std::string table_json(const LoadedTable& table, const TableNow& now) {
    const TableReport& report = table.report;
    Json roles = Json::array();
    for (const RoleChoice& choice : report.roles) {
        const Json column =
            choice.column < table.columns.size() ? Json(table.columns[choice.column].name) : Json(nullptr);
        roles.push_back({{"role", std::string(name_of(choice.role))}, {"column", column}, {"why", choice.why}});
    }
    Json categories = Json::array();
    const bool has_categories = !table.events->columns().categories.empty();
    for (std::size_t i = 0; has_categories && i < table.events->categories().size(); ++i)
        categories.push_back({{"name", table.events->categories()[i]},
                              {"certain", now.counts.certain[i]},
                              {"possible", now.counts.possible[i]}});
    return json_text({{"name", table.name},
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
