#include "events/forms/time_map.h"

#include "events/forms/foreign_dossier.h"

#include <array>
#include <utility>

namespace chronomap {
namespace {

constexpr std::array<std::pair<std::string_view, TimeMapPart::Kind>, 4> list_names{
    {{"events", TimeMapPart::Kind::events},
     {"sources", TimeMapPart::Kind::sources},
     {"associations", TimeMapPart::Kind::associations},
     {"sites", TimeMapPart::Kind::sites}}};

} // namespace

std::vector<TimeMapPart> time_map_parts(JsonReading& reading, const JsonValue& root) {
    if (root.is(JsonKind::list))
        return {{TimeMapPart::Kind::events, &reading, root}};
    std::vector<TimeMapPart> parts;
    for (const auto& [name, kind] : list_names)
        if (const auto list = reading.member(root, name);
            list && (list->is(JsonKind::object) || reading.expect(*list, JsonKind::list)))
            parts.push_back({kind, &reading, *list});
    return parts;
}

std::optional<TimeMapPart::Kind> time_map_kind(std::string_view file_name) {
    const std::string name = lower_case(file_name);
    if (name.size() < 5 || name.substr(name.size() - 5) != ".json")
        return std::nullopt;
    for (const auto& [list, kind] : list_names)
        if (name.find(list) != name.npos)
            return kind;
    return std::nullopt;
}

} // namespace chronomap
