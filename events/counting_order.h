#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace chronomap {

/// The positions 0 to count - 1 by ascending key, equal ones as they stand. `key_at` gives each position's key, less than
/// `key_count`. O(count + key_count).
template <typename KeyAt>
std::vector<std::uint32_t> counting_order(std::size_t count, std::size_t key_count, const KeyAt& key_at) {
    std::vector<std::uint32_t> next(key_count + 1); // by key: where its next position goes
    for (std::size_t position = 0; position < count; ++position)
        ++next[key_at(position) + 1];
    for (std::size_t key = 0; key < key_count; ++key)
        next[key + 1] += next[key];
    std::vector<std::uint32_t> order(count);
    for (std::size_t position = 0; position < count; ++position)
        order[next[key_at(position)]++] = static_cast<std::uint32_t>(position);
    return order;
}

} // namespace chronomap
