#pragma once

#include "events/clock.h"

#include <array>
#include <cstddef>

namespace chronomap {

/// One of something for each clock.
template <typename Value>
class ByClock {
public:
    Value& operator[](Clock clock) { return m_values[static_cast<std::size_t>(clock)]; }
    const Value& operator[](Clock clock) const { return m_values[static_cast<std::size_t>(clock)]; }

private:
    std::array<Value, 3> m_values;
};

} // namespace chronomap
