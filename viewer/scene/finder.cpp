#include "viewer/scene/finder.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

constexpr std::size_t searches_kept = 12; // the beginnings of a word of that length

} // namespace

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
    const auto known = std::find_if(m_last_searches.begin(), m_last_searches.end(),
                                    [&](const auto& search) { return search.first == query; });
    if (known != m_last_searches.end()) {
        std::rotate(m_last_searches.begin(), known, known + 1);
        return m_last_searches.front().second;
    }
    const SearchMatches* const former = m_last_searches.empty() ? nullptr : m_last_searches.front().second.get();
    std::optional<SearchMatches> matches = m_index->find(query, former);
    m_last_searches.emplace_front(query,
                                  matches ? std::make_shared<const SearchMatches>(std::move(*matches)) : nullptr);
    m_last_searches.resize(std::min(m_last_searches.size(), searches_kept));
    return m_last_searches.front().second;
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
