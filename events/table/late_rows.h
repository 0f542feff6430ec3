#pragma once

#include "events/table/row_source.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace chronomap {

/// Rows of a source that is opened when somebody first asks for one of them: most of a table is looked at without its
/// text.
class LateRows final : public RowSource {
public:
    using Open = std::function<std::shared_ptr<const RowSource>()>;

    /// `open` throws TableError when the source is not there or not what it was; then it is asked again the next time.
    LateRows(std::vector<SourceColumn> columns, Open open) : m_columns(std::move(columns)), m_open(std::move(open)) {}

    const std::vector<SourceColumn>& columns() const override { return m_columns; }
    std::vector<std::vector<std::string>> sample(std::size_t most) const override { return opened().sample(most); }
    std::vector<std::uint32_t> read(const std::vector<std::size_t>& wanted, unsigned threads, Progress& progress,
                                    const std::function<void(const RowBlock&, unsigned worker)>& take) const override {
        return opened().read(wanted, threads, progress, take);
    }
    std::vector<std::string> row(RowOffset offset) const override { return opened().row(offset); }

private:
    const RowSource& opened() const;

    std::vector<SourceColumn> m_columns;
    Open m_open;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const RowSource> m_rows;
};

} // namespace chronomap
