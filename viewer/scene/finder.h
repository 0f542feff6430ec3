#pragma once

#include "events/facets.h"
#include "events/search_index.h"

#include <deque>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// Answers what a filter leaves of a dossier. The same question always has the same answer; the last ones are
/// remembered, because a window asks the same again with every frame. Any thread.
class Finder {
public:
    /// `more`: what else there is to filter by. The search's index is built with the first search, or by prepare_search().
    /// Statements are found by `acts` as well.
    explicit Finder(std::shared_ptr<const Dossier> dossier, const MoreFacetValues& more = {}, ActWords acts = {});

    const FacetTable& facets() const { return m_facets; }

    /// Which entries pass.
    std::shared_ptr<const Passing> find(const Filter& filter) const;

    /// The facets' counts among the entries of a mask (those in the time in view).
    std::shared_ptr<const Findings> find_among(const Filter& filter, const std::vector<std::uint8_t>& mask) const;

    /// What a search finds; null when there is no word in it. As one types, only the last word is looked for, and as one takes
    /// letters away, nothing.
    std::shared_ptr<const SearchMatches> search(const std::string& query) const;

    /// Builds the index where it is not there yet: a second for 100 000 entries, so that it is for a worker thread. When
    /// that is called off, the next search builds it.
    void prepare_search(const std::stop_token& stop = {}) const;

private:
    std::shared_ptr<const Dossier> m_dossier;
    FacetTable m_facets;
    ActWords m_acts;
    mutable std::mutex m_index_mutex; // held while the index is built
    mutable std::unique_ptr<const SearchIndex> m_index;
    mutable std::mutex m_mutex; // guards what follows
    mutable std::deque<std::pair<std::string, std::shared_ptr<const SearchMatches>>>
        m_last_searches; // the last one first
    mutable Filter m_last_filter;
    mutable std::shared_ptr<const Passing> m_last_passing;
    mutable Filter m_last_filter_among;
    mutable std::vector<std::uint8_t> m_last_mask;
    mutable std::shared_ptr<const Findings> m_last_findings_among;
};

} // namespace chronomap
