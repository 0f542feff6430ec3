#include "viewer/scene/finder.h"

#include <utility>

namespace chronomap {

Finder::Finder(std::shared_ptr<const Dossier> dossier, const MoreFacetValues& more, ActWords acts)
    : m_dossier(std::move(dossier)), m_facets(*m_dossier, more), m_acts(std::move(acts)) {}

void Finder::prepare_search(const std::stop_token& stop) const {
    const std::lock_guard lock(m_index_mutex);
    if (m_index) {
        return;
    }
    try {
        m_index = std::make_unique<const SearchIndex>(*m_dossier, m_acts, stop);
    } catch (const SearchStopped&) {
        return; // whoever called it off needs no index
    }
}

std::shared_ptr<const SearchMatches> Finder::search(const std::string& query) const {
    if (query.empty()) {
        return nullptr;
    }
    prepare_search();
    const std::lock_guard lock(m_mutex);
    if (m_last_query != query) {
        std::optional<SearchMatches> matches = m_index->find(query, m_last_matches.get());
        m_last_matches = matches ? std::make_shared<const SearchMatches>(std::move(*matches)) : nullptr;
        m_last_query = query;
    }
    return m_last_matches;
}

std::shared_ptr<const Passing> Finder::find(const Filter& filter) const {
    const std::shared_ptr<const SearchMatches> matches = search(filter.search);
    const std::lock_guard lock(m_mutex);
    if (!m_last_passing || !(m_last_filter == filter)) {
        m_last_passing = std::make_shared<const Passing>(find_passing(m_facets, matches.get(), filter));
        m_last_filter = filter;
    }
    return m_last_passing;
}

std::shared_ptr<const Findings> Finder::find_among(const Filter& filter, const std::vector<std::uint8_t>& mask) const {
    const std::shared_ptr<const SearchMatches> matches = search(filter.search);
    const std::lock_guard lock(m_mutex);
    if (!m_last_findings_among || !(m_last_filter_among == filter) || m_last_mask != mask) {
        m_last_findings_among =
            std::make_shared<const Findings>(chronomap::find(m_facets, matches.get(), filter, &mask));
        m_last_filter_among = filter;
        m_last_mask = mask;
    }
    return m_last_findings_among;
}

} // namespace chronomap
