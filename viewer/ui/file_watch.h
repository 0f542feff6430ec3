#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace chronomap {

/// Notices when files on disk are changed by somebody else, by asking now and then.
class FileWatch {
public:
    /// `files` need not exist yet.
    explicit FileWatch(std::vector<std::filesystem::path> files);

    /// Whether any of them differs from when it was last said to have changed, and has stood still since the last call:
    /// a file that is still being written is not told.
    bool has_changed();

private:
    struct Look {
        bool exists = false;
        std::int64_t modified_ns = 0, size = 0, inode = 0;
        friend bool operator==(const Look&, const Look&) = default;
    };
    static Look look_at(const std::filesystem::path& file);
    std::vector<Look> look() const;

    std::vector<std::filesystem::path> m_files;
    std::vector<Look> m_told, m_last;
};

} // namespace chronomap
