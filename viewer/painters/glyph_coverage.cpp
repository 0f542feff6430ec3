#include "viewer/painters/glyph_coverage.h"

#include "viewer/text/recent_cache.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstring>

namespace chronomap {

namespace {

using SharedCoverage = std::shared_ptr<const GlyphCoverage>;

constexpr std::size_t cached_bytes = 4 << 20;

// FreeType's library and faces may serve one thread at a time, so each thread has its own.
class GlyphRasterizer {
public:
    GlyphRasterizer() {
        if (FT_Init_FreeType(&m_library) != 0)
            throw FontError("FreeType does not start");
    }
    ~GlyphRasterizer() {
        FT_Done_FreeType(m_library); // closes the faces too
    }
    GlyphRasterizer(const GlyphRasterizer&) = delete;
    GlyphRasterizer& operator=(const GlyphRasterizer&) = delete;

    int open(const FontFace& face) {
        const auto known =
            std::find_if(m_faces.begin(), m_faces.end(), [&](const Opened& o) { return o.face == face; });
        if (known != m_faces.end())
            return static_cast<int>(known - m_faces.begin());
        Opened opened{face, nullptr};
        if (FT_New_Face(m_library, face.file.c_str(), face.face_index, &opened.freetype) != 0)
            throw FontError("cannot read the font " + face.file);
        m_faces.push_back(opened);
        return static_cast<int>(m_faces.size()) - 1;
    }

    SharedCoverage coverage(int opened, std::uint32_t glyph, FT_F26Dot6 size, int x_step, int y_step) {
        const std::uint64_t key = static_cast<std::uint64_t>(opened) << 52 | static_cast<std::uint64_t>(size) << 28 |
                                  static_cast<std::uint64_t>(glyph & 0xFFFFFF) << 4 |
                                  static_cast<std::uint64_t>(x_step) << 2 | static_cast<std::uint64_t>(y_step);
        if (const SharedCoverage* known = m_cache.find(key))
            return *known;
        SharedCoverage drawn = draw(m_faces[static_cast<std::size_t>(opened)].freetype, glyph, size, x_step, y_step);
        return m_cache.insert(key, drawn, drawn->coverage.size() + 64);
    }

private:
    struct Opened {
        FontFace face;
        FT_Face freetype;
    };

    static SharedCoverage draw(FT_Face face, std::uint32_t glyph, FT_F26Dot6 size, int x_step, int y_step) {
        auto drawn = std::make_shared<GlyphCoverage>();
        constexpr FT_Pos step = 64 / glyph_steps_a_px;
        if (FT_Set_Char_Size(face, size, size, 72, 72) != 0 ||
            FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_AUTOHINT | FT_LOAD_NO_BITMAP) != 0 ||
            face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
            return drawn;
        FT_Outline_Translate(&face->glyph->outline, x_step * step, -y_step * step);
        if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0)
            return drawn;
        const FT_Bitmap& bitmap = face->glyph->bitmap;
        drawn->left_px = face->glyph->bitmap_left;
        drawn->top_px = -face->glyph->bitmap_top;
        drawn->width_px = static_cast<int>(bitmap.width);
        drawn->height_px = static_cast<int>(bitmap.rows);
        drawn->coverage.resize(std::size_t{bitmap.width} * bitmap.rows);
        for (unsigned row = 0; row < bitmap.rows; ++row)
            std::memcpy(drawn->coverage.data() + std::size_t{row} * bitmap.width,
                        bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch, bitmap.width);
        return drawn;
    }

    FT_Library m_library = nullptr;
    std::vector<Opened> m_faces;
    RecentCache<std::uint64_t, SharedCoverage, std::hash<std::uint64_t>, std::equal_to<>> m_cache{cached_bytes};
};

GlyphRasterizer& rasterizer() {
    thread_local GlyphRasterizer of_this_thread;
    return of_this_thread;
}

} // namespace

int opened_face(const FontFace& face) {
    return rasterizer().open(face);
}

SharedCoverage glyph_coverage(int opened, std::uint32_t glyph, double size_px, int x_step, int y_step) {
    constexpr double max_size_px = 4096;
    const auto size = static_cast<FT_F26Dot6>(std::lround(std::clamp(size_px, 0.0, max_size_px) * 64));
    if (size == 0)
        return std::make_shared<GlyphCoverage>();
    return rasterizer().coverage(opened, glyph, size, x_step, y_step);
}

} // namespace chronomap
