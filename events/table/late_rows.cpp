#include "events/table/late_rows.h"

#include <algorithm>

namespace chronomap {

namespace {

bool is_same(const SourceColumn& a, const SourceColumn& b) {
    return a.name == b.name && a.kind == b.kind;
}

} // namespace

const RowSource& LateRows::opened() const {
    const std::lock_guard lock(m_mutex);
    if (!m_rows) {
        std::shared_ptr<const RowSource> rows = m_open();
        const std::vector<SourceColumn>& columns = rows->columns();
        if (!std::equal(columns.begin(), columns.end(), m_columns.begin(), m_columns.end(), is_same)) {
            throw TableError("has other columns than when it was read");
        }
        m_rows = std::move(rows);
    }
    return *m_rows;
}

} // namespace chronomap
