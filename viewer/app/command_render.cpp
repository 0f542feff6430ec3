#include "viewer/app/command_render.h"

#include "viewer/app/view_options.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/png_writer.h"
#include "viewer/painters/safe_file.h"
#include "viewer/scene/alt_text.h"
#include "viewer/scene/page.h"

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
    const std::shared_ptr<const Document> document = load_document(options, err);
    const ViewState view = view_from_options(options, *document, size, FramePurpose::picture);
    const Frame frame = build_page(*document, view, {}, size);
    write_png(paint(frame.list, size, scale, theme_named(view.theme).panel), options.out);
    if (!options.alt_text.empty())
        write_file(options.alt_text, alt_text(*document, view));
    return 0;
}

} // namespace chronomap
