#pragma once

#include "viewer/scene/geometry.h"
#include "viewer/scene/page_options.h"

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace chronomap {

/// Which dossier a picture was drawn from: enough to find it again and to tell whether it has changed.
struct DossierIdentity {
    std::string name;   ///< of the file, or of the folder; never a path
    std::string sha256; ///< of the dossier's file, 64 hexadecimal digits; empty when it could not be read
    std::string xxh3;   ///< instead, 16 digits, of a file of more than 4 MB: SHA-256 would take longer than the picture

    friend bool operator==(const DossierIdentity&, const DossierIdentity&) = default;
};

/// Whether both name the same content, and name any.
bool is_same_content(const DossierIdentity& a, const DossierIdentity& b);

/// Of a dossier's file or folder. One without a name of its own (".", "/", the user's home) is named after its file.
DossierIdentity identity_of(const std::filesystem::path& dossier);

/// How large a picture is.
struct PictureSize {
    Size size;             ///< logical pixels, each 1/96 inch on paper
    double scale = 1;      ///< pixels of a PNG for a logical one; drawings of vectors grow with it as well,
    bool is_paper = false; ///< unless `size` is that of a sheet

    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// A sheet of A0 at 300 pixels an inch has 140 million; more would take more than a gigabyte of memory.
inline constexpr double most_pixels = 150e6;

/// The text is no record of a picture; the message says what was expected.
struct PictureRecordError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a picture tells of how it was made, so that it can be opened and drawn again.
struct PictureRecord {
    DossierIdentity dossier;
    PictureSize size;
    PageOptions page;
    std::string view; ///< as to_json() of viewer/scene/saved_view.h gives it

    friend bool operator==(const PictureRecord&, const PictureRecord&) = default;
};

/// What makes pictures: "Chronomap 0.1.0".
std::string program_name();

/// As one JSON object in ASCII:
///
/// (of a large file "xxh3" instead of "sha256")
///
///     {"format": "chronomap-picture/1", "program": "Chronomap 0.1.0",
///      "dossier": {"name": "border-clashes-2022", "sha256": "…"}, "size": [1600, 900], "scale": 1, "paper": false,
///      "page": {"content": "page", "title": "", "caption": "", "credit": ""},
///      "view": {"format": "chronomap-view/1", …}}
std::string to_json(const PictureRecord& record);

/// Never trusts the text: sizes are in range, names are no paths, texts not too long. Throws PictureRecordError.
PictureRecord picture_record_from_json(std::string_view json);

} // namespace chronomap
