#pragma once

#include "viewer/scene/panel_parts.h"
#include "viewer/scene/source_texts.h"

namespace chronomap {

inline constexpr double text_scroll_bar_px = 12; ///< kept free of text, at the end

/// Whose text this is, how many paragraphs it has and how many of them no entry tells of. Several texts have a chip each
/// to be chosen by. Returns where it ends.
double draw_text_head(DisplayList& list, const Panel& panel, const SourceText& shown, const Column& room);

/// That there is no text, and how to give one.
ScrollReach tell_no_text(DisplayList& list, const Panel& panel, const Column& room);

} // namespace chronomap
