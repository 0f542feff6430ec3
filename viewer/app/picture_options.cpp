#include "viewer/app/picture_options.h"

#include "viewer/app/document_maker.h"
#include "viewer/app/view_options.h"
#include "viewer/scene/page.h"
#include "viewer/scene/paper.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double default_dpi = 300;

Size map_size(const PictureJob& job) {
    const Rect map = page_map(*job.document, job.view, job.page, job.size.size);
    return {map.width, map.height};
}

// The job that drew a picture.
PictureJob job_of(const OpenedPicture& picture, std::shared_ptr<const Document> document, std::ostream& err) {
    PictureJob job;
    job.view = view_of(picture, *document, err);
    job.document = std::move(document);
    job.size = picture.record.size;
    job.page = picture.record.page;
    return job;
}

void take_view(PictureJob& job, const Options& options, const OpenedPicture& picture, std::ostream& err) {
    const PictureJob before = job_of(picture, job.document, err);
    job.view = before.view;
    const bool needs_sizes =
        !(before.size == job.size && before.page == job.page) || options.center || options.west_south_east_north;
    const Size kept = needs_sizes ? map_size(before) : Size{};
    job.view = kept_view_with_options(before.view, options, *job.document, kept, needs_sizes ? map_size(job) : Size{});
}

PictureSize size_from(const Options& options, const PictureSize& otherwise) {
    PictureSize size = otherwise;
    if (options.size)
        size = {*options.size, options.size_is_paper ? default_dpi / px_per_inch : enlargement(*options.size),
                options.size_is_paper};
    if (options.size && !options.size_is_paper && !options.scale && !options.dpi)
        size.size = {options.size->width / size.scale, options.size->height / size.scale};
    if (options.scale || options.dpi)
        size.scale = options.scale ? *options.scale : *options.dpi / px_per_inch;
    if (size.size.width * size.size.height * size.scale * size.scale > most_pixels)
        throw UsageError("--size times --scale is more than 150 million pixels");
    return size;
}

} // namespace

PictureJob picture_job_from(const Options& options, std::ostream& err) {
    const std::optional<OpenedPicture> picture = opened_picture(options.inputs, err);
    Options own = options;
    if (picture)
        own.inputs = {picture->dossier};
    PictureJob job;
    job.size = size_from(options, picture ? picture->record.size : PictureSize{usual_page, 1, false});
    job.page = page_from_options(options, picture ? picture->record.page : PageOptions{});
    job.format = picture_format_of(options.out).value_or(ExportFormat::png);
    job.document = load_document(own, err);
    if (picture)
        take_view(job, options, *picture, err);
    else
        job.view = view_from_options(options, *job.document, job.size.size, FramePurpose::picture);
    if (options.has_metadata)
        job.dossier = identity_of(own.inputs.empty() ? bundled_dossier() : own.inputs.front());
    return job;
}

ViewState window_view_of(const OpenedPicture& picture, const Options& options,
                         const std::shared_ptr<const Document>& document, Size size, std::ostream& err) {
    const PictureJob before = job_of(picture, document, err);
    const Rect map =
        lay_out(size, *document, FramePurpose::window, wishes_of(before.view, *document, FramePurpose::window)).map;
    return kept_view_with_options(before.view, options, *document, map_size(before), {map.width, map.height});
}

} // namespace chronomap
