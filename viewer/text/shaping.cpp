#include "viewer/text/shaping.h"

#include "viewer/text/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-font.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace chronomap {

namespace {

// What Pango gives, freed when done with

struct FreeItems {
    void operator()(GList* items) const {
        g_list_free_full(items, [](gpointer item) { pango_item_free(static_cast<PangoItem*>(item)); });
    }
};
using Items = std::unique_ptr<GList, FreeItems>;

struct FreeGlyphs {
    void operator()(PangoGlyphString* glyphs) const { pango_glyph_string_free(glyphs); }
};

struct UnrefAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, UnrefAttributes>;

Attributes attributes_of(const TextStyle& style) {
    Attributes list(pango_attr_list_new());
    // Letters set apart must not be half joined.
    if (style.letter_spacing_px != 0)
        pango_attr_list_insert(list.get(), pango_attr_font_features_new("liga=0, clig=0"));
    return list;
}

Items itemized(const std::string& text, const TextStyle& style, PangoDirection direction, FontReach reach) {
    const Attributes attributes = attributes_of(style);
    return Items(pango_itemize_with_base_dir(font_context(style.weight, reach), direction, text.data(), 0,
                                             static_cast<int>(text.size()), attributes.get(), nullptr));
}

PangoDirection base_direction(const std::string& text, TextDirection direction) {
    const bool right_to_left =
        direction == TextDirection::automatic ? reads_right_to_left(text) : direction == TextDirection::right_to_left;
    return right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
}

bool letters_join(const PangoAnalysis& analysis) {
    switch (static_cast<GUnicodeScript>(analysis.script)) {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_MONGOLIAN:
        return true;
    default:
        return false;
    }
}

FontFace face_of(PangoFont* font) {
    FontFace face;
    FcPattern* pattern = PANGO_IS_FC_FONT(font) ? pango_fc_font_get_pattern(PANGO_FC_FONT(font)) : nullptr;
    FcChar8* file = nullptr;
    if (pattern && FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch)
        face.file = reinterpret_cast<const char*>(file);
    if (pattern)
        FcPatternGetInteger(pattern, FC_INDEX, 0, &face.face_index);
    return face;
}

// From Pango's items to runs

class LineBuilder {
public:
    LineBuilder(std::string text, const TextStyle& style) : m_style(style) {
        const double size = std::isfinite(style.size_px) ? std::clamp(style.size_px, 0.0, 10'000.0) : 0;
        m_style.size_px = size;
        m_line.text = std::move(text);
        m_line.extent.ascent = font_metrics().ascent * size;
        m_line.extent.descent = font_metrics().descent * size;
    }

    const std::string& text() const { return m_line.text; }

    // Appends the item at the right of what is there; false when its font lacks a letter.
    bool add(PangoItem* item) {
        // Pango asks the environment which language a script is in; the picture must not depend on that.
        item->analysis.language = pango_language_from_string("und");
        pango_shape_full(m_line.text.data() + item->offset, item->length, m_line.text.data(),
                         static_cast<int>(m_line.text.size()), &item->analysis, m_shaped.get());
        GlyphRun run;
        run.face = face_of(item->analysis.font);
        run.size_px = m_style.size_px;
        run.level = item->analysis.level;
        run.right_to_left = run.level % 2 != 0;
        const double spacing = letters_join(item->analysis) ? 0 : m_style.letter_spacing_px;
        bool complete = true;
        for (int i = 0; i < m_shaped->num_glyphs; ++i)
            complete = add_glyph(run, i, item->offset, spacing) && complete;
        close_clusters(run, static_cast<std::uint32_t>(item->offset + item->length));
        m_line.runs.push_back(std::move(run));
        return complete;
    }

    ShapedLine finish() && {
        m_line.extent.width = std::max(0.0, m_x);
        return std::move(m_line);
    }

private:
    bool add_glyph(GlyphRun& run, int i, int item_offset, double spacing) {
        const PangoGlyphInfo& info = m_shaped->glyphs[i];
        const double to_px = m_style.size_px / (shaping_em_px * PANGO_SCALE);
        const bool missing = info.glyph != PANGO_GLYPH_EMPTY && (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
        const double advance = missing ? font_metrics().missing_advance * m_style.size_px : info.geometry.width * to_px;
        const auto first_byte = static_cast<std::uint32_t>(item_offset + m_shaped->log_clusters[i]);
        if (run.clusters.empty() || run.clusters.back().first_byte != first_byte) {
            if (!run.clusters.empty())
                add_spacing(run, spacing);
            run.clusters.push_back({first_byte, 0, static_cast<std::uint32_t>(run.glyphs.size()), 0, 0});
        }
        if (info.glyph != PANGO_GLYPH_EMPTY) {
            run.glyphs.push_back({missing ? 0 : info.glyph, m_x + (missing ? 0 : info.geometry.x_offset * to_px),
                                  missing ? 0 : info.geometry.y_offset * to_px});
            ++run.clusters.back().glyph_count;
        }
        run.clusters.back().advance_px += advance;
        m_x += advance;
        if (i + 1 == m_shaped->num_glyphs)
            add_spacing(run, spacing);
        return !missing;
    }

    // After a cluster that shows something, so that marks and invisible letters stay where they are.
    void add_spacing(GlyphRun& run, double spacing) {
        if (run.clusters.back().advance_px <= 0)
            return;
        run.clusters.back().advance_px += spacing;
        m_x += spacing;
    }

    // Clusters come in visual order and know only where they begin.
    static void close_clusters(GlyphRun& run, std::uint32_t end_byte) {
        if (run.right_to_left)
            std::reverse(run.clusters.begin(), run.clusters.end());
        for (std::size_t i = 0; i < run.clusters.size(); ++i) {
            const bool last = i + 1 == run.clusters.size();
            run.clusters[i].byte_count =
                (last ? end_byte : run.clusters[i + 1].first_byte) - run.clusters[i].first_byte;
        }
    }

    TextStyle m_style;
    ShapedLine m_line;
    double m_x = 0;
    std::unique_ptr<PangoGlyphString, FreeGlyphs> m_shaped{pango_glyph_string_new()};
};

ShapedLine shape_with(const std::string& text, const TextStyle& style, PangoDirection direction, FontReach reach,
                      bool& complete) {
    LineBuilder builder(text, style);
    const Items logical = itemized(builder.text(), style, direction, reach);
    GList* const visual = pango_reorder_items(logical.get());
    complete = true;
    for (GList* item = visual; item; item = item->next)
        complete = builder.add(static_cast<PangoItem*>(item->data)) && complete;
    g_list_free(visual);
    return std::move(builder).finish();
}

} // namespace

ShapedLine shape_line(const std::string& clean, const TextStyle& style, TextDirection direction) {
    const PangoDirection base = base_direction(clean, direction);
    bool complete = true;
    ShapedLine line = shape_with(clean, style, base, FontReach::own, complete);
    return complete ? line : shape_with(clean, style, base, FontReach::any, complete);
}

} // namespace chronomap
