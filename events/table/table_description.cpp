#include "events/safe_text.h"
#include "events/table/table_report.h"
#include "events/table/table_words.h"

#include <algorithm>

namespace chronomap {

namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t length = characters(text);
    return text.append(width - std::min(width, length), ' ');
}

std::string column_name_of(const LoadedTable& table, const RoleChoice& choice) {
    return choice.column < table.columns.size() ? in_quotes(table.columns[choice.column].name, 30) : "";
}

std::string lines_of_roles(const LoadedTable& table) {
    std::size_t role_width = 0, column_width = 0;
    for (const RoleChoice& choice : table.report.roles) {
        role_width = std::max(role_width, name_of(choice.role).size());
        column_width = std::max(column_width, characters(column_name_of(table, choice)));
    }
    std::string text;
    for (const RoleChoice& choice : table.report.roles) {
        text += padded(std::string(name_of(choice.role)), role_width) + "  " +
                padded(column_name_of(table, choice), column_width) + "  " + choice.why + "\n";
    }
    return text;
}

std::string line_of_rows(const TableReport& report) {
    std::string text = grouped(report.rows) + (report.rows == 1 ? " row" : " rows");
    if (!report.time_format.empty()) {
        text += "; times: " + report.time_format;
    }
    if (!report.zone.empty()) {
        text += "; times without an offset are in " + report.zone;
        text += report.zone_is_assumed ? " (assumed; --time-zone says otherwise)" : "";
    }
    return text + "\n";
}

std::string lines_of_losses(const TableReport& report) {
    std::string text;
    const auto add = [&](std::uint64_t number, const char* what) {
        if (number > 0) {
            text += (text.empty() ? "" : ", ") + grouped(number) + what;
        }
    };
    add(report.rejected, " rejected for having neither a time nor a place");
    add(report.undated, " without a time");
    add(report.unplaced, " without a place");
    text += text.empty() ? "" : "\n";
    for (const auto& [reason, number] : report.rejects_by_reason) {
        text += "    " + grouped(number) + "  " + reason + "\n";
    }
    return text;
}

} // namespace

std::string describe(const LoadedTable& table) {
    return lines_of_roles(table) + line_of_rows(table.report) + lines_of_losses(table.report);
}

} // namespace chronomap
