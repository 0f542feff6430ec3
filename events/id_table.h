#pragma once

#include "events/json_reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chronomap {

/// The ids of one kind of thing in a dossier, in the order in which the things were kept.
class IdTable {
public:
    /// `noun` names the kind in messages: "place".
    explicit IdTable(std::string_view noun) : m_noun(noun) {}

    /// The id of an object, now taken by the next thing to be kept. Nothing, with an error, when it has none or when
    /// another has it already: then the object is to be skipped.
    std::optional<std::string> take(JsonReading& reading, const JsonValue& object);

    /// What a text refers to; nothing, with an error that names the nearest id, when there is no such thing.
    std::optional<std::size_t> resolve(JsonReading& reading, const JsonValue& id);

    std::optional<std::size_t> find(std::string_view id) const;
    std::string_view noun() const { return m_noun; }

    /// The error about an id that is neither here nor in `other`.
    void refuse(JsonReading& reading, const JsonValue& id, const IdTable* other = nullptr);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::string m_noun;
    std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> m_positions;
    std::vector<JsonValue> m_objects; // where each was defined
    std::size_t m_searches = 0;
};

} // namespace chronomap
