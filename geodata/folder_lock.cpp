#include "geodata/folder_lock.h"

#include "geodata/safe_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace chronomap {

FolderLock::FolderLock(const std::filesystem::path& folder)
    : m_descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    constexpr std::chrono::milliseconds between_tries{10};
    constexpr int most_tries = 500;
    for (int tries = 0; m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
         ++tries) {
        if (tries == most_tries) {
            ::close(m_descriptor);
            throw FileError("cannot write in " + folder.string() + ": another program has locked it");
        }
        std::this_thread::sleep_for(between_tries);
    }
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

} // namespace chronomap
