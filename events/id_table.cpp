#include "events/id_table.h"

#include "events/nearest_word.h"
#include "events/safe_text.h"

namespace chronomap {
namespace {

// A search looks at every id. A file with 100 000 wrong references gets this many suggestions and is read quickly.
constexpr std::size_t max_searches = 100;

} // namespace

std::optional<std::string> IdTable::take(JsonReading& reading, const JsonValue& object) {
    const auto value = reading.member(object, "id");
    if (!value) {
        reading.error(object,
                      "this " + m_noun + " has no id and is skipped; expected \"id\" with a short name of its own");
        return std::nullopt;
    }
    if (!reading.expect(*value, JsonKind::text))
        return std::nullopt;
    std::string id = reading.text(*value);
    if (id.empty()) {
        reading.error(*value, "the id is empty and the " + m_noun + " is skipped; expected a short name of its own");
        return std::nullopt;
    }
    const auto [known, is_new] = m_positions.try_emplace(id, m_objects.size());
    if (!is_new) {
        reading.error(*value, in_quotes(id) + " is already the id of " + m_objects[known->second].pointer() +
                                  "; this second " + m_noun + " is skipped");
        return std::nullopt;
    }
    m_objects.push_back(object);
    return id;
}

std::optional<std::size_t> IdTable::find(std::string_view id) const {
    const auto found = m_positions.find(id);
    return found == m_positions.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> IdTable::resolve(JsonReading& reading, const JsonValue& id) {
    if (!reading.expect(id, JsonKind::text))
        return std::nullopt;
    const auto found = find(without_controls(id.text()));
    if (!found)
        refuse(reading, id);
    return found;
}

void IdTable::refuse(JsonReading& reading, const JsonValue& id, const IdTable* other) {
    std::string message =
        "there is no " + m_noun + (other ? " or " + other->m_noun : "") + " with the id " + in_quotes(id.text());
    if (m_searches++ < max_searches) {
        NearestWord nearest(id.text());
        for (const IdTable* table : {static_cast<const IdTable*>(this), other})
            if (table)
                for (const auto& [candidate, position] : table->m_positions)
                    nearest.offer(candidate);
        if (!nearest.best().empty())
            message += "; did you mean " + in_quotes(nearest.best()) + "?";
    }
    reading.error(id, std::move(message));
}

} // namespace chronomap
