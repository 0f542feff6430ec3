#include "viewer/app/command_render.h"

#include "geodata/safe_file.h"
#include "viewer/app/command_film.h"
#include "viewer/app/command_series.h"
#include "viewer/app/picture_options.h"
#include "viewer/scene/alt_text.h"

namespace chronomap {

namespace {

int render_one(const Options& options, std::ostream& err) {
    const PictureJob job = picture_job_from(options, err);
    write_file(options.out, encoded_picture(job));
    if (!options.alt_text.empty())
        write_file(options.alt_text, alt_text(*job.document, job.view, job.page));
    return 0;
}

} // namespace

int render_picture(const Options& options, std::ostream& err) {
    if (is_film(options.out))
        return render_film(options, err);
    return options.series ? render_series(options, err) : render_one(options, err);
}

} // namespace chronomap
