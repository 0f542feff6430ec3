#pragma once

#include "viewer/app/options.h"
#include "viewer/app/picture_record.h"
#include "viewer/scene/frame.h"

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <vector>

namespace chronomap {

/// A picture among the inputs, with the dossier that it shows.
struct OpenedPicture {
    std::filesystem::path file;
    std::filesystem::path dossier;
    PictureRecord record;
};

/// The picture among the inputs, or nothing when there is none. Its dossier is the other input; else the bundled one or
/// one of its name beside the picture or in the working folder, of which one that has not changed is preferred. That it
/// has changed is told on `err`. Throws JobError for pictures that tell of no view and dossiers that are not found.
std::optional<OpenedPicture> opened_picture(const std::vector<std::filesystem::path>& inputs, std::ostream& err);

/// The view of a picture; what of it the document does not have is told on `err`.
ViewState view_of(const OpenedPicture& picture, const Document& document, std::ostream& err);

} // namespace chronomap
