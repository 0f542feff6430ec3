#include "geodata/scratch_folder.h"

#include "geodata/safe_file.h"
#include "geodata/scratch_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

constexpr const char* beginning = "chronomap-film-";
constexpr const char* pattern = "XXXXXX";

fs::path temporary_files() {
    std::error_code ignored;
    const fs::path folder = fs::temp_directory_path(ignored);
    return folder.empty() ? "/tmp" : folder;
}

} // namespace

ScratchFolder::ScratchFolder() {
    for (const fs::path& left : left_over_folders()) {
        remove_left_over(left);
    }
    std::string name = (temporary_files() / beginning).string() + pattern;
    if (::mkdtemp(name.data()) == nullptr) {
        throw FileError("no folder for unfinished work can be made in " + temporary_files().string() + ": " +
                        std::generic_category().message(errno));
    }
    m_path = name;
    m_lock = ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    take_scratch_lock(m_lock);
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
    ::close(m_lock);
}

std::vector<fs::path> left_over_folders() {
    const std::string wanted = beginning;
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator at(temporary_files(), error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        std::error_code ignored;
        const bool is_one = name.size() == wanted.size() + std::string(pattern).size() && name.rfind(wanted, 0) == 0 &&
                            fs::is_directory(at->symlink_status(ignored));
        if (is_one && is_left_over(at->path())) {
            found.push_back(at->path());
        }
    }
    return found;
}

} // namespace chronomap
