#pragma once

#include <filesystem>
#include <vector>

namespace chronomap {

/// Where the person has kept views beside dossiers, so that they can be forgotten with everything else: a small file for each
/// in a folder of the program's own. Copies of the program never write the same one with another content.
class ViewFileList {
public:
    explicit ViewFileList(std::filesystem::path state) : m_state(std::move(state)) {}

    /// Notes where a file of views lies. A home that cannot be written to is no error.
    void add(const std::filesystem::path& views) const;

    /// All that were noted, whether they are still there or not.
    std::vector<std::filesystem::path> files() const;

private:
    std::filesystem::path m_state;
};

} // namespace chronomap
