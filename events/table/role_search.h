#pragma once

#include "events/table/column_names.h"
#include "events/table/column_sample.h"
#include "events/table/role_finding.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
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

/// Some of the values of a column, or of those in a sample.
struct Share {
    std::uint64_t some = 0, all = 0;
    bool is_of_sample = true;
};

/// "all 200 values looked at are times", "1 of 200 values is a time", "the one value looked at is a time".
std::string words_of(const Share& share, std::string_view is_one, std::string_view are_many);

/// What the values of a column of times are, and in which form: "all 200 values looked at are times (D/M/Y: 31 have a
/// first number above 12)". `format`: how they are read.
std::string words_of(const TimeEvidence& times, const TimeFormat& format, bool is_of_sample);

} // namespace chronomap
