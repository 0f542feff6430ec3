#include "viewer/ui/recording.h"

#include <system_error>
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

RecordingWriter::RecordingWriter(std::filesystem::path path)
    : m_path(std::move(path)), m_partial_path(m_path.string() + ".partial"),
      m_out(m_partial_path, std::ios::binary | std::ios::trunc) {
    if (!m_out) {
        throw RecordingError("cannot write the recording " + m_path.string());
    }
}

RecordingWriter::~RecordingWriter() {
    if (!m_is_finished) {
        m_out.close();
        std::error_code ignored;
        std::filesystem::remove(m_partial_path, ignored);
    }
}

void RecordingWriter::write(const TimedEvent& event) {
    m_out << to_json_line(event) << '\n';
}

void RecordingWriter::finish() {
    m_out.close();
    std::error_code error;
    if (m_out) {
        std::filesystem::rename(m_partial_path, m_path, error);
    }
    if (!m_out || error) {
        throw RecordingError("cannot write the recording " + m_path.string());
    }
    m_is_finished = true;
}

} // namespace chronomap
