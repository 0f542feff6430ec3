#pragma once

#include "events/json_reading.h"
#include "events/shared.h"

#include <cstddef>
#include <unordered_map>
#include <utility>

namespace chronomap {

/// Values as they were read from one JSON tree: what stands there again in the same words is not read again, and kept
/// once. A value that gave a problem is read wherever it stands, so that each of its places is told.
template <class T>
class ReadOnce {
public:
    /// `read()` makes the T of the value.
    template <class Read>
    Shared<T> read(const JsonReading& reading, const JsonValue& value, Read read) {
        const std::size_t hash = value.hash();
        const auto [first, last] = m_known.equal_range(hash);
        for (auto known = first; known != last; ++known)
            if (known->second.first.is_same(value))
                return known->second.second;
        const std::size_t complaints = reading.complaints();
        Shared<T> result(read());
        if (reading.complaints() == complaints)
            m_known.emplace(hash, std::pair(value, result));
        return result;
    }

private:
    std::unordered_multimap<std::size_t, std::pair<JsonValue, Shared<T>>> m_known;
};

} // namespace chronomap
