#include "events/table/role_search.h"

#include "events/nearest_word.h"
#include "events/safe_text.h"
#include "events/table/table_words.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

/// Names for a message: as many as help.
std::string list_of(const std::vector<SourceColumn>& columns) {
    constexpr std::size_t most = 40;
    std::string list;
    for (std::size_t i = 0; i < columns.size() && i < most; ++i) {
        list += (i > 0 ? ", " : "") + in_quotes(columns[i].name);
    }
    return columns.size() > most ? list + " and " + std::to_string(columns.size() - most) + " more" : list;
}

} // namespace

RoleSearch::RoleSearch(const std::vector<SourceColumn>& columns, const std::vector<std::vector<std::string>>& rows)
    : m_columns(columns), m_taken(columns.size(), false) {
    m_samples.reserve(columns.size());
    m_names.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_samples.emplace_back(rows, i);
        m_names.push_back(column_name(first_characters(columns[i].name, 100)));
    }
}

std::vector<std::size_t> RoleSearch::named(ColumnRole role) const {
    std::vector<std::pair<std::size_t, std::size_t>> ranked;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (is_free(i)) {
            if (const auto rank = name_rank(role, m_names[i])) {
                ranked.emplace_back(*rank, i);
            }
        }
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> columns;
    columns.reserve(ranked.size());
    for (const auto& [rank, column] : ranked) {
        columns.push_back(column);
    }
    return columns;
}

bool RoleSearch::has_partial_name(ColumnRole role, std::size_t i) const {
    const auto rank = name_rank(role, m_names[i]);
    return rank && *rank >= rank_of_partial_names;
}

std::optional<std::size_t> RoleSearch::asked_for(const std::string& name) const {
    if (name.empty()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].name == name) {
            return i;
        }
    }
    const ColumnName wanted = column_name(name);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!wanted.joined.empty() && m_names[i].joined == wanted.joined) {
            return i;
        }
    }
    NearestWord nearest(name);
    for (const SourceColumn& column : m_columns) {
        nearest.offer(column.name);
    }
    const std::string hint = nearest.best().empty() ? "" : "; is " + in_quotes(nearest.best()) + " meant?";
    throw TableError("there is no column " + in_quotes(name) + "; the columns are " + list_of(m_columns) + hint);
}

std::optional<std::size_t> RoleSearch::first_of(const std::vector<std::size_t>& columns,
                                                const std::function<bool(std::size_t)>& test) {
    const auto found = std::find_if(columns.begin(), columns.end(), test);
    return found == columns.end() ? std::nullopt : std::optional(*found);
}

void RoleSearch::give(ColumnRole role, std::size_t i, std::string why) {
    m_taken[i] = true;
    finding.meaning.columns[static_cast<std::size_t>(role)] = i;
    finding.roles.push_back({role, i, std::move(why)});
}

std::string words_of(const Share& share, std::string_view is_one, std::string_view are_many) {
    const std::string looked_at = share.is_of_sample ? " looked at " : " ";
    const std::string what(share.some == 1 ? is_one : are_many);
    if (share.all == 1) {
        return (share.some == 1 ? "the one value" : "not even the one value") + looked_at + std::string(is_one);
    }
    return (share.some == share.all ? "all " : grouped(share.some) + " of ") + grouped(share.all) + " values" +
           looked_at + what;
}

RoleFinding find_roles(const std::vector<SourceColumn>& columns, const std::vector<std::vector<std::string>>& rows,
                       const TableOptions& options) {
    RoleSearch search(columns, rows);
    find_time_roles(search, options);
    find_place_roles(search, options);
    find_text_roles(search, options);
    if (!search.has(ColumnRole::time) && !search.has(ColumnRole::longitude)) {
        throw TableError("no column of times and none of places was found among " + list_of(columns) +
                         "; name them with --time, --lon and --lat");
    }
    std::sort(search.finding.roles.begin(), search.finding.roles.end(),
              [](const RoleChoice& a, const RoleChoice& b) { return a.role < b.role; });
    return std::move(search.finding);
}

} // namespace chronomap
