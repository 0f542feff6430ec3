#include "viewer/app/command_render.h"

#include "viewer/app/document_loading.h"
#include "viewer/app/picture_job.h"
#include "viewer/app/view_options.h"
#include "viewer/painters/safe_file.h"
#include "viewer/scene/alt_text.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr Size default_size{1600, 900};

// Type that reads well at this size would be too small on a larger picture that is looked at as a whole.
double enlargement(Size size) {
    return std::max(1.0, std::min(size.width / default_size.width, size.height / default_size.height));
}

} // namespace

int render_picture(const Options& options, std::ostream& err) {
    const Size asked = options.size.value_or(default_size);
    const double scale = options.scale.value_or(enlargement(asked));
    const Size size = options.scale ? asked : Size{asked.width / scale, asked.height / scale};
    PictureJob job;
    job.document = load_document(options, err);
    job.view = view_from_options(options, *job.document, size, FramePurpose::picture);
    job.size = {size, scale, false};
    job.format = *picture_format_of(options.out);
    job.dossier = identity_of(options.inputs.empty() ? bundled_dossier() : options.inputs.front());
    write_file(options.out, encoded_picture(job));
    if (!options.alt_text.empty())
        write_file(options.alt_text, alt_text(*job.document, job.view));
    return 0;
}

} // namespace chronomap
