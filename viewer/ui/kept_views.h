#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace chronomap {

/// A file of kept views could not be read or written; one sentence with its path and what was expected.
struct KeptViewsError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A view under a name; `view` as to_json() of viewer/scene/saved_view.h gives it.
struct NamedView {
    std::string name;
    std::string view;
    friend bool operator==(const NamedView&, const NamedView&) = default;
};

/// Where the named views of a dossier are kept, beside it: `FOLDER/views.json`, or `NAME.views.json` for `NAME.json`.
std::filesystem::path named_views_file(const std::filesystem::path& dossier);

/// The named views of a file, in its order; none when there is no file. Throws KeptViewsError.
std::vector<NamedView> read_named_views(const std::filesystem::path& file);

/// Writes them all, whole or not at all. Throws KeptViewsError.
void write_named_views(const std::filesystem::path& file, const std::vector<NamedView>& views);

/// The list with a view under its name, in the place of one of that name or at the end.
std::vector<NamedView> with_view(std::vector<NamedView> views, NamedView view);

/// How each dossier was last looked at, in a folder of the program's own. Files are named after a digest of where the
/// dossier lies, so that the folder tells no names.
class LastViews {
public:
    explicit LastViews(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// The last view of a dossier as text, or nothing.
    std::optional<std::string> find(const std::filesystem::path& dossier) const;

    /// Keeps it; only the user may read it. A home that cannot be written to is no error.
    void keep(const std::filesystem::path& dossier, const std::string& view) const;

    /// Sets a text that could not be read aside as FILE.damaged, and gives that name.
    std::optional<std::filesystem::path> set_aside(const std::filesystem::path& dossier) const;

private:
    std::filesystem::path file_of(const std::filesystem::path& dossier) const;

    std::filesystem::path m_folder;
};

} // namespace chronomap
