#include "viewer/ui/replay.h"

#include <utility>

namespace chronomap {

namespace {

constexpr double frame_ms = 1000.0 / 60;

} // namespace

Replay::Replay(std::vector<TimedEvent> events) : m_events(std::move(events)) {}

std::vector<TimedEvent> Replay::next_batch() {
    std::vector<TimedEvent> batch;
    while (!is_over() && (batch.empty() || m_events[m_next].t_ms < batch.front().t_ms + frame_ms)) {
        batch.push_back(m_events[m_next++]);
    }
    return batch;
}

} // namespace chronomap
