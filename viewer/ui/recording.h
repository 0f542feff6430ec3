#pragma once

#include "geodata/safe_file.h"
#include "viewer/ui/input_event.h"

#include <filesystem>
#include <stdexcept>
#include <vector>

namespace chronomap {

/// A recording that cannot be read or written; the message names the file and, for bad lines, the line.
struct RecordingError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads a recording, one event a line; empty lines are skipped. Times must not go backwards. Throws RecordingError.
std::vector<TimedEvent> read_recording(const std::filesystem::path& path);

/// Keeps events as they come. The file appears only in finish(), so that a recording is whole or absent; without finish()
/// nothing is left behind.
class RecordingWriter {
public:
    /// Throws RecordingError when the place cannot be written.
    explicit RecordingWriter(const std::filesystem::path& path);

    /// Throws RecordingError.
    void write(const TimedEvent& event);

    /// Throws RecordingError when not everything could be written.
    void finish();

private:
    std::filesystem::path m_path;
    AtomicFile m_file;
};

} // namespace chronomap
