#include "viewer/painters/mask_cache.h"

#include <utility>

namespace chronomap {

void MaskCache::begin_frame() {
    if (m_bytes > m_most) {
        std::erase_if(m_entries, [&](const auto& entry) {
            const bool is_old = entry.second.used < m_frame;
            m_bytes -= is_old ? entry.second.mask.coverage.size() : 0;
            return is_old;
        });
    }
    ++m_frame;
}

const Mask* MaskCache::find(const std::string& key) {
    const auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        return nullptr;
    }
    found->second.used = m_frame;
    return &found->second.mask;
}

const Mask& MaskCache::add(const std::string& key, Mask mask) {
    m_bytes += mask.coverage.size();
    Entry& entry = m_entries[key];
    m_bytes -= entry.mask.coverage.size();
    entry = {std::move(mask), m_frame};
    return entry.mask;
}

} // namespace chronomap
