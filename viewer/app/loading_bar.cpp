#include "viewer/app/loading_bar.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>

#include <unistd.h>

namespace chronomap {

namespace {

using BarClock = std::chrono::steady_clock;

constexpr auto pause = std::chrono::milliseconds(100);
constexpr auto bar_patience = std::chrono::milliseconds(300);

void draw(const Progress& progress, BarClock::time_point begin) {
    const double total = static_cast<double>(std::max<std::uint64_t>(progress.total, 1));
    const double seconds = std::chrono::duration<double>(BarClock::now() - begin).count();
    const std::string line = loading_line(static_cast<double>(progress.done) / total, progress.rows, seconds);
    std::fputs(("\r" + line + "\x1b[K").c_str(), stderr);
    std::fflush(stderr);
}

void draw_until_stopped(const std::stop_token& stop, const Progress& progress) {
    const BarClock::time_point begin = BarClock::now();
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    bool is_drawn = false;
    while (!stopped.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) {
        if (BarClock::now() - begin >= bar_patience) {
            draw(progress, begin);
            is_drawn = true;
        }
    }
    if (is_drawn) {
        std::fputs("\r\x1b[K", stderr);
    }
}

} // namespace

LoadingBar::LoadingBar(const Progress& progress) {
    if (isatty(STDERR_FILENO) == 1) {
        m_drawing = std::jthread([&progress](const std::stop_token& stop) { draw_until_stopped(stop, progress); });
    }
}

LoadingBar::~LoadingBar() = default;

std::string loading_line(double share, std::uint64_t rows, double seconds) {
    constexpr std::size_t cells = 30;
    share = std::clamp(share, 0.0, 1.0);
    const auto filled = static_cast<std::size_t>(share * cells);
    char rate[64] = "";
    if (seconds > 0) {
        std::snprintf(rate, sizeof rate, " · %.1f million rows/s", static_cast<double>(rows) / seconds / 1e6);
    }
    return '[' + std::string(filled, '#') + std::string(cells - filled, ' ') + "] " +
           std::to_string(static_cast<int>(share * 100)) + " % · " + std::to_string(rows) + " rows" + rate;
}

} // namespace chronomap
