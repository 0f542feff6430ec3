#pragma once

#include "viewer/ui/input_event.h"

#include <cstddef>
#include <vector>

namespace chronomap {

/// Hands out a recording frame by frame: what came within a sixtieth of a second is one batch.
class Replay {
public:
    /// `events` in the order of their times.
    explicit Replay(std::vector<TimedEvent> events);

    /// The next batch; empty when all were handed out.
    std::vector<TimedEvent> next_batch();
    bool is_over() const { return m_next == m_events.size(); }

private:
    std::vector<TimedEvent> m_events;
    std::size_t m_next = 0;
};

} // namespace chronomap
