#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace chronomap {

/// Something that the program has kept on this machine without being told the name of a file.
struct KeptFile {
    enum class Kind {
        table,          ///< an event file, ready to be opened
        last_view,      ///< how a dossier was last looked at
        named_views,    ///< views that the person keeps, beside their dossier
        view_file_note, ///< where such a file lies
        damaged,        ///< one of these that could not be read and was set aside
        unfinished,     ///< what a killed program has left of one, or of a film
    };

    Kind kind;
    std::filesystem::path path;
    std::uint64_t bytes = 0; ///< of a folder: of all that is in it
    friend bool operator==(const KeptFile&, const KeptFile&) = default;
};

/// All of it, by path. Only what bears a name that the program gives, in folders of its own that are no links, and files of
/// views that begin as those do, beside dossiers where views were kept. What is being written by another copy is left out.
std::vector<KeptFile> kept_files();

/// "table", "last_view", …
std::string name_of(KeptFile::Kind kind);

/// "~/.cache/…" for a path in the home folder, else the path.
std::string path_from_home(const std::filesystem::path& path);

/// "12.4 MB", in units of a thousand.
std::string bytes_text(std::uint64_t bytes);

std::uint64_t total_bytes(const std::vector<KeptFile>& files);

/// Removes these, never what a link among them points to, and then the program's own folders where they are empty. Gives
/// those that are still there.
std::vector<KeptFile> forget(const std::vector<KeptFile>& files);

} // namespace chronomap
