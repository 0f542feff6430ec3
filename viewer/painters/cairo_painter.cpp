#include "viewer/painters/cairo_painter.h"

#include "viewer/painters/bands.h"
#include "viewer/painters/cairo_canvas.h"
#include "viewer/painters/cairo_handles.h"
#include "viewer/painters/cairo_text.h"
#include "viewer/painters/image.h"

#include <cmath>
#include <stdexcept>
#include <string>

namespace chronomap {

namespace {

Surface image_surface(cairo_format_t format, int width_px, int height_px) {
    Surface surface(cairo_image_surface_create(format, width_px, height_px));
    check(cairo_surface_status(surface.get()));
    return surface;
}

Context context_on(cairo_surface_t* surface, Smoothing smoothing) {
    Context cairo(cairo_create(surface));
    check(cairo_status(cairo.get()));
    cairo_set_antialias(cairo.get(), smoothing == Smoothing::fast ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_GOOD);
    return cairo;
}

const std::uint32_t* pixel_row(cairo_surface_t* surface, int y) {
    // Cairo aligns its rows to words of its pixels.
    const unsigned char* row = cairo_image_surface_get_data(surface) +
                               static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface);
    return reinterpret_cast<const std::uint32_t*>(static_cast<const void*>(row));
}

int pixels(double logical, double scale, const char* what) {
    const double px = std::round(logical * scale);
    if (!(px >= 1 && px <= max_side_px))
        throw std::invalid_argument(std::string("the picture's ") + what + " must be between 1 and 32767 pixels");
    return static_cast<int>(px);
}

void copy_rows(cairo_surface_t* from, Band band, Image& to) {
    cairo_surface_flush(from);
    for (int y = band.begin; y < band.end; ++y) {
        const std::uint32_t* pixel = pixel_row(from, y - band.begin);
        std::uint8_t* out = to.rgb.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(to.width_px) * 3;
        for (int x = 0; x < to.width_px; ++x, out += 3) {
            out[0] = static_cast<std::uint8_t>(pixel[x] >> 16);
            out[1] = static_cast<std::uint8_t>(pixel[x] >> 8);
            out[2] = static_cast<std::uint8_t>(pixel[x]);
        }
    }
}

} // namespace

Image paint(const DisplayList& list, Size size, double scale, Color background, Smoothing smoothing) {
    Image image{pixels(size.width, scale, "width"), pixels(size.height, scale, "height"), {}};
    image.rgb.resize(static_cast<std::size_t>(image.width_px) * static_cast<std::size_t>(image.height_px) * 3);
    const PreparedList prepared = prepare(list, {0, 0, size.width, size.height}, scale);
    const int bands = band_count(image.width_px, image.height_px);
    for_each_in_parallel(bands, [&](int index) {
        const Band band = band_at(index, bands, image.height_px);
        const Surface surface = image_surface(CAIRO_FORMAT_RGB24, image.width_px, band.end - band.begin);
        const Context cairo = context_on(surface.get(), smoothing);
        set_source(cairo.get(), {background.r, background.g, background.b, 255});
        cairo_paint(cairo.get());
        cairo_translate(cairo.get(), 0, -band.begin);
        cairo_scale(cairo.get(), scale, scale);
        draw_list(cairo.get(), CanvasKind::pixels, list, prepared,
                  {0, band.begin / scale, image.width_px / scale, (band.end - band.begin) / scale});
        check(cairo_status(cairo.get()));
        copy_rows(surface.get(), band, image);
    });
    return image;
}

PixelImage paint_tile(const Picture& picture, const WorldBox& box, double zoom, double scale, int width_px,
                      int height_px, Smoothing smoothing) {
    pixels(width_px, 1, "width");
    pixels(height_px, 1, "height");
    const DisplayList list = picture.draw(box, zoom);
    const Rect visible{0, 0, width_px / scale, height_px / scale};
    const PreparedList prepared = prepare(list, visible, scale);
    const Surface surface = image_surface(CAIRO_FORMAT_ARGB32, width_px, height_px);
    const Context cairo = context_on(surface.get(), smoothing);
    cairo_scale(cairo.get(), scale, scale);
    draw_list(cairo.get(), CanvasKind::pixels, list, prepared, visible);
    check(cairo_status(cairo.get()));
    cairo_surface_flush(surface.get());
    PixelImage image{width_px, height_px, {}};
    image.pixels.reserve(static_cast<std::size_t>(width_px) * static_cast<std::size_t>(height_px));
    for (int y = 0; y < height_px; ++y) {
        const std::uint32_t* row = pixel_row(surface.get(), y);
        image.pixels.insert(image.pixels.end(), row, row + width_px);
    }
    return image;
}

} // namespace chronomap
