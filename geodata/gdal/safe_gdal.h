#pragma once

#include <string>

namespace chronomap::gdal {

/// Prepares GDAL once: only the drivers of our formats are registered, whatever reaches over the network is cut off (HTTP, remote and other
/// virtual file systems but zip archives and memory, PROJ's grids), no extension of SQLite is loaded, and nothing is printed.
void set_up();

/// Keeps what GDAL says on this thread while it lives, instead of printing it.
class Complaints {
public:
    Complaints();
    ~Complaints();
    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    /// The first failure in GDAL's words, on one line; empty: none.
    const std::string& first_failure() const { return m_first_failure; }
    bool wanted_network() const { return m_wanted_network; }

    /// Used by the handlers.
    void take(int severity, const char* message);
    void take_network() { m_wanted_network = true; }

private:
    std::string m_first_failure;
    bool m_wanted_network = false;
    Complaints* m_outer;
};

} // namespace chronomap::gdal
