#include "viewer/app/csv_text.h"
#include "viewer/app/export_events.h"
#include "viewer/app/export_job.h"

#include <algorithm>

namespace chronomap {

namespace {

std::string cell_of(const ExportValue& value) {
    const bool is_text = std::holds_alternative<std::string>(value);
    return is_text ? harmless_text(text_of(value)) : text_of(value);
}

} // namespace

void write_csv(const ExportJob& job, TextFile& file) {
    const ExportedEvents events(job);
    std::vector<std::string> names = job.events.tables().empty() ? job.table.columns : events.columns();
    std::transform(names.begin(), names.end(), names.begin(), harmless_value);
    file.write(csv_line(names));
    for (const auto& row : job.table.rows) {
        std::vector<std::string> cells;
        std::transform(row.begin(), row.end(), std::back_inserter(cells), cell_of);
        cells.resize(names.size());
        file.write(csv_line(cells));
    }
    events.for_each([&](const EventRecord&, std::vector<std::string> cells) {
        std::transform(cells.begin(), cells.end(), cells.begin(), harmless_value);
        file.write(csv_line(cells));
    });
}

} // namespace chronomap
