#include "geodata/safe_file.h"

#include "geodata/scratch_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>
#include <utility>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

// A link is followed to its end, so that not the link itself is replaced.
fs::path followed(const fs::path& target) {
    std::error_code error;
    const fs::path followed = fs::is_symlink(target, error) ? fs::weakly_canonical(target, error) : target;
    return error || followed.empty() ? target : followed;
}

bool is_device_or_pipe(const fs::path& path) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

// The name of a file is as lasting as its folder. Where a folder cannot be asked, the file system takes care of it.
void flush_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        static_cast<void>(::fsync(descriptor));
        ::close(descriptor);
    }
}

} // namespace

AtomicFile::AtomicFile(const fs::path& target) : m_target(target), m_final(followed(target)) {
    if (m_final.filename().empty())
        fail(target.empty() ? ENOENT : EISDIR);
    std::error_code ignored;
    if (fs::is_directory(m_final, ignored))
        fail(EISDIR);
    if (is_device_or_pipe(target)) {
        open_device_or_pipe();
        return;
    }
    open_temporary();
}

AtomicFile::~AtomicFile() {
    close_and_remove();
}

// Whoever reads from a pipe may come a little later than we; nobody at all would be waited for for ever.
void AtomicFile::open_device_or_pipe() {
    constexpr int attempts = 80;
    constexpr std::chrono::milliseconds pause(25);
    for (int attempt = 0; attempt < attempts; ++attempt) {
        m_descriptor = ::open(m_target.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
        if (m_descriptor >= 0 || errno != ENXIO)
            break;
        std::this_thread::sleep_for(pause);
    }
    if (m_descriptor < 0 && errno == ENXIO)
        throw FileError("cannot write " + m_target.string() + ": nobody reads from this pipe");
    if (m_descriptor < 0)
        fail(errno);
    static_cast<void>(::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) & ~O_NONBLOCK));
}

void AtomicFile::open_temporary() {
    remove_left_over_files_once(m_final.parent_path());
    constexpr int attempts = 100;
    int error_number = EEXIST;
    for (int attempt = 0; attempt < attempts && m_descriptor < 0 && error_number == EEXIST; ++attempt) {
        m_temporary = scratch_file_for(m_final);
        m_descriptor = ::open(m_temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        error_number = m_descriptor < 0 ? errno : EEXIST;
        // Somebody who cleans up may have taken it for left over before it was locked.
        if (m_descriptor >= 0 && !take_scratch_lock(m_descriptor)) {
            ::close(std::exchange(m_descriptor, -1));
        }
    }
    if (m_descriptor < 0) {
        m_temporary.clear();
        fail(error_number);
    }
    // A file that is replaced hands its permissions on.
    struct stat before {};
    if (::stat(m_final.c_str(), &before) == 0)
        static_cast<void>(::fchmod(m_descriptor, before.st_mode & 07777));
}

void AtomicFile::write(const void* data, std::size_t size) {
    const char* from = static_cast<const char*>(data);
    while (size > 0) {
        const ssize_t written = ::write(m_descriptor, from, std::min<std::size_t>(size, 1 << 30));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail(written < 0 ? errno : ENOSPC);
        from += written;
        size -= static_cast<std::size_t>(written);
    }
}

void AtomicFile::commit() {
    const bool direct = m_temporary.empty();
    if (!direct && ::fsync(m_descriptor) != 0)
        fail(errno);
    // Keeps the lock until the file has its name.
    const int lock = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    // Some file systems tell only when it is closed that the disk is full.
    int error_number = ::close(std::exchange(m_descriptor, -1)) != 0 && errno != EINTR ? errno : 0;
    if (error_number == 0 && !direct && ::rename(m_temporary.c_str(), m_final.c_str()) != 0)
        error_number = errno;
    if (lock >= 0)
        ::close(lock);
    if (error_number != 0)
        fail(error_number);
    if (!direct)
        flush_folder(m_final.parent_path());
    m_temporary.clear();
}

void AtomicFile::fail(int error_number) const {
    throw FileError("cannot write " + m_target.string() + ": " + std::generic_category().message(error_number));
}

void AtomicFile::close_and_remove() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

namespace {

template <class Content>
void write_whole(const fs::path& target, const Content& content) {
    AtomicFile file(target);
    file.write(content.data(), content.size());
    file.commit();
}

} // namespace

void write_file(const fs::path& target, const std::string& content) {
    write_whole(target, content);
}

void write_file(const fs::path& target, const std::vector<std::uint8_t>& content) {
    write_whole(target, content);
}

} // namespace chronomap
