#include "viewer/scene/figures.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace chronomap {

namespace {

/// By what is counted and of whom; a side that is not stated comes after all others.
using FigureGroups = std::map<std::pair<std::size_t, std::size_t>, FigureGroup>;

FigureClaim figure_claim(const Dossier& dossier, EntryIndex index, std::size_t which) {
    const Entry& entry = dossier.entries[index];
    const Claim& claim = entry.claims[which];
    return {index,
            which,
            claim.value ? claim.value : claim.low,
            claim.value ? claim.value : claim.high,
            speaking_side(dossier, entry),
            entry.kind == EntryKind::event,
            claim.approximate,
            claim.of && claim.of->inference.inferred};
}

/// The positions of the claims in the order in which a clock tells their entries.
std::vector<std::uint32_t> in_order(const std::vector<FigureClaim>& claims, const std::vector<std::uint32_t>& rank) {
    std::vector<std::uint32_t> positions(claims.size());
    std::iota(positions.begin(), positions.end(), 0U);
    std::stable_sort(positions.begin(), positions.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return rank[claims[a].entry] < rank[claims[b].entry]; });
    return positions;
}

void set_time_orders(FigureGroups& groups, const std::array<EntryTimes, 3>& extents) {
    for (std::size_t clock = 0; clock < extents.size(); ++clock) {
        const std::vector<EntryIndex> order = in_time_order(extents[clock]);
        std::vector<std::uint32_t> rank(order.size());
        for (std::uint32_t i = 0; i < rank.size(); ++i) {
            rank[order[i]] = i;
        }
        for (auto& [key, group] : groups) {
            group.time_order[clock] = in_order(group.claims, rank);
        }
    }
}

} // namespace

std::vector<Figure> figures_of(const Dossier& dossier, const std::array<EntryTimes, 3>& extents) {
    std::vector<Figure> figures;
    std::map<std::string_view, std::size_t> positions;
    FigureGroups groups;
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        const std::vector<Claim>& claims = dossier.entries[i].claims;
        for (std::size_t k = 0; k < claims.size(); ++k) {
            const auto [position, is_new] = positions.try_emplace(claims[k].what, figures.size());
            if (is_new) {
                figures.push_back({claims[k].what, {}});
            }
            const std::optional<SideRef>& of = claims[k].of;
            FigureGroup& group = groups[{position->second, of ? of->side : dossier.sides.size()}];
            group.of = of ? std::optional(of->side) : std::nullopt;
            group.claims.push_back(figure_claim(dossier, i, k));
        }
    }
    set_time_orders(groups, extents);
    for (auto& [key, group] : groups) {
        group.claims.shrink_to_fit();
        figures[key.first].groups.push_back(std::move(group));
    }
    return figures;
}

} // namespace chronomap
