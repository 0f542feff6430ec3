#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace chronomap {

/// A line on the terminal that stderr is, which tells how far a job has come, and which is gone when the job is over.
/// Nothing at all where stderr is no terminal.
class ProgressBar {
public:
    /// `things` names what is counted: "pictures".
    ProgressBar(std::size_t count, std::string things);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    /// One thing more is done. Any thread.
    void advance();

private:
    std::mutex m_mutex;
    const std::size_t m_count;
    const std::string m_things;
    const bool m_is_shown;
    std::size_t m_done = 0;
    std::chrono::steady_clock::time_point m_drawn{};
};

/// The line itself: "[########            ] 40 of 100 pictures".
std::string progress_line(std::size_t done, std::size_t count, const std::string& things);

} // namespace chronomap
