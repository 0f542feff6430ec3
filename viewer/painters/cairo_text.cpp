#include "viewer/painters/cairo_text.h"

#include "viewer/painters/cairo_handles.h"
#include "viewer/painters/searchable_text.h"
#include "viewer/text/clean_text.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace chronomap {

namespace {

struct DestroyFace {
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
};
struct DestroyOptions {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using SharedFace = std::unique_ptr<cairo_font_face_t, DestroyFace>;

void lay_mask(cairo_t* cairo, const TextMask& mask, const std::vector<std::uint8_t>& coverage, Color color, int x,
              int y) {
    if (coverage.empty() || color.a == 0)
        return;
    // Cairo only reads a mask, but takes it as one that may be written.
    const Surface surface(cairo_image_surface_create_for_data(
        const_cast<unsigned char*>(coverage.data()), CAIRO_FORMAT_A8, mask.width_px, mask.height_px, mask.width_px));
    set_source(cairo, color);
    cairo_mask_surface(cairo, surface.get(), x, y);
}

// By a pattern with a file name Cairo opens the file itself and guards it between threads.
SharedFace open_face(const FontFace& face) {
    FcPattern* pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FILE, reinterpret_cast<const FcChar8*>(face.file.c_str()));
    FcPatternAddInteger(pattern, FC_INDEX, face.face_index);
    FcPatternAddBool(pattern, FC_HINTING, FcFalse);
    SharedFace opened(cairo_ft_font_face_create_for_pattern(pattern));
    FcPatternDestroy(pattern);
    return opened;
}

cairo_font_face_t* face_of(const FontFace& face) {
    thread_local std::vector<std::pair<FontFace, SharedFace>> opened;
    const auto known = std::find_if(opened.begin(), opened.end(), [&](const auto& o) { return o.first == face; });
    if (known != opened.end())
        return known->second.get();
    return opened.emplace_back(face, open_face(face)).second.get();
}

void choose_font(cairo_t* cairo, const GlyphRun& run) {
    const std::unique_ptr<cairo_font_options_t, DestroyOptions> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(cairo, options.get());
    cairo_set_font_face(cairo, face_of(run.face));
    cairo_set_font_size(cairo, run.size_px);
}

std::vector<cairo_glyph_t> glyphs_at(const std::vector<Glyph>& placed, Point origin) {
    std::vector<cairo_glyph_t> glyphs;
    glyphs.reserve(placed.size());
    for (const Glyph& glyph : placed)
        glyphs.push_back({glyph.index, origin.x + glyph.x, origin.y + glyph.y});
    return glyphs;
}

cairo_status_t draw_nothing(cairo_scaled_font_t*, unsigned long, cairo_t*, cairo_text_extents_t* extents) {
    // Cairo passes over what has no extent.
    *extents = {0, -1, 1, 1, 0, 0};
    return CAIRO_STATUS_SUCCESS;
}

// A font whose glyphs have neither ink nor width: one for each letter, under the letter's number.
cairo_font_face_t* unseen_face() {
    thread_local const SharedFace face = [] {
        SharedFace made(cairo_user_font_face_create());
        cairo_user_font_face_set_render_glyph_func(made.get(), draw_nothing);
        return made;
    }();
    return face.get();
}

void show_with_text(cairo_t* cairo, const std::string& text, const GlyphRun& run, Point origin) {
    const SearchableRun found = searchable(text, run);
    for (std::size_t begin = 0, end = 0; begin < found.glyphs.size(); begin = end) {
        const bool is_unseen = found.glyphs[begin].is_unseen;
        std::string letters;
        std::vector<cairo_glyph_t> glyphs;
        std::vector<cairo_text_cluster_t> clusters;
        for (; end < found.glyphs.size() && found.glyphs[end].is_unseen == is_unseen; ++end) {
            const LetteredGlyph& one = found.glyphs[end];
            letters += one.letter;
            const unsigned long index = is_unseen ? first_character(one.letter) : one.glyph.index;
            glyphs.push_back({index, origin.x + one.glyph.x, origin.y + one.glyph.y});
            clusters.push_back({static_cast<int>(one.letter.size()), 1});
        }
        cairo_set_font_face(cairo, is_unseen ? unseen_face() : face_of(run.face));
        cairo_show_text_glyphs(cairo, letters.data(), static_cast<int>(letters.size()), glyphs.data(),
                               static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()), {});
    }
    const std::vector<cairo_glyph_t> ink = glyphs_at(found.ink, origin);
    cairo_set_font_face(cairo, face_of(run.face));
    cairo_new_path(cairo);
    cairo_glyph_path(cairo, ink.data(), static_cast<int>(ink.size()));
    cairo_fill(cairo);
}

void stroke_halo(cairo_t* cairo, const ShapedLine& line, Point origin, Color halo, double halo_px) {
    cairo_new_path(cairo);
    for (const GlyphRun& run : line.runs) {
        choose_font(cairo, run);
        const std::vector<cairo_glyph_t> glyphs = glyphs_at(run.glyphs, origin);
        cairo_glyph_path(cairo, glyphs.data(), static_cast<int>(glyphs.size()));
    }
    set_source(cairo, halo);
    cairo_set_line_width(cairo, 2 * halo_px);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_set_dash(cairo, nullptr, 0, 0);
    cairo_stroke(cairo);
}

} // namespace

void draw_text_mask(cairo_t* cairo, const TextMask& mask, Point origin, Color letters, Color halo) {
    double x = origin.x;
    double y = origin.y;
    cairo_user_to_device(cairo, &x, &y);
    const int left = static_cast<int>(std::floor(x + 0.5)) + mask.left_px;
    const int top = static_cast<int>(std::floor(y + 0.5)) + mask.top_px;
    cairo_save(cairo);
    cairo_identity_matrix(cairo);
    lay_mask(cairo, mask, mask.halo, halo, left, top);
    lay_mask(cairo, mask, mask.letters, letters, left, top);
    cairo_restore(cairo);
}

void draw_text_glyphs(cairo_t* cairo, const ShapedLine& line, Point origin, Color letters, Color halo, double halo_px) {
    if (halo.a > 0 && halo_px > 0)
        stroke_halo(cairo, line, origin, halo, halo_px);
    set_source(cairo, letters);
    const bool keeps_text = cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) != 0;
    for (const GlyphRun& run : line.runs) {
        const std::vector<cairo_glyph_t> glyphs = glyphs_at(run.glyphs, origin);
        if (glyphs.empty() || run.size_px <= 0)
            continue;
        choose_font(cairo, run);
        if (keeps_text)
            show_with_text(cairo, line.text, run, origin);
        else
            cairo_show_glyphs(cairo, glyphs.data(), static_cast<int>(glyphs.size()));
    }
}

void set_source(cairo_t* cairo, Color color) {
    cairo_set_source_rgba(cairo, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0);
}

} // namespace chronomap
