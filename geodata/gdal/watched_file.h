#pragma once

#include "geodata/gdal/reading_progress.h"

#include <cstdint>
#include <string>

namespace chronomap::gdal {

/// Watches what GDAL reads of a file on this thread while it lives, for drivers that read whole files before they give a first feature, and tells
/// how far they have come.
class WatchedFile {
public:
    /// `passes`: how often the driver reads the file in all.
    WatchedFile(const std::string& path, const ReadingProgress& progress, int passes);
    ~WatchedFile();
    WatchedFile(const WatchedFile&) = delete;
    WatchedFile& operator=(const WatchedFile&) = delete;

    /// What GDAL is to open instead of the path.
    std::string path() const;

    /// Of all that is to be read, 0 to 1.
    double part() const;

    /// Used by the file system.
    void take(std::size_t bytes);

private:
    std::string m_path;
    const ReadingProgress& m_progress;
    double m_bytes_in_all;
    std::uint64_t m_bytes = 0, m_told_bytes = 0;
};

/// Makes GDAL know such paths; once.
void install_watched_files();

} // namespace chronomap::gdal
