#pragma once

#include "events/table/column_names.h"
#include "events/table/column_sample.h"
#include "events/table/role_finding.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// The columns of a source while roles are given to them.
class RoleSearch {
public:
    RoleSearch(const std::vector<SourceColumn>& columns, const std::vector<std::vector<std::string>>& rows);

    std::size_t column_count() const { return m_columns.size(); }
    const SourceColumn& column(std::size_t i) const { return m_columns[i]; }
    const ColumnSample& sample(std::size_t i) const { return m_samples[i]; }
    const ColumnName& name(std::size_t i) const { return m_names[i]; }

    bool is_free(std::size_t i) const { return !m_taken[i] && m_columns[i].kind == SourceColumn::Kind::attribute; }

    /// The free columns whose names speak of a role, the most usual name first.
    std::vector<std::size_t> named(ColumnRole role) const;
    bool has_partial_name(ColumnRole role, std::size_t i) const;

    /// The column that the user names, and which nothing can take from it; nothing for an empty name. Throws TableError
    /// for a name that no column has.
    std::optional<std::size_t> asked_for(const std::string& name) const;

    /// The first of some columns that passes a test.
    static std::optional<std::size_t> first_of(const std::vector<std::size_t>& columns,
                                               const std::function<bool(std::size_t)>& test);

    void give(ColumnRole role, std::size_t i, std::string why);
    bool has(ColumnRole role) const { return finding.meaning.column(role).has_value(); }

    RoleFinding finding;

private:
    const std::vector<SourceColumn>& m_columns;
    std::vector<ColumnSample> m_samples;
    std::vector<ColumnName> m_names;
    std::vector<bool> m_taken;
};

/// The parts of find_roles().
void find_time_roles(RoleSearch& search, const TableOptions& options);
void find_place_roles(RoleSearch& search, const TableOptions& options);
void find_text_roles(RoleSearch& search, const TableOptions& options);

/// "all 200 values looked at", "187 of 200 values looked at", "no value looked at".
std::string share_of(std::size_t some, std::size_t all);

} // namespace chronomap
