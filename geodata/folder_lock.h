#pragma once

#include <filesystem>

namespace chronomap {

/// A lock between running copies of the program, for a change that reads a file and writes it anew. It lies on the folder
/// of the file, so that it leaves nothing behind; file systems without locks do without.
class FolderLock {
public:
    /// Waits for another copy, which takes milliseconds. Throws FileError when it takes seconds.
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

private:
    int m_descriptor;
};

} // namespace chronomap
