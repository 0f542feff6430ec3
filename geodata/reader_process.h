#pragma once

#include "geodata/reader_limits.h"
#include "geodata/reader_stream.h"

#include <atomic>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace chronomap {

/// The program chronomap-reader at work, in a process of its own: whatever a file does to GDAL ends with that process. It has a limit of memory
/// and of time, and may neither write files, nor start programs, nor open sockets.
class ReaderProcess {
public:
    /// `arguments`: see reader/main.cpp. Throws VectorFileError when it is missing or cannot be started.
    ReaderProcess(std::vector<std::string> arguments, const ReaderLimits& limits,
                  const std::atomic<bool>* is_cancelled);

    /// Ends it.
    ~ReaderProcess();
    ReaderProcess(const ReaderProcess&) = delete;
    ReaderProcess& operator=(const ReaderProcess&) = delete;

    /// The next message but failures. Throws VectorFileError with the sentence of a failure, or with why there is no message; VectorFileCancelled.
    ReaderMessage next();

private:
    void fill(char* bytes, std::size_t size);
    void wait_for_bytes() const;
    [[noreturn]] void fail();

    ReaderLimits m_limits;
    const std::atomic<bool>* m_is_cancelled;
    pid_t m_process = -1;
    int m_pipe = -1;
};

} // namespace chronomap
