#pragma once

#include "viewer/scene/remembered.h"
#include "viewer/scene/scene.h"

#include <cstddef>
#include <vector>

namespace chronomap {

/// How many events of a table begin in each column of a strip of time: by column, and within it by category.
struct TableHistogram {
    std::size_t columns = 0, categories = 1;
    std::vector<float> values;
    float most = 0; ///< of all categories together in one column

    float at(std::size_t column, std::size_t category) const { return values[column * categories + category]; }
    float total(std::size_t column) const;
};

/// What decides it.
struct HistogramQuestion {
    std::size_t table = 0;
    TimeWindow window;
    std::size_t columns = 0;
    TableFilter filter;
    bool passes_any = true;

    friend bool operator==(const HistogramQuestion&, const HistogramQuestion&) = default;
};

/// The last answers, kept by the document: one for each strip of each table.
class TableHistograms {
public:
    explicit TableHistograms(std::size_t tables) : m_axis(tables), m_overview(tables) {}

    std::shared_ptr<const TableHistogram> on_axis(const DocumentTables& tables,
                                                  const HistogramQuestion& question) const;
    std::shared_ptr<const TableHistogram> in_overview(const DocumentTables& tables,
                                                      const HistogramQuestion& question) const;

private:
    using Kept = std::vector<Remembered<HistogramQuestion, TableHistogram>>;
    Kept m_axis, m_overview;
};

} // namespace chronomap
