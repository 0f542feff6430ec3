#pragma once

#include "viewer/painters/tile_plan.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace chronomap {

/// Which tiles are there, and in which of a bounded number of slots their pixels lie. When all slots are taken, the
/// tile that was needed longest ago makes room; tiles needed in this frame never do.
class TileCache {
public:
    /// Slot of a tile on which nothing is drawn: it takes no room.
    static constexpr int no_slot = -1;

    void begin_frame() { ++m_frame; }

    /// How many slots may be taken. Fewer than before take effect as tiles are put in.
    void set_capacity(std::size_t slots) { m_capacity = slots; }

    /// The slot of a tile, which is thereby needed in this frame; nothing when it is not there.
    std::optional<int> find(const TileId& id);
    bool contains(const TileId& id) const { return m_entries.contains(id); }

    /// Takes a slot for a tile (no_slot for an empty one); nothing when every slot is needed in this frame. The tile that
    /// lay there is gone.
    std::optional<int> insert(const TileId& id, bool is_empty);

    /// Forgets the tiles of a picture.
    void drop(std::uint32_t picture);

    /// Slots ever handed out: 0 … slot_count() - 1.
    int slot_count() const { return m_slot_count; }
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        int slot = no_slot;
        std::uint64_t used = 0;
    };

    std::optional<int> free_slot();

    std::size_t m_capacity = 64;
    std::uint64_t m_frame = 1;
    int m_slot_count = 0;
    std::vector<int> m_free;
    std::unordered_map<TileId, Entry, TileIdHash> m_entries;
};

} // namespace chronomap
