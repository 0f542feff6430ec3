#include "geodata/scratch_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view scratch_ending = ".chronomap-part";

/// The lock of a file or folder that is this user's and nobody is writing; none for others.
class LeftOver {
public:
    explicit LeftOver(const fs::path& path)
        : m_descriptor(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {
        struct stat now {};
        m_is_locked = m_descriptor >= 0 && ::fstat(m_descriptor, &now) == 0 && now.st_uid == ::geteuid() &&
                      (S_ISREG(now.st_mode) || S_ISDIR(now.st_mode)) && ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
    }
    ~LeftOver() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    LeftOver(const LeftOver&) = delete;
    LeftOver& operator=(const LeftOver&) = delete;

    bool is_locked() const { return m_is_locked; }

private:
    int m_descriptor;
    bool m_is_locked = false;
};

bool is_number(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

fs::path scratch_file_for(const fs::path& file) {
    static std::atomic<unsigned> counter{0};
    // Names may have 255 bytes; ours comes on top of the file's.
    const std::string name = file.filename().string().substr(0, 200);
    return file.parent_path() / ("." + name + "." + std::to_string(::getpid()) + "-" + std::to_string(counter++) +
                                 std::string(scratch_ending));
}

bool is_scratch_file(const fs::path& path) {
    const std::string name = path.filename().string();
    if (name.size() <= scratch_ending.size() || name.front() != '.' ||
        !std::string_view(name).ends_with(scratch_ending))
        return false;
    const std::string_view before = std::string_view(name).substr(0, name.size() - scratch_ending.size());
    const std::size_t dot = before.rfind('.'), dash = before.rfind('-');
    return dot != 0 && dash != std::string_view::npos && dash > dot &&
           is_number(before.substr(dot + 1, dash - dot - 1)) && is_number(before.substr(dash + 1));
}

bool take_scratch_lock(int descriptor) {
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return errno != EWOULDBLOCK; // where there are no locks, nobody removes anything either
    struct stat now {};
    return ::fstat(descriptor, &now) == 0 && now.st_nlink > 0;
}

bool is_left_over(const fs::path& path) {
    return LeftOver(path).is_locked();
}

bool remove_left_over(const fs::path& path) {
    const LeftOver lock(path);
    std::error_code error;
    if (lock.is_locked())
        fs::remove_all(path, error);
    return !fs::exists(fs::symlink_status(path, error));
}

void remove_left_over_files(const fs::path& folder) {
    std::vector<fs::path> unfinished;
    std::error_code error;
    for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end; !error && at != end;
         at.increment(error)) {
        std::error_code ignored;
        if (is_scratch_file(at->path()) && !at->is_directory(ignored))
            unfinished.push_back(at->path());
    }
    for (const fs::path& file : unfinished)
        remove_left_over(file);
}

void remove_left_over_files_once(const fs::path& folder) {
    // Never destroyed: a thread may still keep a table while the program ends.
    static auto& mutex = *new std::mutex;
    static auto& looked_at = *new std::set<fs::path>;
    const std::lock_guard lock(mutex);
    if (looked_at.insert(folder).second)
        remove_left_over_files(folder);
}

} // namespace chronomap
