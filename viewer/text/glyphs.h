#pragma once

#include "viewer/text/text.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace chronomap {

/// A font file and the face in it, as shaped with.
struct FontFace {
    std::string file;
    int face_index = 0;

    friend bool operator==(const FontFace&, const FontFace&) = default;
};

/// One glyph at its place on the line: x to the right of the line's left end, y below the baseline; logical pixels.
struct Glyph {
    std::uint32_t index = 0;
    double x = 0;
    double y = 0;
};

/// Glyphs and the bytes of the line's text they stand for; a cluster is the smallest such piece. Bytes count from the
/// beginning of `ShapedLine::text`, glyphs from that of the run. Invisible letters leave clusters without glyphs.
struct GlyphCluster {
    std::uint32_t first_byte = 0, byte_count = 0;
    std::uint32_t first_glyph = 0, glyph_count = 0;
    double advance_px = 0; ///< width it takes on the line
};

/// A stretch of a line in one font and direction. Glyphs in visual order, left to right; clusters in logical order.
struct GlyphRun {
    FontFace face;
    double size_px = 0;
    bool right_to_left = false;
    int level = 0; ///< how deep directions are nested (Unicode's bidi level); odd from right to left
    std::vector<Glyph> glyphs;
    std::vector<GlyphCluster> clusters;
};

/// One shaped line.
struct ShapedLine {
    std::string text; ///< as shaped: valid UTF-8 on one line, without control and override characters
    TextExtent extent;
    std::vector<GlyphRun> runs; ///< in visual order
};

/// Shapes one line; shared from a cache of the calling thread. Throws FontError.
std::shared_ptr<const ShapedLine> shaped(std::string_view utf8, const TextStyle& style,
                                         TextDirection direction = TextDirection::automatic);

} // namespace chronomap
