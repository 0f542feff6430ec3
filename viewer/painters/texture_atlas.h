#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace chronomap {

/// Where a mask lies in the atlas, in texels, and where it goes from the point it is drawn at, in device pixels.
struct AtlasSlot {
    int x = 0, y = 0;
    int width = 0, height = 0;
    int left_px = 0, top_px = 0;
};

/// A part of the atlas, in texels.
struct AtlasBox {
    int x = 0, y = 0;
    int width = 0, height = 0;
};

/// There is no room for a mask: call make_room() and mesh the frame again, because slots move.
struct AtlasFull {
    int width = 0, height = 0; ///< of the mask
};

/// Packs the alpha masks of a frame (texts, discs, line profiles) into one texture and remembers for how long each is
/// used. Pixels are kept here, so that texts that stay need not be rasterised again when the others are thrown out.
class TextureAtlas {
public:
    TextureAtlas(int width, int height);

    /// A mask used in this frame is not thrown out.
    void begin_frame() { ++m_frame; }

    /// The mask with a key, or null. Good until the next add() or make_room().
    const AtlasSlot* find(const std::string& key);

    /// Puts a new mask in, rows without padding; an empty one (0 x 0) takes no room. Throws AtlasFull.
    AtlasSlot add(const std::string& key, int width, int height, const std::uint8_t* alpha, int left_px = 0,
                  int top_px = 0);

    /// Throws out what was used neither in this frame nor in the last, and grows when that is not enough for the mask.
    /// Throws std::length_error beyond `max_side`.
    void make_room(const AtlasFull& wanted);

    int width() const { return m_width; }
    int height() const { return m_height; }
    std::size_t count() const { return m_entries.size(); }

    /// What has changed since the last call, in a few boxes that may touch each other.
    std::vector<AtlasBox> take_changes();

    /// A part as premultiplied white, four bytes a texel.
    void copy_rgba(const AtlasBox& box, std::vector<std::uint8_t>& rgba) const;

    static constexpr int max_side = 8192;

private:
    struct Entry {
        AtlasSlot slot;
        std::uint64_t used = 0;
    };
    /// A mask that a rebuilt atlas takes over.
    struct Move {
        Entry* entry = nullptr;
        AtlasSlot from;
    };
    /// A row of masks of about the same height.
    struct Shelf {
        int y = 0, height = 0, used_width = 0;
    };

    Shelf* shelf_for(int width, int height);
    bool place(AtlasSlot& slot, const std::uint8_t* alpha, int stride);
    void rebuild(int width, int height, const AtlasFull& wanted);
    bool place_all(const std::vector<Move>& moves, const std::vector<std::uint8_t>& old, int old_width);
    void mark(const AtlasBox& box);

    int m_width, m_height;
    std::uint64_t m_frame = 1;
    std::vector<std::uint8_t> m_alpha;
    std::vector<Shelf> m_shelves;
    std::unordered_map<std::string, Entry> m_entries;
    std::vector<AtlasBox> m_changes;
};

} // namespace chronomap
