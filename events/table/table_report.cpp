#include "events/table/table_report.h"

#include "events/safe_text.h"
#include "events/table/table_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chronomap {

namespace {

/// Which forms the times had: the most frequent, and the others in brackets.
std::string time_format(const TimeCounts& counts, const TimeFormat& format) {
    std::vector<std::pair<std::uint64_t, TimeForm>> forms;
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < time_form_count; ++i) {
        if (counts.forms[i] > 0) {
            forms.emplace_back(counts.forms[i], static_cast<TimeForm>(i));
            all += counts.forms[i];
        }
    }
    if (forms.empty()) {
        return "";
    }
    std::stable_sort(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string text(name_of(forms.front().second));
    for (std::size_t i = 1; i < forms.size(); ++i) {
        text += (i == 1 ? " (" : ", ") + grouped(forms[i].first) + (i == 1 ? " of " + grouped(all) : "") + " in " +
                std::string(name_of(forms[i].second));
    }
    text += forms.size() > 1 ? ")" : "";
    return format.midnight_is_a_date ? text + ", days without a time of day, for all are 00:00:00" : text;
}

class ReportMaker {
public:
    explicit ReportMaker(const ReportParts& parts) : m_parts(parts) {}

    TableReport make() {
        const RowsRead& read = m_parts.read;
        m_report.roles = m_parts.finding.roles;
        m_report.rows = read.rows;
        m_report.rejected = read.counts.rejected;
        m_report.undated = read.counts.undated;
        m_report.unplaced = read.counts.unplaced;
        m_report.time_format = time_format(read.counts.times, m_parts.finding.meaning.time_format);
        if (read.counts.times.any_without_offset || read.counts.ends.any_without_offset) {
            m_report.zone_is_assumed = m_parts.table.options.time_zone.empty();
            m_report.zone = m_report.zone_is_assumed ? "UTC" : m_parts.table.options.time_zone;
        }
        add_rejects();
        add_notes();
        return std::move(m_report);
    }

private:
    void add_rejects() {
        std::array<std::uint64_t, RejectReason::count> by_reason{};
        for (const RejectedCell& cell : m_parts.read.rejects) {
            ++by_reason[cell.reason.code()];
        }
        for (std::size_t code = 0; code < by_reason.size(); ++code) {
            if (by_reason[code] > 0) {
                m_report.rejects_by_reason[std::string(RejectReason::of_code(code).text())] += by_reason[code];
            }
        }
        const std::size_t kept = std::min(m_parts.read.rejects.size(), TableReport::most_rejects_kept);
        for (std::size_t i = 0; i < kept; ++i) {
            m_report.rejects.push_back(reject_of(m_parts.table, m_parts.read.rejects[i]));
        }
    }

    void note(const std::string& message) {
        m_report.notes.push_back({Problem::Severity::warning, m_parts.table.path.string(), "", message});
    }

    std::string name(ColumnRole role) const {
        return in_quotes(m_parts.table.columns[*m_parts.finding.meaning.column(role)].name);
    }

    void add_notes() {
        for (const std::string& message : m_parts.finding.notes) {
            note(message);
        }
        add_note_on_contradictions(ColumnRole::time, m_parts.finding.meaning.time_format);
        add_note_on_contradictions(ColumnRole::end, m_parts.finding.meaning.end_format);
        if (m_parts.read.counts.unread_magnitudes > 0) {
            note(grouped(m_parts.read.counts.unread_magnitudes) + " values of " + name(ColumnRole::magnitude) +
                 " are no numbers");
        }
        for (Problem problem : m_parts.more_notes) {
            problem.file = m_parts.table.path.string();
            m_report.notes.push_back(std::move(problem));
        }
    }

    void add_note_on_contradictions(ColumnRole role, const TimeFormat& format) {
        const auto column = m_parts.finding.meaning.column(role);
        const auto contradicts = [&](const RejectedCell& cell) {
            return column && cell.column == *column &&
                   cell.reason.code() == RejectReason(TimeFault::other_order).code();
        };
        const auto found = std::count_if(m_parts.read.rejects.begin(), m_parts.read.rejects.end(), contradicts);
        if (found > 0) {
            note(grouped(static_cast<std::uint64_t>(found)) + (found == 1 ? " date of " : " dates of ") + name(role) +
                 " cannot be " + (format.order == DateOrder::month_first ? "M/D/Y" : "D/M/Y") +
                 ", as the others were read, and were rejected");
        }
    }

    const ReportParts& m_parts;
    TableReport m_report;
};

} // namespace

TableReport make_report(const ReportParts& parts) {
    return ReportMaker(parts).make();
}

std::uint64_t reject_count(const TableReport& report) {
    std::uint64_t count = 0;
    for (const auto& [reason, number] : report.rejects_by_reason) {
        count += number;
    }
    return count;
}

Reject reject_of(const LoadedTable& table, const RejectedCell& cell) {
    Reject reject;
    reject.row = cell.row + std::uint64_t{1};
    reject.reason = cell.reason.text();
    reject.offset = cell.offset;
    if (cell.column < table.columns.size()) {
        reject.column = table.columns[cell.column].name;
        std::vector<std::string> row = table.rows->row(cell.offset);
        reject.value = cell.column < row.size() ? std::move(row[cell.column]) : std::string();
    }
    return reject;
}

void for_each_reject(const LoadedTable& table, const std::function<void(const Reject&)>& call) {
    if (table.rejects.empty()) {
        std::for_each(table.report.rejects.begin(), table.report.rejects.end(), call);
        return;
    }
    for (const RejectedCell& cell : table.rejects) {
        call(reject_of(table, cell));
    }
}

} // namespace chronomap
