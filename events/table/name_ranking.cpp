#include "events/table/name_ranking.h"

#include <algorithm>
#include <numeric>

namespace chronomap {

namespace {

using CodeColumn = std::span<const std::uint32_t> PackedPiece::*;

/// How many events have each name; the last number stands for events without a column.
std::vector<std::uint64_t> count_names(const PackedPieces& pieces, CodeColumn column, std::size_t names,
                                       unsigned threads) {
    std::vector<std::uint64_t> counts(names + 1);
    std::vector<std::vector<std::uint64_t>> by_thread(threads, counts);
    on_threads(threads, [&](unsigned thread) {
        const Part part = part_of(pieces.size(), thread, threads);
        for (std::size_t i = part.begin; i < part.end; ++i) {
            for (const std::uint32_t number : (*pieces[i]).*column) {
                ++by_thread[thread].at(number);
            }
            by_thread[thread][names] += ((*pieces[i]).*column).empty() ? pieces[i]->size : 0;
        }
    });
    for (const auto& its : by_thread) {
        std::transform(counts.begin(), counts.end(), its.begin(), counts.begin(), std::plus<>());
    }
    return counts;
}

/// Events without a column count as those with an empty name; gives that name's number.
std::size_t join_missing(std::vector<std::string>& names, std::vector<std::uint64_t>& counts) {
    const auto empty = static_cast<std::size_t>(std::find(names.begin(), names.end(), "") - names.begin());
    if (empty < names.size()) {
        counts[empty] += counts.back();
        counts.pop_back();
    } else {
        names.emplace_back();
    }
    return empty;
}

} // namespace

NameRanking rank_names(const PackedPieces& pieces, CodeColumn column, const std::vector<std::string>& names,
                       std::size_t most, unsigned threads) {
    NameRanking ranking;
    if (std::none_of(pieces.begin(), pieces.end(), [&](const auto& piece) { return !((*piece).*column).empty(); })) {
        return ranking;
    }
    std::vector<std::uint64_t> counts = count_names(pieces, column, names.size(), threads);
    std::vector<std::string> all = names;
    const std::size_t missing = join_missing(all, counts);
    std::vector<std::uint32_t> order;
    for (std::uint32_t number = 0; number < all.size(); ++number) {
        if (counts[number] > 0) {
            order.push_back(number);
        }
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[a] != counts[b] ? counts[a] > counts[b] : all[a] < all[b];
    });
    const std::size_t kept = std::min(order.size(), most);
    ranking.folded = order.size() - kept;
    ranking.codes.assign(all.size(), static_cast<std::uint16_t>(kept));
    for (std::size_t code = 0; code < kept; ++code) {
        ranking.names.push_back(all[order[code]]);
        ranking.codes[order[code]] = static_cast<std::uint16_t>(code);
    }
    if (ranking.folded > 0) {
        ranking.names.emplace_back(NameRanking::others);
    }
    ranking.code_of_missing = ranking.codes[missing];
    return ranking;
}

} // namespace chronomap
