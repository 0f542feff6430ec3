#include "viewer/painters/texture_atlas.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace chronomap {

namespace {

// Neighbours stay apart, so that rounding at the edge of one mask never shows the next.
constexpr int gap = 1;

// Shelves come in few heights, so that labels with and without descenders share them.
constexpr int shelf_step = 4;

std::size_t at(int x, int y, int width) {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
}

} // namespace

TextureAtlas::TextureAtlas(int width, int height) : m_width(width), m_height(height) {
    m_alpha.resize(at(0, height, width));
}

const AtlasSlot* TextureAtlas::find(const std::string& key) {
    const auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        return nullptr;
    }
    found->second.used = m_frame;
    return &found->second.slot;
}

AtlasSlot TextureAtlas::add(const std::string& key, int width, int height, const std::uint8_t* alpha, int left_px,
                            int top_px) {
    AtlasSlot slot{0, 0, width, height, left_px, top_px};
    if (width > 0 && height > 0) {
        if (!place(slot, alpha, width)) {
            throw AtlasFull{width, height};
        }
    }
    m_entries[key] = {slot, m_frame};
    return slot;
}

TextureAtlas::Shelf* TextureAtlas::shelf_for(int width, int height) {
    Shelf* best = nullptr;
    for (Shelf& shelf : m_shelves) {
        const bool fits = shelf.height >= height && shelf.used_width + width <= m_width;
        if (fits && (best == nullptr || shelf.height < best->height)) {
            best = &shelf;
        }
    }
    const int rounded = (height + shelf_step - 1) / shelf_step * shelf_step;
    const int next_y = m_shelves.empty() ? 0 : m_shelves.back().y + m_shelves.back().height;
    const bool wastes_much = best == nullptr || best->height > rounded + 2 * shelf_step;
    if (wastes_much && width <= m_width && next_y + rounded <= m_height) {
        m_shelves.push_back({next_y, rounded, 0});
        return &m_shelves.back();
    }
    return best;
}

bool TextureAtlas::place(AtlasSlot& slot, const std::uint8_t* alpha, int stride) {
    Shelf* shelf = shelf_for(slot.width + gap, slot.height + gap);
    if (shelf == nullptr) {
        return false;
    }
    slot.x = shelf->used_width;
    slot.y = shelf->y;
    shelf->used_width += slot.width + gap;
    for (int row = 0; row < slot.height; ++row) {
        std::copy_n(alpha + at(0, row, stride), slot.width,
                    m_alpha.begin() + static_cast<std::ptrdiff_t>(at(slot.x, slot.y + row, m_width)));
    }
    mark({slot.x, slot.y, slot.width, slot.height});
    return true;
}

void TextureAtlas::make_room(const AtlasFull& wanted) {
    std::size_t kept_area = 0;
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (entry->second.used + 1 < m_frame) {
            entry = m_entries.erase(entry);
            continue;
        }
        kept_area += at(0, entry->second.slot.height + gap, entry->second.slot.width + gap);
        ++entry;
    }
    int width = m_width;
    int height = m_height;
    while (width < wanted.width + gap) {
        width *= 2;
    }
    // Half of it must be free, or room would have to be made again within a few frames.
    while (height < wanted.height + shelf_step + gap || 2 * kept_area > at(0, height, width)) {
        height *= 2;
    }
    rebuild(width, height, wanted);
}

void TextureAtlas::rebuild(int width, int height, const AtlasFull& wanted) {
    std::vector<Move> moves;
    for (auto& [key, entry] : m_entries) {
        if (entry.slot.width > 0) {
            moves.push_back({&entry, entry.slot});
        }
    }
    // High ones first fill shelves densely; the rest of the order only makes the result the same each time.
    const auto order = [](const Move& move) { return std::tuple(-move.from.height, move.from.y, move.from.x); };
    std::sort(moves.begin(), moves.end(), [&](const Move& a, const Move& b) { return order(a) < order(b); });
    const std::vector<std::uint8_t> old = std::move(m_alpha);
    const int old_width = m_width;
    while (true) {
        if (width > max_side || height > max_side) {
            throw std::length_error("a frame has more text than fits into one texture");
        }
        m_width = width;
        m_height = height;
        m_alpha.assign(at(0, height, width), 0);
        m_shelves.clear();
        m_changes.clear();
        // Shelves waste some room, so what is small enough by its area may still not fit.
        if (place_all(moves, old, old_width) && shelf_for(wanted.width + gap, wanted.height + gap) != nullptr) {
            return;
        }
        height *= 2;
    }
}

bool TextureAtlas::place_all(const std::vector<Move>& moves, const std::vector<std::uint8_t>& old, int old_width) {
    return std::all_of(moves.begin(), moves.end(), [&](const Move& move) {
        return place(move.entry->slot, old.data() + at(move.from.x, move.from.y, old_width), old_width);
    });
}

void TextureAtlas::mark(const AtlasBox& box) {
    // Masks of one shelf come side by side; one box around several shelves would hold much that has not changed.
    const auto same = std::find_if(m_changes.begin(), m_changes.end(), [&](const AtlasBox& b) { return b.y == box.y; });
    if (same == m_changes.end()) {
        m_changes.push_back(box);
        return;
    }
    const int left = std::min(same->x, box.x);
    const int right = std::max(same->x + same->width, box.x + box.width);
    *same = {left, box.y, right - left, std::max(same->height, box.height)};
}

std::vector<AtlasBox> TextureAtlas::take_changes() {
    return std::exchange(m_changes, {});
}

void TextureAtlas::copy_rgba(const AtlasBox& box, std::vector<std::uint8_t>& rgba) const {
    rgba.resize(at(0, box.height, box.width) * 4);
    std::uint8_t* to = rgba.data();
    for (int row = 0; row < box.height; ++row) {
        const std::uint8_t* from = m_alpha.data() + at(box.x, box.y + row, m_width);
        // A whole atlas passes here in the frame that made room: four bytes at once, so that it is not missed.
        for (int column = 0; column < box.width; ++column, to += 4) {
            const std::uint32_t white = from[column] * 0x01010101u;
            std::memcpy(to, &white, sizeof white);
        }
    }
}

} // namespace chronomap
