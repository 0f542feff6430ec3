#pragma once

#include <filesystem>
#include <vector>

namespace chronomap {

/// A new folder in that for temporary files, which only its owner can look into; it goes away with this. When the program is
/// killed, the next one that makes such a folder removes what it left.
class ScratchFolder {
public:
    /// Throws FileError.
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    int m_lock = -1;
};

/// Such folders of this user that nobody uses any more.
std::vector<std::filesystem::path> left_over_folders();

} // namespace chronomap
