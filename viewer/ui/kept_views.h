#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace chronomap {

/// A file of kept views could not be read or written; one sentence with its path and what was expected.
struct KeptViewsError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// It can be read, but what is in it is no list of views.
struct DamagedViewsError : KeptViewsError {
    using KeptViewsError::KeptViewsError;
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

/// The same; a file that is damaged is set aside, its new name goes to `aside`, and there are none. Throws KeptViewsError.
std::vector<NamedView> trusted_named_views(const std::filesystem::path& file,
                                           std::optional<std::filesystem::path>& aside);

/// Changes what is in a file in one step, also when other copies of the program do so at the same time, and gives the new
/// list. The file is written whole or not at all. Throws KeptViewsError; the file is then as it was.
std::vector<NamedView> change_named_views(const std::filesystem::path& file,
                                          const std::function<void(std::vector<NamedView>&)>& change);

/// Puts a view under its name, in the place of one of that name or at the end.
void put_view(std::vector<NamedView>& views, NamedView view);

/// Takes the view of a name away.
void remove_view(std::vector<NamedView>& views, const std::string& name);

} // namespace chronomap
