#include "viewer/ui/recording.h"

#include <fstream>
#include <string>
#include <utility>

namespace chronomap {

std::vector<TimedEvent> read_recording(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw RecordingError("cannot read the recording " + path.string());
    }
    std::vector<TimedEvent> events;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        const auto fail = [&](const std::string& what) {
            throw RecordingError(path.string() + ": line " + std::to_string(number) + ": " + what);
        };
        try {
            events.push_back(event_from_json_line(line));
        } catch (const InputEventError& error) {
            fail(error.what());
        }
        if (events.size() > 1 && events.back().t_ms < events[events.size() - 2].t_ms) {
            fail("\"t\" is earlier than in the line before");
        }
    }
    // getline also ends on a folder or a broken disk.
    if (in.bad()) {
        throw RecordingError("cannot read the recording " + path.string());
    }
    return events;
}

namespace {

/// Does something to a recording's file; its errors are those of the recording.
template <class Work>
auto on_file(const std::filesystem::path& path, Work work) {
    try {
        return work();
    } catch (const FileError& error) {
        throw RecordingError("The recording " + path.string() + " is not kept: " + error.what() + ".");
    }
}

} // namespace

RecordingWriter::RecordingWriter(const std::filesystem::path& path)
    : m_path(path), m_file(on_file(path, [&] { return AtomicFile(path); })) {}

void RecordingWriter::write(const TimedEvent& event) {
    const std::string line = to_json_line(event) + '\n';
    on_file(m_path, [&] { m_file.write(line.data(), line.size()); });
}

void RecordingWriter::finish() {
    on_file(m_path, [&] { m_file.commit(); });
}

} // namespace chronomap
