#include "events/input_file.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

namespace chronomap {
namespace {

/// A file that is open, without waiting for somebody to write into it: a pipe in a stranger's folder has nobody.
class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& path)
        : m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)) {}
    ~OpenFile() {
        if (is_open())
            ::close(m_descriptor);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool is_open() const { return m_descriptor >= 0; }

    struct stat status() const {
        struct stat status {};
        ::fstat(m_descriptor, &status);
        return status;
    }

    /// Appends at most `most_bytes`. Returns 0 or an error number.
    int append_to(std::string& content, std::size_t most_bytes) const {
        constexpr std::size_t piece = 1U << 20U;
        for (;;) {
            const std::size_t before = content.size();
            content.resize(before + std::min(piece, most_bytes));
            const ssize_t got = ::read(m_descriptor, content.data() + before, content.size() - before);
            const int error = errno;
            content.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
            most_bytes -= content.size() - before;
            if (got == 0)
                return 0;
            if (got < 0 && error == EAGAIN)
                wait();
            else if (got < 0 && error != EINTR)
                return error;
        }
    }

private:
    void wait() const {
        pollfd descriptor{m_descriptor, POLLIN, 0};
        ::poll(&descriptor, 1, -1);
    }

    int m_descriptor;
};

} // namespace

std::string read_input_file(const std::filesystem::path& path, std::size_t most_bytes) {
    errno = 0;
    const OpenFile file(path);
    if (!file.is_open())
        throw InputFileError("cannot be opened: " + std::generic_category().message(errno));
    // Up to the limit rather than by the size that the system tells: a pipe tells none.
    // Whoever writes into a pipe may come a little later than we.
    constexpr int attempts = 80;
    constexpr std::chrono::milliseconds pause(25);
    std::string content;
    const auto size = static_cast<std::size_t>(std::max<off_t>(file.status().st_size, 0));
    content.reserve(std::min(size, most_bytes) + 1);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (const int error = file.append_to(content, most_bytes + 1))
            throw InputFileError("cannot be read: " + std::generic_category().message(error));
        if (!S_ISFIFO(file.status().st_mode) || !content.empty())
            break;
        std::this_thread::sleep_for(pause);
    }
    return content;
}

std::string beginning_of_file(const std::filesystem::path& path, std::size_t most_bytes) {
    std::string beginning;
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(path, unknown))
        return beginning; // to open a pipe and close it again would lose what somebody writes into it
    const OpenFile file(path);
    if (file.is_open() && file.append_to(beginning, most_bytes) != 0)
        beginning.clear();
    return beginning;
}

} // namespace chronomap
