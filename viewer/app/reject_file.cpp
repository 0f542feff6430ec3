#include "viewer/app/reject_file.h"

#include "events/table/table_report.h"
#include "viewer/app/csv_text.h"
#include "viewer/app/row_layout.h"
#include "viewer/app/text_file.h"

#include <algorithm>

namespace chronomap {

namespace {

std::string harmless_line(std::vector<std::string> cells) {
    std::transform(cells.begin(), cells.end(), cells.begin(), harmless_value);
    return csv_line(cells);
}

std::vector<std::string> first_columns(bool has_several) {
    return has_several ? std::vector<std::string>{"table", "row", "column", "value", "reason"}
                       : std::vector<std::string>{"row", "column", "value", "reason"};
}

} // namespace

bool has_all_rejects(const LoadedTable& table) {
    return reject_count(table.report) <= std::max(table.rejects.size(), table.report.rejects.size());
}

void write_rejects(const std::filesystem::path& file, const std::vector<std::shared_ptr<const LoadedTable>>& tables) {
    const bool has_several = tables.size() > 1;
    const RowLayout layout(first_columns(has_several), tables, RowLayout::Content::everything);
    TextFile text(file);
    text.write(harmless_line(layout.columns()));
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const LoadedTable& table = *tables[i];
        for_each_reject(table, [&](const Reject& reject) {
            std::vector<std::string> cells;
            if (has_several) {
                cells.push_back(table.name);
            }
            cells.push_back(std::to_string(reject.row));
            cells.push_back(reject.column);
            cells.push_back(reject.value);
            cells.push_back(reject.reason);
            cells.resize(layout.columns().size());
            layout.put(i, table.rows->row(reject.offset), cells);
            text.write(harmless_line(std::move(cells)));
        });
    }
    text.commit();
}

} // namespace chronomap
