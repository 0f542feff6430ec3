#include "events/table/feature_keys.h"

namespace chronomap {

std::uint32_t FeatureKeys::number_of(std::string_view key) {
    // Features name their properties in the same order, mostly.
    const std::uint32_t guess = m_next.empty() ? 0 : m_next[m_last];
    if (guess < m_keys.size() && m_keys[guess] == key) {
        m_last = guess;
        return guess;
    }
    auto found = m_numbers.find(key);
    if (found == m_numbers.end()) {
        found = m_numbers.emplace(key, static_cast<std::uint32_t>(m_keys.size())).first;
        m_keys.emplace_back(key);
        m_next.push_back(0);
    }
    m_next[m_last] = found->second;
    m_last = found->second;
    return m_last;
}

} // namespace chronomap
