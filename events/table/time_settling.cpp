#include "events/table/time_settling.h"

#include "events/safe_text.h"
#include "events/table/column_evidence.h"
#include "events/table/column_sample.h"
#include "events/table/role_search.h"
#include "events/table/table_words.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

DateOrder order_asked_for(const std::string& name) {
    if (name.empty()) {
        return DateOrder::unknown;
    }
    if (name != "D/M/Y" && name != "M/D/Y") {
        throw TableError("the order of dates is D/M/Y or M/D/Y, not " + in_quotes(name));
    }
    return name == "D/M/Y" ? DateOrder::day_first : DateOrder::month_first;
}

/// What was settled, and on what ground.
struct SettledOrder {
    DateOrder order = DateOrder::day_first;
    std::string ground;
};

class TimeSettling {
public:
    TimeSettling(const RowSource& source, const std::vector<std::vector<std::string>>& sample,
                 const TableOptions& options, RoleFinding& finding)
        : m_source(source), m_sample(sample), m_asked(order_asked_for(options.date_order)), m_finding(finding) {}

    void settle(ColumnRole role, TimeFormat& format, const std::string& basis, unsigned threads, Progress& progress) {
        const auto column = m_finding.meaning.column(role);
        if (!column) {
            return;
        }
        TimeEvidence times = ColumnSample(m_sample, *column).times();
        const bool is_whole = times.needs_whole_column();
        if (is_whole) {
            times = evidence_of_column(m_source, *column, times, threads, progress);
            // What numbers are stands fast: a column has one meaning.
            format = {times.format().order, times.format().midnight_is_a_date, format.numbers};
        }
        if (m_asked != DateOrder::unknown) {
            format.order = m_asked;
        } else if (times.day_first() == 0 && times.month_first() == 0 && times.either_order() > 0) {
            const SettledOrder settled = order_without_evidence(*column, times);
            format.order = settled.order;
            m_finding.notes.push_back("nothing tells whether the day or the month comes first in " +
                                      grouped(times.either_order()) + (times.either_order() == 1 ? " date" : " dates") +
                                      " of " + in_quotes(m_source.columns()[*column].name) + "; read as " +
                                      (settled.order == DateOrder::day_first ? "D/M/Y" : "M/D/Y") + settled.ground +
                                      ", --date-order says otherwise");
        }
        retell(role, words_of(times, format, !is_whole), basis);
    }

private:
    SettledOrder order_without_evidence(std::size_t column, const TimeEvidence& times) const {
        for (std::size_t i = 0; i < m_source.columns().size(); ++i) {
            const TimeEvidence other = ColumnSample(m_sample, i).times();
            if (i != column && (other.day_first() > 0) != (other.month_first() > 0)) {
                return {other.format().order, " as in " + in_quotes(m_source.columns()[i].name)};
            }
        }
        if (times.either_order_with_half_of_day() * 2 > times.either_order()) {
            return {DateOrder::month_first, ", for they have AM and PM"};
        }
        return {};
    }

    void retell(ColumnRole role, const std::string& words, const std::string& basis) {
        for (RoleChoice& choice : m_finding.roles) {
            if (choice.role == role) {
                choice.why = basis + (basis.empty() ? "" : "; ") + words;
            }
        }
    }

    const RowSource& m_source;
    const std::vector<std::vector<std::string>>& m_sample;
    DateOrder m_asked;
    RoleFinding& m_finding;
};

} // namespace

void settle_times(const RowSource& source, const std::vector<std::vector<std::string>>& sample,
                  const TableOptions& options, unsigned threads, Progress& progress, RoleFinding& finding) {
    TimeSettling settling(source, sample, options, finding);
    settling.settle(ColumnRole::time, finding.meaning.time_format, finding.time_basis, threads, progress);
    settling.settle(ColumnRole::end, finding.meaning.end_format, finding.end_basis, threads, progress);
}

} // namespace chronomap
