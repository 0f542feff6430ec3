#include "viewer/scene/table_histogram.h"

#include <algorithm>
#include <numeric>

namespace chronomap {

namespace {

TableHistogram work_out(const DocumentTables& tables, const HistogramQuestion& question) {
    const DocumentTable& table = tables.all[question.table];
    TableHistogram histogram;
    histogram.columns = question.columns;
    histogram.categories = std::max<std::size_t>(1, table.category_values.size());
    if (!question.passes_any) {
        histogram.values.resize(histogram.columns * histogram.categories);
        return histogram;
    }
    histogram.values = table.events().histogram(question.window, question.columns, question.filter);
    for (std::size_t column = 0; column < histogram.columns; ++column) {
        histogram.most = std::max(histogram.most, histogram.total(column));
    }
    return histogram;
}

} // namespace

float TableHistogram::total(std::size_t column) const {
    const auto first = values.begin() + static_cast<std::ptrdiff_t>(column * categories);
    return std::accumulate(first, first + static_cast<std::ptrdiff_t>(categories), 0.0F);
}

std::shared_ptr<const TableHistogram> TableHistograms::on_axis(const DocumentTables& tables,
                                                               const HistogramQuestion& question) const {
    return m_axis[question.table].answer(question, [&] { return work_out(tables, question); });
}

std::shared_ptr<const TableHistogram> TableHistograms::in_overview(const DocumentTables& tables,
                                                                   const HistogramQuestion& question) const {
    return m_overview[question.table].answer(question, [&] { return work_out(tables, question); });
}

} // namespace chronomap
