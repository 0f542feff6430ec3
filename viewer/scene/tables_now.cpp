#include "viewer/scene/tables_now.h"

#include <algorithm>

namespace chronomap {

namespace {

bool is_chosen(const Filter& filter, Facet facet) {
    return std::any_of(filter.chosen.begin(), filter.chosen.end(),
                       [&](const FacetValue& value) { return value.facet == facet; });
}

/// By value of the table: 1 when the filter chose it; empty when it chose none of the facet.
std::vector<std::uint8_t> chosen_of(const Filter& filter, Facet facet, const std::vector<std::uint32_t>& values) {
    std::vector<std::uint8_t> chosen;
    if (is_chosen(filter, facet)) {
        for (const std::uint32_t value : values) {
            chosen.push_back(filter.has({facet, value}) ? 1 : 0);
        }
    }
    return chosen;
}

/// Events of a table are events with a stated time; nobody says them, and none of the dossier's places is theirs.
bool may_pass(const Filter& filter, const DocumentTable& table) {
    constexpr std::uint32_t event_kind = 0, stated = 0;
    for (const Facet facet : {Facet::act, Facet::side, Facet::actor, Facet::place}) {
        if (is_chosen(filter, facet)) {
            return false;
        }
    }
    const auto allows = [&](Facet facet, std::uint32_t value) {
        return !is_chosen(filter, facet) || filter.has({facet, value});
    };
    const auto allows_some = [&](Facet facet, const std::vector<std::uint32_t>& values) {
        return !is_chosen(filter, facet) || std::any_of(values.begin(), values.end(), [&](std::uint32_t value) {
            return filter.has({facet, value});
        });
    };
    return allows(Facet::kind, event_kind) && allows(Facet::dating, stated) &&
           allows_some(Facet::category, table.category_values) && allows_some(Facet::source, table.source_values);
}

TableNow now(const DocumentTable& table, std::size_t index, const TablesQuestion& question) {
    const Filter& filter = question.entries.filter;
    TableNow its;
    const bool is_found =
        filter.search.empty() || (question.found.query == filter.search && index < question.found.by_table.size());
    its.passes_any = is_found && may_pass(filter, table);
    its.counts.certain.resize(table.category_values.size());
    its.counts.possible.resize(table.category_values.size());
    if (!its.passes_any) {
        return its;
    }
    its.filter.categories = chosen_of(filter, Facet::category, table.category_values);
    its.filter.sources = chosen_of(filter, Facet::source, table.source_values);
    its.filter.found = filter.search.empty() ? nullptr : question.found.by_table[index];
    its.counts = table.events().count(question.entries.time, its.filter);
    its.events = table.events().in(question.entries.time);
    if (!question.entries.shows_sure) {
        its.events.certain.clear();
    }
    if (!question.entries.shows_maybe) {
        its.events.possible.clear();
    }
    return its;
}

} // namespace

std::vector<TableNow> tables_now(const DocumentTables& tables, const TablesQuestion& question) {
    std::vector<TableNow> all;
    for (std::size_t i = 0; i < tables.all.size(); ++i) {
        all.push_back(now(tables.all[i], i, question));
    }
    return all;
}

Counts with_tables(Counts counts, const std::vector<TableNow>& tables) {
    for (const TableNow& table : tables) {
        const Counts& more = table.counts.counts;
        counts.total += more.total;
        counts.certain += more.certain;
        counts.possible += more.possible;
        counts.outside += more.outside;
        counts.undated += more.undated;
        counts.unplaced += more.unplaced;
    }
    return counts;
}

} // namespace chronomap
