#pragma once

#include <cstddef>
#include <functional>
#include <unordered_map>
#include <utility>

namespace chronomap {

/// Keeps what was used lately: values live in a young generation; when that weighs too much it becomes the old one, and
/// what is not asked for until the next turn is forgotten. Holds at most twice `max_weight`. `Hash` and `Equal` are
/// transparent, so that looking up needs no copy of the key.
template <typename Key, typename Value, typename Hash, typename Equal>
class RecentCache {
public:
    explicit RecentCache(std::size_t max_weight) : m_max_weight(max_weight) {}

    /// Null when unknown. Valid until the next `find` or `insert`.
    template <typename Like>
    const Value* find(const Like& key) {
        if (const auto young = m_young.find(key); young != m_young.end())
            return &young->second.value;
        const auto old = m_old.find(key);
        if (old == m_old.end())
            return nullptr;
        auto node = m_old.extract(old);
        make_room(node.mapped().weight);
        return &m_young.insert(std::move(node)).position->second.value;
    }

    const Value& insert(Key key, Value value, std::size_t weight) {
        make_room(weight);
        return m_young.insert_or_assign(std::move(key), Weighed{std::move(value), weight}).first->second.value;
    }

private:
    struct Weighed {
        Value value;
        std::size_t weight = 0;
    };
    using Generation = std::unordered_map<Key, Weighed, Hash, Equal>;

    void make_room(std::size_t weight) {
        if (m_weight + weight > m_max_weight) {
            m_old = std::move(m_young);
            m_young = Generation{};
            m_weight = 0;
        }
        m_weight += weight;
    }

    Generation m_young;
    Generation m_old;
    std::size_t m_weight = 0;
    std::size_t m_max_weight = 0;
};

} // namespace chronomap
