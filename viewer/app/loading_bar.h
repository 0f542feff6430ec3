#pragma once

#include "events/table/row_source.h"

#include <string>
#include <thread>

namespace chronomap {

/// A line on the terminal that stderr is, which tells how far the reading of a file has come, while it lives. Nothing
/// where stderr is no terminal, and in the first moments, because most files are read in less.
class LoadingBar {
public:
    explicit LoadingBar(const Progress& progress);
    ~LoadingBar();
    LoadingBar(const LoadingBar&) = delete;
    LoadingBar& operator=(const LoadingBar&) = delete;

private:
    std::jthread m_drawing;
};

/// "[###   ] 45 % · 4512000 rows · 8.1 million rows/s"
std::string loading_line(double share, std::uint64_t rows, double seconds);

} // namespace chronomap
