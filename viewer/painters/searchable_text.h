#pragma once

#include "viewer/text/glyphs.h"

#include <cstdint>
#include <string>
#include <vector>

namespace chronomap {

/// A place where a reader finds a letter: a glyph, or nothing to be seen.
struct LetteredGlyph {
    Glyph glyph; ///< of unseen ones only the place holds
    std::string letter;
    bool is_unseen = false;

    friend bool operator==(const LetteredGlyph&, const LetteredGlyph&) = default;
};

/// A run in the form in which programs that search PDF files find it again.
struct SearchableRun {
    std::vector<LetteredGlyph> glyphs;
    std::vector<Glyph> ink; ///< drawn as well, but as outlines that mean nothing
};

/// One letter a glyph, in each word from left to right; the words in the order in which they are read. Where letters share
/// a glyph (fi; lam and alef) or stand above one (vowel marks), those that come after the first are unseen. `text` is the
/// line's.
SearchableRun searchable(const std::string& text, const GlyphRun& run);

} // namespace chronomap
