#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <utility>

namespace chronomap {

/// Decides when the table of what has been read so far is worth making while the rest is being read: first after a
/// fortieth of a second, then every 0.4 s, while all of them take no more than a quarter of a second and an eighth of the
/// work so far.
class PartialTables {
public:
    using Clock = std::chrono::steady_clock;

    /// `make` makes one and shows it; it is called by one of `threads` at a time.
    PartialTables(unsigned threads, std::function<void()> make) : m_threads(threads), m_make(std::move(make)) {}

    /// Called now and then by any thread: how many rows have been read.
    void consider(std::uint64_t rows);

    /// What is known when the question is asked.
    struct State {
        std::uint64_t rows = 0, last_rows = 0; ///< now, and in the last one; 0: there was none
        Clock::duration elapsed{}, last{};     ///< since the beginning: now, and when the last one was there
        Clock::duration work{};                ///< of all threads so far
        Clock::duration spent{}, last_cost{};  ///< on all so far, and on the last one
    };
    static bool is_due(const State& state);

private:
    unsigned m_threads;
    std::function<void()> m_make;
    std::mutex m_mutex;
    Clock::time_point m_begin = Clock::now();
    State m_state;
};

} // namespace chronomap
