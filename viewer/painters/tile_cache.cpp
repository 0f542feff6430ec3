#include "viewer/painters/tile_cache.h"

namespace chronomap {

std::optional<int> TileCache::find(const TileId& id) {
    const auto found = m_entries.find(id);
    if (found == m_entries.end()) {
        return std::nullopt;
    }
    found->second.used = m_frame;
    return found->second.slot;
}

std::optional<int> TileCache::insert(const TileId& id, bool is_empty) {
    const std::optional<int> slot = is_empty ? std::optional<int>(no_slot) : free_slot();
    if (slot) {
        m_entries[id] = {*slot, m_frame};
    }
    return slot;
}

std::optional<int> TileCache::free_slot() {
    if (!m_free.empty()) {
        const int slot = m_free.back();
        m_free.pop_back();
        return slot;
    }
    if (static_cast<std::size_t>(m_slot_count) < m_capacity) {
        return m_slot_count++;
    }
    auto oldest = m_entries.end();
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        const bool may_go = entry->second.slot != no_slot && entry->second.used < m_frame;
        if (may_go && (oldest == m_entries.end() || entry->second.used < oldest->second.used)) {
            oldest = entry;
        }
    }
    if (oldest == m_entries.end()) {
        return std::nullopt;
    }
    const int slot = oldest->second.slot;
    m_entries.erase(oldest);
    return slot;
}

void TileCache::drop(std::uint32_t picture) {
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (entry->first.picture != picture) {
            ++entry;
            continue;
        }
        if (entry->second.slot != no_slot) {
            m_free.push_back(entry->second.slot);
        }
        entry = m_entries.erase(entry);
    }
}

} // namespace chronomap
