#include "viewer/app/picture_job.h"

#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/png_writer.h"
#include "viewer/painters/vector_writer.h"
#include "viewer/scene/alt_text.h"
#include "viewer/scene/page.h"
#include "viewer/scene/saved_view.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

// The middle of the map in degrees with as many decimals as a logical pixel asks for, and no more. Depends on the zoom
// alone, so that what is rounded stays as it is when it is rounded again.
Camera rounded(Camera camera) {
    camera.zoom = std::round(camera.zoom * 1e6) / 1e6;
    const double pixels_per_degree = pixels_per_world_unit(camera.zoom) / 360;
    const double steps = std::pow(10, std::clamp(std::ceil(std::log10(pixels_per_degree)), 0.0, 7.0));
    const LonLat center = to_lon_lat(camera.center);
    camera.center = to_world({std::round(center.lon_deg * steps) / steps, std::round(center.lat_deg * steps) / steps});
    return camera;
}

Frame frame_of(const PictureJob& job, const ViewState& view) {
    return build_page(*job.document, view, job.page, job.size.size);
}

std::vector<std::string> addresses_of(const Dossier& dossier) {
    std::vector<std::string> addresses;
    for (const Source& source : dossier.sources)
        if (!source.url.empty())
            addresses.push_back(source.url);
    return addresses;
}

PictureMetadata metadata_of(const PictureJob& job, const ViewState& view) {
    if (!job.dossier)
        return {};
    return {job.page.title.empty() ? std::string(job.document->dossier->title.in(view.language)) : job.page.title,
            alt_text(*job.document, view, job.page),
            view.language,
            program_name(),
            addresses_of(*job.document->dossier),
            to_json(PictureRecord{*job.dossier, job.size, job.page, to_json(view, *job.document)})};
}

} // namespace

std::optional<ExportFormat> picture_format_of(const std::filesystem::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (ending == ".png")
        return ExportFormat::png;
    if (ending == ".svg")
        return ExportFormat::svg;
    return ending == ".pdf" ? std::optional(ExportFormat::pdf) : std::nullopt;
}

ViewState view_for_picture(const Document& document, const ViewState& view) {
    ViewState seen = view;
    seen.camera = rounded(view.camera);
    return view_from_json(to_json(seen, document), document, {}).view;
}

Frame picture_frame(const PictureJob& job) {
    return frame_of(job, view_for_picture(*job.document, job.view));
}

std::vector<std::uint8_t> encoded_picture(const PictureJob& job) {
    const ViewState view = view_for_picture(*job.document, job.view);
    const PictureMetadata metadata = metadata_of(job, view);
    const Frame frame = frame_of(job, view);
    const Color background = theme_named(view.theme).panel;
    const Size size = job.size.size;
    const double vector_scale = job.size.is_paper ? 1 : job.size.scale;
    switch (job.format) {
    case ExportFormat::svg:
        return encode_svg(frame.list, size, vector_scale, background, metadata);
    case ExportFormat::pdf:
        return encode_pdf(frame.list, size, vector_scale, background, metadata);
    case ExportFormat::png:
        break;
    }
    return encode_png(paint(frame.list, size, job.size.scale, background), metadata);
}

} // namespace chronomap
