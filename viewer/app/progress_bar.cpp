#include "viewer/app/progress_bar.h"

#include <cstdio>
#include <utility>

#include <unistd.h>

namespace chronomap {

namespace {

constexpr std::size_t bar_cells = 30;
constexpr auto least_pause = std::chrono::milliseconds(80);

} // namespace

ProgressBar::ProgressBar(std::size_t count, std::string things)
    : m_count(count), m_things(std::move(things)), m_is_shown(isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    if (m_is_shown)
        std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::advance() {
    const std::lock_guard lock(m_mutex);
    ++m_done;
    const auto now = std::chrono::steady_clock::now();
    if (!m_is_shown || now - m_drawn < least_pause)
        return;
    m_drawn = now;
    std::fputs(("\r" + progress_line(m_done, m_count, m_things) + "\x1b[K").c_str(), stderr);
    std::fflush(stderr);
}

std::string progress_line(std::size_t done, std::size_t count, const std::string& things) {
    const std::size_t filled = count == 0 ? bar_cells : bar_cells * done / count;
    return '[' + std::string(filled, '#') + std::string(bar_cells - filled, ' ') + "] " + std::to_string(done) +
           " of " + std::to_string(count) + ' ' + things;
}

} // namespace chronomap
