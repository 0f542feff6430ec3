#pragma once

namespace chronomap {

/// While it lives, Ctrl+C and a request to end (SIGINT, SIGTERM) do not end the program but are remembered, so that a
/// long job can leave whole files behind. One at a time.
class InterruptionWatch {
public:
    InterruptionWatch();
    ~InterruptionWatch();
    InterruptionWatch(const InterruptionWatch&) = delete;
    InterruptionWatch& operator=(const InterruptionWatch&) = delete;

    /// Any thread.
    bool is_asked_to_stop() const;
};

} // namespace chronomap
