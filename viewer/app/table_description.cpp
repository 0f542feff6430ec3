#include "viewer/app/table_description.h"

#include "events/safe_text.h"
#include "events/table/table_report.h"
#include "viewer/app/reject_file.h"

#include <algorithm>
#include <ostream>

namespace chronomap {

namespace {

constexpr std::size_t most_rejects = 20;

std::string line_of(const LoadedTable& table, const Reject& reject) {
    std::string place = "row " + std::to_string(reject.row);
    std::string message = reject.reason;
    if (!reject.column.empty()) {
        place += ", column " + in_quotes(reject.column, 30);
        message = in_quotes(reject.value) + ": " + message;
    }
    return to_line({Problem::Severity::warning, table.path.string(), place, message});
}

} // namespace

void describe_with_rejects(const LoadedTable& table, std::ostream& out) {
    out << describe(table);
    for (const Problem& problem : table.report.notes) {
        out << to_line(problem) << '\n';
    }
    const auto& first = table.report.rejects;
    const std::size_t told = std::min(first.size(), most_rejects);
    for (std::size_t i = 0; i < told; ++i) {
        out << line_of(table, first[i]) << '\n';
    }
    const std::uint64_t count = reject_count(table.report);
    if (count > told) {
        out << "… and " << count - told << " more; --rejects FILE keeps them all\n";
    }
}

} // namespace chronomap
