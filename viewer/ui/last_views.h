#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace chronomap {

/// How each dossier was last looked at, in a folder of the program's own. Files are named after a digest of where the
/// dossier lies, so that the folder tells no names.
class LastViews {
public:
    explicit LastViews(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// The last view of a dossier as text, or nothing. Throws FileError when there is one that cannot be read.
    std::optional<std::string> find(const std::filesystem::path& dossier) const;

    /// Keeps it; only the user may read it. A home that cannot be written to is no error.
    void keep(const std::filesystem::path& dossier, const std::string& view) const;

    /// Whether keep() will find a folder that can be written to; makes it.
    bool can_keep() const;

    /// Sets a text that cannot be trusted aside, and gives its new name.
    std::optional<std::filesystem::path> set_aside(const std::filesystem::path& dossier) const;

private:
    std::filesystem::path file_of(const std::filesystem::path& dossier) const;

    std::filesystem::path m_folder;
};

} // namespace chronomap
