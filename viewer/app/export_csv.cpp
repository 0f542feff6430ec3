#include "viewer/app/export_job.h"

namespace chronomap {

namespace {

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == text.npos) {
        return text;
    }
    std::string cell = "\"";
    for (const char c : text) {
        cell += c == '"' ? "\"\"" : std::string(1, c);
    }
    return cell + '"';
}

// A title such as "=HYPERLINK(…)" would do on the reader's machine what its author wishes.
std::string harmless(const std::string& text) {
    constexpr const char* beginnings_of_formulas = "=+-@\t\r";
    return text.find_first_of(beginnings_of_formulas) == 0 ? '\'' + text : text;
}

std::string cell_of(const ExportValue& value) {
    const bool is_text = std::holds_alternative<std::string>(value);
    return quoted(is_text ? harmless(text_of(value)) : text_of(value));
}

} // namespace

std::string csv_of(const ExportJob& job) {
    std::string csv;
    for (const std::string& column : job.table.columns) {
        csv += (csv.empty() ? "" : ",") + quoted(column);
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
