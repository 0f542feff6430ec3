#pragma once

#include "events/table/loaded_table.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// The columns of a file that holds rows of several tables: each name once. What a table calls alike in two of its columns,
/// or as a column that stands there before, is numbered: "id_2". Columns of the same name in two tables are one.
class RowLayout {
public:
    /// Which columns of a table there are.
    enum class Content {
        attributes, ///< without those that tell of the row's geometry
        everything,
    };

    /// `before`: columns that stand before those of the tables.
    RowLayout(std::vector<std::string> before, const std::vector<std::shared_ptr<const LoadedTable>>& tables,
              Content content);

    /// A column after all there are, and where it stands.
    std::size_t add(const std::string& name);

    const std::vector<std::string>& columns() const { return m_columns; }

    /// Puts a row of a table where its columns stand among `cells`, as many as there are columns.
    void put(std::size_t table, std::vector<std::string> row, std::vector<std::string>& cells) const;

private:
    std::string free_name(const std::string& name) const;

    std::vector<std::string> m_columns;
    std::vector<std::vector<std::optional<std::size_t>>> m_positions; // by table, then by its column
};

} // namespace chronomap
