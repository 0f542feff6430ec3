#pragma once

#include "viewer/app/picture_record.h"
#include "viewer/scene/export_form.h"
#include "viewer/scene/frame.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// The format that a file's name ends in, whatever the case; nothing for other names.
std::optional<ExportFormat> picture_format_of(const std::filesystem::path& file);

/// Everything that decides a picture's bytes.
struct PictureJob {
    std::shared_ptr<const Document> document;
    ViewState view;
    PageOptions page;
    PictureSize size;
    ExportFormat format = ExportFormat::png;
    std::optional<DossierIdentity> dossier; ///< nothing: the picture carries no metadata at all
};

/// What of a view a picture shows: without what the pointer does, and with the middle of the map no finer than a pixel.
/// A picture of it and one of its record are the same.
ViewState view_for_picture(const Document& document, const ViewState& view);

/// The frame that a job draws.
Frame picture_frame(const PictureJob& job);

/// The picture as a file. Pure: the same job gives the same bytes, on any thread. Throws what painting throws:
/// std::invalid_argument for a size that cannot be, FontError, std::bad_alloc.
std::vector<std::uint8_t> encoded_picture(const PictureJob& job);

} // namespace chronomap
