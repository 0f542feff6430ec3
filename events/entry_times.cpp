#include "events/entry_times.h"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <unordered_map>
#include <utility>

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

bool comes_first(const EntryTimes::Time& a, const EntryTimes::Time& b) {
    if (!a || !b)
        return a.has_value() && !b.has_value();
    return std::pair(a->earliest(), a->latest()) < std::pair(b->earliest(), b->latest());
}

} // namespace

EntryTimes::EntryTimes(const std::vector<Time>& times) : EntryTimes(std::move(sharing({times}).front())) {}

std::vector<EntryTimes> EntryTimes::sharing(const std::vector<std::vector<Time>>& lists) {
    std::unordered_map<Time, std::uint32_t, Hash> known;
    std::vector<const Time*> found;
    std::vector<EntryTimes> all(lists.size());
    for (std::size_t list = 0; list < lists.size(); ++list) {
        all[list].m_which.reserve(lists[list].size());
        for (const Time& time : lists[list]) {
            const auto [its, is_new] = known.try_emplace(time, static_cast<std::uint32_t>(found.size()));
            if (is_new)
                found.push_back(&time);
            all[list].m_which.push_back(its->second);
        }
    }
    std::vector<std::uint32_t> order(found.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return comes_first(*found[a], *found[b]); });
    std::vector<std::uint32_t> position(found.size());
    std::vector<Time> distinct;
    distinct.reserve(found.size());
    for (const std::uint32_t which : order) {
        position[which] = static_cast<std::uint32_t>(distinct.size());
        distinct.push_back(*found[which]);
    }
    const auto shared = std::make_shared<const std::vector<Time>>(std::move(distinct));
    for (EntryTimes& its : all) {
        its.m_distinct = shared;
        for (std::uint32_t& which : its.m_which)
            which = position[which];
    }
    return all;
}

} // namespace chronomap
