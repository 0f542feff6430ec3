#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>

namespace chronomap {

/// Decides when the table of what has been read so far is worth making while the rest is being read: first after a tenth
/// of a second, then each time the amount has doubled and no more than a twentieth of the time would go into it.
class PartialTables {
public:
    using Clock = std::chrono::steady_clock;

    /// `make` makes one and shows it; it is called by one thread at a time.
    explicit PartialTables(std::function<void()> make) : m_make(std::move(make)) {}

    /// Called now and then by any thread with the amount that has been read.
    void consider(std::uint64_t rows);

    /// Whether one is due: `elapsed` since the beginning, `spent` on the ones so far, of which the last cost `last_cost`
    /// with `last_rows`.
    static bool is_due(std::uint64_t rows, Clock::duration elapsed, Clock::duration spent, std::uint64_t last_rows,
                       Clock::duration last_cost);

private:
    std::function<void()> m_make;
    std::mutex m_mutex;
    Clock::time_point m_begin = Clock::now();
    Clock::duration m_spent{}, m_last_cost{};
    std::uint64_t m_last_rows = 0;
};

} // namespace chronomap
