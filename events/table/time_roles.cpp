#include "events/table/role_search.h"
#include "events/table/table_words.h"

#include <cstdlib>

namespace chronomap {

namespace {

constexpr TimeForm forms_of_our_age[] = {TimeForm::compact, TimeForm::epoch_seconds, TimeForm::epoch_milliseconds};

/// The form that most of the times have.
TimeForm main_form(const TimeEvidence& times) {
    TimeForm best = TimeForm::iso;
    for (std::size_t i = 0; i < time_form_count; ++i) {
        if (times.of_form(static_cast<TimeForm>(i)) > times.of_form(best)) {
            best = static_cast<TimeForm>(i);
        }
    }
    return best;
}

std::string why(const TimeEvidence& times, const std::string& basis) {
    return basis + (basis.empty() ? "" : "; ") + words_of(times, times.format(), true);
}

/// Whether values are times beyond doubt, without a name that says so: numbers might count anything.
bool are_plainly_times(const TimeEvidence& times) {
    if (times.values() == 0 || times.times() * 10 < times.values() * 9) {
        return false;
    }
    const TimeForm form = main_form(times);
    if (form == TimeForm::year || form == TimeForm::spreadsheet_days || form >= TimeForm::epoch_microseconds) {
        return false;
    }
    for (const TimeForm number : forms_of_our_age) {
        if (form == number) {
            return times.times() == times.values() && times.of_form(form) == times.values();
        }
    }
    return true;
}

bool says_time(std::string_view name) {
    for (const std::string_view word : {"date", "time", "fecha", "datum", "дата", "تاريخ"}) {
        if (name.find(word) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

std::optional<std::size_t> find_time(const RoleSearch& search) {
    const std::vector<std::size_t> named = search.named(ColumnRole::time);
    const auto test = [&](bool with_years) {
        return [&search, with_years](std::size_t i) {
            const TimeEvidence times = search.sample(i).times();
            const bool are_times = times.values() > 0 && times.times() * 2 >= times.values();
            const bool are_years = times.of_form(TimeForm::year) * 2 > times.times();
            return search.has_partial_name(ColumnRole::time, i) ? are_plainly_times(times)
                                                                : are_times && (with_years || !are_years);
        };
    };
    // A year, or a time of day such as 1530, is the time only when there is no date.
    if (const auto column = RoleSearch::first_of(named, test(false))) {
        return column;
    }
    if (const auto column = RoleSearch::first_of(named, test(true))) {
        return column;
    }
    for (std::size_t i = 0; i < search.column_count(); ++i) {
        if (search.is_free(i) && are_plainly_times(search.sample(i).times())) {
            return i;
        }
    }
    // Nothing reads as a time: what is wrong with the values of a column that says to hold some is better told.
    return RoleSearch::first_of(named, [&](std::size_t i) {
        const ColumnSample& sample = search.sample(i);
        return says_time(search.name(i).joined) && (sample.size() == 0 || sample.numbers() * 2 < sample.size());
    });
}

void find_end(RoleSearch& search, const TableOptions& options) {
    const auto asked = search.asked_for(options.end);
    const auto end = asked ? asked : RoleSearch::first_of(search.named(ColumnRole::end), [&](std::size_t i) {
        const TimeEvidence times = search.sample(i).times();
        return times.values() > 0 && times.times() * 2 >= times.values();
    });
    if (end) {
        const TimeEvidence times = search.sample(*end).times();
        search.finding.meaning.end_format = times.format();
        search.finding.end_basis = asked ? "as asked for" : "named so";
        search.give(ColumnRole::end, *end, why(times, search.finding.end_basis));
    }
}

/// The time of day beside a date, or month and day beside a year.
void find_parts_of_time(RoleSearch& search, const TimeEvidence& times) {
    if (times.times() == 0) {
        return;
    }
    if (times.of_form(TimeForm::year) == times.times()) {
        const auto is_number = [&](std::size_t i) { return search.sample(i).numbers() == search.sample(i).size(); };
        const auto month = RoleSearch::first_of(search.named(ColumnRole::month), is_number);
        if (month) {
            search.give(ColumnRole::month, *month, "named so, beside a year");
            if (const auto day = RoleSearch::first_of(search.named(ColumnRole::day), is_number)) {
                search.give(ColumnRole::day, *day, "named so, beside a year");
            }
        }
    } else if (times.other_times() == 0) {
        const auto clock = RoleSearch::first_of(search.named(ColumnRole::clock), [&](std::size_t i) {
            return search.sample(i).size() > 0 && search.sample(i).clocks() * 10 >= search.sample(i).size() * 8;
        });
        if (clock) {
            const ColumnSample& sample = search.sample(*clock);
            search.give(ColumnRole::clock, *clock,
                        "beside dates alone; " +
                            words_of({sample.clocks(), sample.size()}, "is a time of day", "are times of day"));
        }
    }
}

void find_time_precision(RoleSearch& search) {
    const std::vector<std::size_t> named = search.named(ColumnRole::time_precision);
    if (!named.empty()) {
        const bool is_ucdp = search.name(named[0]).joined == "dateprec";
        search.finding.meaning.time_codebook = is_ucdp ? TimeCodebook::ucdp : TimeCodebook::acled;
        search.give(ColumnRole::time_precision, named[0],
                    is_ucdp ? "named as UCDP names it" : "named as ACLED names it");
    }
}

} // namespace

std::string words_of(const TimeEvidence& times, const TimeFormat& format, bool is_of_sample) {
    if (times.values() == 0) {
        return "empty in all rows looked at";
    }
    std::string text = words_of({times.times(), times.values(), is_of_sample}, "is a time", "are times");
    if (times.times() == 0) {
        return text;
    }
    const TimeForm form = main_form(times);
    const bool is_of_numbers = form == TimeForm::day_month_year || form == TimeForm::month_day_year;
    const bool day_first = format.order != DateOrder::month_first;
    text += " (" + std::string(is_of_numbers ? name_of(day_first ? TimeForm::day_month_year : TimeForm::month_day_year)
                                             : name_of(form));
    const std::uint64_t telling = day_first ? times.day_first() : times.month_first();
    if (telling > 0) {
        text += ": " + grouped(telling) + (telling == 1 ? " has a " : " have a ") + (day_first ? "first" : "second") +
                " number above 12";
    }
    return text + ")";
}

void find_time_roles(RoleSearch& search, const TableOptions& options) {
    const auto asked = search.asked_for(options.time);
    const auto time = asked ? asked : find_time(search);
    if (!time) {
        search.finding.notes.emplace_back("no column of times was found; all events are undated");
        return;
    }
    const TimeEvidence times = search.sample(*time).times();
    search.finding.meaning.time_format = times.format();
    const bool is_named = name_rank(ColumnRole::time, search.name(*time)).has_value();
    search.finding.time_basis = asked ? "as asked for" : is_named ? "named so" : "";
    search.give(ColumnRole::time, *time, why(times, search.finding.time_basis));
    find_end(search, options);
    find_parts_of_time(search, times);
    find_time_precision(search);
}

} // namespace chronomap
