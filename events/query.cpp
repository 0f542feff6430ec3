#include "events/query.h"

#include "events/counting_order.h"

#include <algorithm>
#include <array>

namespace chronomap {
namespace {

// Calls visit for each finite bound, open ends left out.
template <class Visit>
void visit_finite_bounds(const EntryTimes& extents, const Visit& visit) {
    for (const auto& extent : extents)
        if (extent)
            for (const Instant t : {extent->begin.first, extent->begin.last, extent->end.first, extent->end.last})
                if (is_finite(t))
                    visit(t);
}

} // namespace

std::vector<std::optional<Certainty>> certainties_in(const EntryTimes& extents,
                                                     const std::optional<TimeWindow>& window) {
    std::vector<std::optional<Certainty>> by_time;
    by_time.reserve(extents.distinct().size());
    for (const EntryTimes::Time& time : extents.distinct())
        if (time)
            by_time.push_back(window ? certainty_in(*time, *window) : Certainty::certain);
        else
            by_time.push_back(std::nullopt);
    std::vector<std::optional<Certainty>> certainties;
    certainties.reserve(extents.size());
    for (std::size_t entry = 0; entry < extents.size(); ++entry)
        certainties.push_back(by_time[extents.which(entry)]);
    return certainties;
}

Counts counts_of(const Dossier& dossier, const EntryTimes& extents, const std::optional<TimeWindow>& window) {
    Counts counts = count_in(extents, window);
    counts.unplaced =
        static_cast<std::size_t>(std::count_if(dossier.entries.begin(), dossier.entries.end(),
                                               [&](const Entry& entry) { return !is_placed(dossier, entry); }));
    return counts;
}

Counts counts_of(const std::vector<std::optional<Certainty>>& certainties, const std::vector<std::uint8_t>& placed,
                 const std::vector<std::uint8_t>& counted) {
    std::array<std::size_t, 4> by_answer{}; // certain, possible, outside, undated
    Counts counts;
    for (EntryIndex i = 0; i < certainties.size(); ++i) {
        if (counted[i] == 0)
            continue;
        ++by_answer[certainties[i] ? static_cast<std::size_t>(*certainties[i]) : 3];
        counts.unplaced += placed[i] == 0 ? 1 : 0;
        ++counts.total;
    }
    counts.certain = by_answer[0];
    counts.possible = by_answer[1];
    counts.outside = by_answer[2];
    counts.undated = by_answer[3];
    return counts;
}

std::vector<EntryIndex> in_time_order(const EntryTimes& extents) {
    const std::vector<std::uint32_t> ranks = extents.ranks([](const auto& a, const auto& b) {
        return a && b && a->earliest() == b->earliest() && a->latest() == b->latest();
    });
    const std::vector<std::uint32_t> order =
        counting_order(extents.size(), ranks.size(), [&](std::size_t entry) { return ranks[extents.which(entry)]; });
    return {order.begin(), order.end()};
}

std::optional<TimeWindow> finite_hull(const EntryTimes& extents) {
    std::optional<TimeWindow> hull;
    visit_finite_bounds(extents, [&](Instant t) {
        hull = hull ? TimeWindow{std::min(hull->begin, t), std::max(hull->end, t)} : TimeWindow{t, t};
    });
    if (hull && hull->end.ms - ms_per_second < hull->begin.ms && hull->begin.ms < infinite_future.ms - ms_per_second)
        hull->end = {hull->begin.ms + ms_per_second};
    return hull;
}

std::vector<Instant> change_instants(const EntryTimes& extents, TimeWindow window) {
    std::vector<Instant> instants;
    visit_finite_bounds(extents, [&](Instant t) {
        if (window.contains(t))
            instants.push_back(t);
    });
    std::sort(instants.begin(), instants.end());
    instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
    return instants;
}

} // namespace chronomap
