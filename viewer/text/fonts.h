#pragma once

#include "viewer/text/text.h"

#include <pango/pango.h>

// Inside viewer/text only: the one header there that speaks Pango.
namespace chronomap {

/// `own`: the program's fonts, the same on every machine. `any`: the system's as well, for scripts that ours lack.
enum class FontReach { own, any };

/// Text is shaped at this size and scaled, as unhinted metrics allow: one em is then 65536 Pango units, a multiple of
/// the 2048 in which DejaVu is drawn, so that nothing is rounded.
inline constexpr double shaping_em_px = 64;

/// Vertical metrics of the default font, and the width of its sign for a missing glyph, in ems.
struct FontMetrics {
    double ascent = 0;
    double descent = 0;
    double missing_advance = 0;
};

/// Context of the calling thread, ready to itemize and shape with. Throws FontError.
PangoContext* font_context(FontWeight weight, FontReach reach);

/// Of the default font in regular weight. Throws FontError.
const FontMetrics& font_metrics();

} // namespace chronomap
