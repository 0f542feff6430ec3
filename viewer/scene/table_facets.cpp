#include "viewer/scene/table_facets.h"

#include "events/table/category_codes.h"

#include <algorithm>

namespace chronomap {

namespace {

/// The table as it is with one facet left out of the filter.
TableNow without(const Scene& scene, std::size_t table, Facet facet) {
    TablesQuestion question{question_of(scene.view), scene.view.found};
    std::erase_if(question.entries.filter.chosen, [&](const FacetValue& value) { return value.facet == facet; });
    return tables_now(scene.document.tables, question)[table];
}

std::size_t in_view(const TableNow& now, const ViewState& view) {
    return (view.shows_sure ? now.counts.counts.certain : 0) + (view.shows_maybe ? now.counts.counts.possible : 0);
}

void add(Findings& findings, Facet facet, std::uint32_t value, std::uint64_t count) {
    std::uint32_t& sum = findings.counts[static_cast<std::size_t>(facet)][value];
    sum = static_cast<std::uint32_t>(std::min<std::uint64_t>(0xffff'ffff, sum + count));
}

void add_categories(Findings& findings, const Scene& scene, const DocumentTable& table, const TableNow& now) {
    for (std::size_t i = 0; i < table.category_values.size(); ++i) {
        add(findings, Facet::category, table.category_values[i],
            (scene.view.shows_sure ? now.counts.certain[i] : 0) +
                (scene.view.shows_maybe ? now.counts.possible[i] : 0));
    }
}

void add_sources(Findings& findings, const DocumentTable& table, const TableNow& now) {
    const EventColumnsView columns = table.events().columns();
    std::vector<std::uint64_t> counts(table.source_values.size());
    for (const std::vector<EventRange>* ranges : {&now.events.certain, &now.events.possible}) {
        for (const EventRange& range : *ranges) {
            for (EventNumber event = range.first; event < range.last; ++event) {
                const bool passes =
                    (now.filter.categories.empty() || now.filter.categories[columns.categories[event]] != 0) &&
                    (!now.filter.found || now.filter.found->has(event));
                counts[columns.sources[event]] += passes ? 1 : 0;
            }
        }
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        add(findings, Facet::source, table.source_values[i], counts[i]);
    }
}

} // namespace

MoreFacetValues facet_values_of(const std::vector<std::shared_ptr<const LoadedTable>>& tables) {
    MoreFacetValues values;
    for (const std::shared_ptr<const LoadedTable>& table : tables) {
        const auto append = [](std::vector<std::string>& all, const std::vector<std::string>& more) {
            all.insert(all.end(), more.begin(), more.end());
        };
        append(values.categories, category_names(*table));
        append(values.sources, table->events->sources());
    }
    return values;
}

Findings with_tables(Findings findings, const Scene& scene) {
    constexpr std::uint32_t event_kind = 0, stated = 0, undated = 2;
    for (std::size_t i = 0; i < scene.document.tables.all.size(); ++i) {
        const DocumentTable& table = scene.document.tables.all[i];
        add(findings, Facet::kind, event_kind, in_view(without(scene, i, Facet::kind), scene.view));
        const TableNow by_dating = without(scene, i, Facet::dating);
        add(findings, Facet::dating, stated, in_view(by_dating, scene.view));
        add(findings, Facet::dating, undated, by_dating.counts.counts.undated);
        add_categories(findings, scene, table, without(scene, i, Facet::category));
        if (!table.events().columns().sources.empty()) {
            add_sources(findings, table, without(scene, i, Facet::source));
        }
    }
    return findings;
}

} // namespace chronomap
