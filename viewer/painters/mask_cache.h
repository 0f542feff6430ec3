#pragma once

#include "viewer/scene/geometry.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace chronomap {

/// Coverage, 0 (nothing) to 255 (full), rows from the top without padding, and where it goes from the point that it is
/// drawn at, in device pixels.
struct Mask {
    int width = 0, height = 0;
    int left_px = 0, top_px = 0;
    std::vector<std::uint8_t> coverage;

    Rect all() const { return {0, 0, double(width), double(height)}; }
    const std::uint8_t* row(int y) const {
        return &coverage[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)];
    }
};

/// Remembers the masks of texts and shapes from frame to frame, so that what stays need not be rasterised again.
class MaskCache {
public:
    /// Forgets what was not used in the frame before once there are more than `most` bytes of masks.
    explicit MaskCache(std::size_t most = std::size_t{2} << 20U) : m_most(most) {}

    /// A mask that is found or added from now on stays where it is until the frame after the next begins.
    void begin_frame();

    /// The mask with a key, or null.
    const Mask* find(const std::string& key);

    /// Keeps a new mask.
    const Mask& add(const std::string& key, Mask mask);

    std::size_t count() const { return m_entries.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    struct Entry {
        Mask mask;
        std::uint64_t used = 0;
    };

    std::size_t m_most;
    std::size_t m_bytes = 0;
    std::uint64_t m_frame = 1;
    std::unordered_map<std::string, Entry> m_entries; // its elements stay where they are
};

} // namespace chronomap
