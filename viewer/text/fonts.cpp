#include "viewer/text/fonts.h"

#include "viewer/text/font_files.h"

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace chronomap {

namespace {

// Hinting off makes Pango leave advances alone, so that they scale. Bitmap and colour fonts cannot be scaled to a mask.
constexpr const char* own_configuration = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>
</fontconfig>)";

// The system's cache is read because scanning hundreds of fonts would take seconds; the user's is never touched.
constexpr const char* system_folders = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <selectfont>
    <rejectfont><pattern><patelt name="scalable"><bool>false</bool></patelt></pattern></rejectfont>
    <rejectfont><pattern><patelt name="color"><bool>true</bool></patelt></pattern></rejectfont>
  </selectfont>
</fontconfig>)";

constexpr const char* families = "DejaVu Sans,Noto Sans";

const FcChar8* fc_string(const char* text) {
    return reinterpret_cast<const FcChar8*>(text);
}

FcConfig* load_configuration(FontReach reach) {
    const char* override_folder = std::getenv("CHRONOMAP_FONTS");
    const std::vector<std::string> files = own_font_files(override_folder ? override_folder : "");
    FcConfig* config = FcConfigCreate();
    FcConfigParseAndLoadFromMemory(config, fc_string(own_configuration), FcTrue);
    if (reach == FontReach::any) {
        FcConfigParseAndLoadFromMemory(config, fc_string(system_folders), FcTrue);
        FcConfigBuildFonts(config);
    }
    bool readable = false;
    for (const std::string& file : files)
        readable = FcConfigAppFontAddFile(config, fc_string(file.c_str())) != 0 || readable;
    if (!readable) {
        FcConfigDestroy(config);
        throw FontError("cannot read the font " + files.front() + "; reinstall the package fonts-dejavu-core");
    }
    // Making a font map has Pango load the system's configuration in a thread unless there is a current one.
    if (reach == FontReach::own)
        FcConfigSetCurrent(config);
    return config;
}

// Read once in a process and kept to its end: threads that stop late still shape with it.
FcConfig* configuration(FontReach reach) {
    static FcConfig* const own = load_configuration(FontReach::own);
    if (reach == FontReach::own)
        return own;
    static FcConfig* const any = load_configuration(FontReach::any);
    return any;
}

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};

class ThreadFonts {
public:
    explicit ThreadFonts(FontReach reach) : m_map(pango_ft2_font_map_new()) {
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_map.get()), configuration(reach));
        for (const FontWeight weight : {FontWeight::regular, FontWeight::bold})
            m_contexts[static_cast<std::size_t>(weight)].reset(make_context(weight));
    }

    PangoContext* context(FontWeight weight) const { return m_contexts[static_cast<std::size_t>(weight)].get(); }

private:
    PangoContext* make_context(FontWeight weight) const {
        PangoContext* context = pango_font_map_create_context(m_map.get());
        pango_context_set_language(context, pango_language_from_string("en"));
        pango_context_set_round_glyph_positions(context, FALSE);
        PangoFontDescription* description = pango_font_description_new();
        pango_font_description_set_family_static(description, families);
        pango_font_description_set_weight(description,
                                          weight == FontWeight::bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(description, shaping_em_px * PANGO_SCALE);
        pango_context_set_font_description(context, description);
        pango_font_description_free(description);
        return context;
    }

    std::unique_ptr<PangoFontMap, Unref> m_map;
    std::array<std::unique_ptr<PangoContext, Unref>, 2> m_contexts;
};

FontMetrics load_metrics() {
    PangoContext* context = font_context(FontWeight::regular, FontReach::own);
    const std::unique_ptr<PangoFont, Unref> font(
        pango_context_load_font(context, pango_context_get_font_description(context)));
    if (!font)
        throw FontError("no usable font was found; install the package fonts-dejavu-core");
    hb_font_t* harfbuzz = pango_font_get_hb_font(font.get());
    hb_font_extents_t extents{};
    hb_font_get_h_extents(harfbuzz, &extents);
    int x_scale = 0;
    int y_scale = 0;
    hb_font_get_scale(harfbuzz, &x_scale, &y_scale);
    const double em = std::max(1, std::abs(y_scale));
    return {std::abs(extents.ascender / em), std::abs(extents.descender / em),
            hb_font_get_glyph_h_advance(harfbuzz, 0) / static_cast<double>(std::max(1, std::abs(x_scale)))};
}

} // namespace

PangoContext* font_context(FontWeight weight, FontReach reach) {
    configuration(FontReach::own);
    if (reach == FontReach::own) {
        thread_local const ThreadFonts own(FontReach::own);
        return own.context(weight);
    }
    thread_local const ThreadFonts any(FontReach::any);
    return any.context(weight);
}

const FontMetrics& font_metrics() {
    static const FontMetrics metrics = load_metrics();
    return metrics;
}

} // namespace chronomap
