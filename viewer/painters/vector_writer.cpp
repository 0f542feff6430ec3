#include "viewer/painters/vector_writer.h"

#include "viewer/painters/cairo_canvas.h"
#include "viewer/painters/cairo_handles.h"
#include "viewer/painters/cairo_text.h"
#include "viewer/painters/image.h"
#include "viewer/painters/pdf_ending.h"
#include "viewer/painters/printed_links.h"
#include "viewer/painters/svg_tidying.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#include <cstdio>
#include <string_view>

namespace chronomap {

namespace {

constexpr double points_per_px = 72.0 / 96;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int size) {
    auto& out = *static_cast<std::string*>(closure);
    try {
        out.append(reinterpret_cast<const char*>(data), size);
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

void check_side(double px, const char* what) {
    if (!(px > 0 && px <= max_side_px))
        throw std::invalid_argument(std::string("the picture's ") + what + " must be between 1 and 32767 pixels");
}

void check_size(Size size, double scale) {
    check_side(size.width * scale, "width");
    check_side(size.height * scale, "height");
}

// Cairo reads quotes and writes brackets as they are; as addresses these mean the same.
std::string escaped(const std::string& url) {
    std::string escaped;
    for (const char c : url) {
        char three[4] = {c, 0, 0, 0};
        if (std::string_view("'()\\").find(c) != std::string_view::npos)
            std::snprintf(three, sizeof three, "%%%02X", static_cast<unsigned char>(c));
        escaped += three;
    }
    return escaped;
}

void add_links(cairo_t* cairo, const std::vector<PrintedLink>& links) {
    for (const PrintedLink& link : links) {
        double x = link.rect.x, y = link.rect.y, width = link.rect.width, height = link.rect.height;
        cairo_user_to_device(cairo, &x, &y);
        cairo_user_to_device_distance(cairo, &width, &height);
        char rect[160];
        std::snprintf(rect, sizeof rect, "rect=[%.2f %.2f %.2f %.2f] uri='", x, y, width, height);
        // Versions of Cairo do not agree on whether the rectangle is transformed.
        cairo_save(cairo);
        cairo_identity_matrix(cairo);
        cairo_tag_begin(cairo, CAIRO_TAG_LINK, (rect + escaped(link.url) + "'").c_str());
        cairo_tag_end(cairo, CAIRO_TAG_LINK);
        cairo_restore(cairo);
    }
}

// Draws on a surface whose unit is a `unit`th of a logical pixel, and finishes it: only then all has been written.
void draw_page(cairo_surface_t* surface, const DisplayList& list, Size size, double unit, Color background,
               const std::vector<PrintedLink>& links = {}) {
    const Context cairo(cairo_create(surface));
    check(cairo_status(cairo.get()));
    const Rect page{0, 0, size.width, size.height};
    cairo_scale(cairo.get(), unit, unit);
    set_source(cairo.get(), {background.r, background.g, background.b, 255});
    cairo_paint(cairo.get());
    draw_list(cairo.get(), CanvasKind::vectors, list, prepare(list, page, 0), page);
    add_links(cairo.get(), links);
    check(cairo_status(cairo.get()));
    cairo_show_page(cairo.get());
    cairo_surface_finish(surface);
    check(cairo_surface_status(surface));
}

std::vector<std::uint8_t> bytes_of(const std::string& text) {
    return {text.begin(), text.end()};
}

} // namespace

std::vector<std::uint8_t> encode_pdf(const DisplayList& list, Size size, double scale, Color background,
                                     const PictureMetadata& metadata) {
    check_size(size, scale);
    const double unit = scale * points_per_px;
    std::string file;
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &file, size.width * unit, size.height * unit));
    check(cairo_surface_status(surface.get()));
    // Later versions may pack the objects that the ending has to find.
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_4);
    // Else it is the clock's. What tells it is replaced, but its bytes stay in the file.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    draw_page(surface.get(), list, size, unit, background, printed_links(list, metadata.links));
    return bytes_of(with_pdf_ending(std::move(file), metadata));
}

std::vector<std::uint8_t> encode_svg(const DisplayList& list, Size size, double scale, Color background,
                                     const PictureMetadata& metadata) {
    check_size(size, scale);
    std::string file;
    const Surface surface(cairo_svg_surface_create_for_stream(append, &file, size.width * scale, size.height * scale));
    check(cairo_surface_status(surface.get()));
    cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
    draw_page(surface.get(), list, size, scale, background);
    return bytes_of(tidied_svg(file, metadata));
}

} // namespace chronomap
