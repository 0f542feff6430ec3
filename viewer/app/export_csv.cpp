#include "viewer/app/csv_text.h"
#include "viewer/app/export_job.h"

namespace chronomap {

namespace {

std::string cell_of(const ExportValue& value) {
    const bool is_text = std::holds_alternative<std::string>(value);
    return quoted_cell(is_text ? harmless_text(text_of(value)) : text_of(value));
}

} // namespace

std::string csv_of(const ExportJob& job) {
    std::string csv;
    for (const std::string& column : job.table.columns) {
        csv += (csv.empty() ? "" : ",") + quoted_cell(column);
    }
    csv += "\r\n";
    for (const auto& row : job.table.rows) {
        const char* separator = "";
        for (const ExportValue& value : row) {
            csv += separator + cell_of(value);
            separator = ",";
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace chronomap
