#include "viewer/app/command_render.h"

#include "viewer/app/view_options.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/png_writer.h"

namespace chronomap {

namespace {

constexpr Size default_size{1600, 900};

} // namespace

int render_picture(const Options& options, std::ostream& err) {
    const Size size = options.size.value_or(default_size);
    const std::shared_ptr<const Document> document = load_document(options, err);
    const ViewState view = view_from_options(options, *document, size, FramePurpose::picture);
    const Frame frame = build_frame(*document, view, size, FramePurpose::picture);
    write_png(paint(frame.list, size, options.scale.value_or(1), theme_named(view.theme).panel), options.out);
    return 0;
}

} // namespace chronomap
