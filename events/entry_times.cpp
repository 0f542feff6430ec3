#include "events/entry_times.h"

#include <initializer_list>
#include <unordered_map>

namespace chronomap {
namespace {

struct Hash {
    std::size_t operator()(const EntryTimes::Time& time) const {
        if (!time)
            return 0;
        std::uint64_t hash = time->kind == TimeExtent::Kind::span ? 1 : 2;
        for (const Instant t : {time->begin.first, time->begin.last, time->end.first, time->end.last})
            hash = (hash ^ static_cast<std::uint64_t>(t.ms)) * 0x9E3779B97F4A7C15U + (hash >> 29U);
        return hash;
    }
};

} // namespace

EntryTimes::EntryTimes(const std::vector<Time>& times) {
    std::unordered_map<Time, std::uint32_t, Hash> known;
    m_which.reserve(times.size());
    for (const Time& time : times) {
        const auto [its, is_new] = known.try_emplace(time, static_cast<std::uint32_t>(m_times.size()));
        if (is_new)
            m_times.push_back(time);
        m_which.push_back(its->second);
    }
    m_times.shrink_to_fit();
}

} // namespace chronomap
