#pragma once

#include "viewer/app/options.h"
#include "viewer/app/picture_job.h"
#include "viewer/app/picture_opening.h"

#include <iosfwd>
#include <memory>

namespace chronomap {

/// The picture that the options ask for. With a picture among the inputs, that picture again, changed as they say. The
/// format is that of --out, else PNG. Problems of the input go to `err`. Throws JobError, UsageError.
PictureJob picture_job_from(const Options& options, std::ostream& err);

/// The view of a picture, changed as the options say, in a window of `size`: the map shows the same ground.
ViewState window_view_of(const OpenedPicture& picture, const Options& options,
                         const std::shared_ptr<const Document>& document, Size size, std::ostream& err);

} // namespace chronomap
