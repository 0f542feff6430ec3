#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chronomap {

/// Milliseconds since the kernel began this process, so that loading the program counts too. The kernel keeps that
/// moment to 10 ms, cut off; counted from the earliest moment it can have been, so never too little and at most 10 ms
/// too much.
double process_age_ms();

/// Memory of this process that no file stands behind (Anonymous in /proc/self/smaps_rollup), kB; 0 where unknown.
long anonymous_memory_kb();

/// How long things took, for --stats.
struct FrameStats {
    double start_to_first_complete_frame_ms = 0; ///< from the process's beginning until the frame was on the screen
    double window_opened_ms = 0;                 ///< likewise, for comparison
    double content_loaded_ms = 0;
    std::vector<double> frame_ms; ///< events, building, drawing and showing, until all pixels stood
    std::vector<double> build_ms; ///< build_frame() alone
    std::string renderer;         ///< as OpenGL names it
};

/// Writes one JSON object; for each list of times its median, p95, p99, max and count. The file appears whole or not at
/// all. Throws std::runtime_error with the file's name.
void write_stats(const FrameStats& stats, const std::filesystem::path& path);

} // namespace chronomap
