#include "viewer/ui/frame_stats.h"

#include "geodata/safe_file.h"

#include <nlohmann/json.hpp>

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace chronomap {

namespace {

// Field of /proc/self/stat that holds when the process began (proc(5)).
constexpr int start_time_field = 22;

/// The smallest value that at least `share` of all do not exceed.
double quantile(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) {
        return 0;
    }
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<std::size_t>(rank, 1, sorted.size()) - 1];
}

double rounded(double ms) {
    return std::round(ms * 1000) / 1000;
}

nlohmann::ordered_json summary(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return {{"median", rounded(quantile(times, 0.5))},
            {"p95", rounded(quantile(times, 0.95))},
            {"p99", rounded(quantile(times, 0.99))},
            {"max", rounded(quantile(times, 1))},
            {"count", times.size()}};
}

} // namespace

double process_age_ms() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    // The second field is the program's name in brackets and may hold anything, even brackets and spaces.
    const std::size_t name_end = line.rfind(')');
    std::istringstream rest(name_end == std::string::npos ? "" : line.substr(name_end + 1));
    std::string field;
    for (int i = 3; i < start_time_field; ++i) {
        rest >> field;
    }
    double ticks = 0;
    rest >> ticks;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double now_ms = static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    return now_ms - ticks * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

long anonymous_memory_kb() {
    std::ifstream file("/proc/self/smaps_rollup");
    std::string word;
    while (file >> word) {
        long kb = 0;
        if (word == "Anonymous:" && file >> kb) {
            return kb;
        }
    }
    return 0;
}

void write_stats(const FrameStats& stats, const std::filesystem::path& path) {
    const nlohmann::ordered_json json = {
        {"start_to_first_complete_frame_ms", rounded(stats.start_to_first_complete_frame_ms)},
        {"window_opened_ms", rounded(stats.window_opened_ms)},
        {"content_loaded_ms", rounded(stats.content_loaded_ms)},
        {"frame_ms", summary(stats.frame_ms)},
        {"build_ms", summary(stats.build_ms)},
        {"anonymous_memory_kb", anonymous_memory_kb()},
        {"renderer", stats.renderer},
    };
    try {
        write_file(path, json.dump(2) + '\n');
    } catch (const FileError& error) {
        throw std::runtime_error("The times are not kept: " + std::string(error.what()) + ".");
    }
}

} // namespace chronomap
