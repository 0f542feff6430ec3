#include "viewer/ui/file_watch.h"

#include <sys/stat.h>

#include <utility>

namespace chronomap {

FileWatch::FileWatch(std::vector<std::filesystem::path> files)
    : m_files(std::move(files)), m_told(look()), m_last(m_told) {}

FileWatch::Look FileWatch::look_at(const std::filesystem::path& file) {
    struct stat status {};
    if (stat(file.c_str(), &status) != 0) {
        return {};
    }
    constexpr std::int64_t ns_per_second = 1'000'000'000;
    return {true, status.st_mtim.tv_sec * ns_per_second + status.st_mtim.tv_nsec, status.st_size,
            static_cast<std::int64_t>(status.st_ino)};
}

std::vector<FileWatch::Look> FileWatch::look() const {
    std::vector<Look> looks;
    for (const std::filesystem::path& file : m_files) {
        looks.push_back(look_at(file));
    }
    return looks;
}

bool FileWatch::has_changed() {
    std::vector<Look> now = look();
    const bool stands_still = now == m_last;
    m_last = std::move(now);
    if (!stands_still || m_last == m_told) {
        return false;
    }
    m_told = m_last;
    return true;
}

} // namespace chronomap
