#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chronomap {

/// The keys of properties, numbered in the order in which they come.
class FeatureKeys {
public:
    /// The number of a key, as it is written within its quotes. A new one gets the next number.
    std::uint32_t number_of(std::string_view key);

    /// By number, as they are written.
    const std::vector<std::string>& keys() const { return m_keys; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    std::vector<std::string> m_keys;
    std::vector<std::uint32_t> m_next; // by number: which key came after it the last time
    std::uint32_t m_last = 0;
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers;
};

} // namespace chronomap
