#include "events/table/role_search.h"

namespace chronomap {

namespace {

bool has_values(const RoleSearch& search, std::size_t i) {
    return search.sample(i).size() > 0;
}

bool is_text(const RoleSearch& search, std::size_t i) {
    const ColumnSample& sample = search.sample(i);
    return sample.size() > 0 && sample.numbers() * 10 < sample.size() && sample.times().times() * 10 < sample.size() &&
           sample.points(PointForm::lat_lon) * 10 < sample.size() && sample.points(PointForm::wkt) * 10 < sample.size();
}

/// Whether values come again and again, so that they sort events into groups.
bool are_repeated(const RoleSearch& search, std::size_t i, std::size_t most) {
    const std::size_t distinct = search.sample(i).distinct();
    return distinct <= most && (distinct <= 12 || distinct * 2 <= search.sample(i).size());
}

bool give_asked(RoleSearch& search, ColumnRole role, const std::string& name) {
    const auto asked = search.asked_for(name);
    if (asked) {
        search.give(role, *asked, "as asked for");
    }
    return asked.has_value();
}

/// "8 different values among 500 looked at".
std::string words_of_groups(const ColumnSample& sample) {
    const std::size_t distinct = sample.distinct();
    return std::to_string(distinct) + (distinct == 1 ? " value" : " different values") + " among " +
           std::to_string(sample.size()) + " looked at";
}

void find_category(RoleSearch& search) {
    const auto named = RoleSearch::first_of(search.named(ColumnRole::category), [&](std::size_t i) {
        return has_values(search, i) &&
               are_repeated(search, i, search.has_partial_name(ColumnRole::category, i) ? 50 : 500);
    });
    if (named) {
        search.give(ColumnRole::category, *named, "named so; " + words_of_groups(search.sample(*named)));
        return;
    }
    for (std::size_t i = 0; i < search.column_count(); ++i) {
        const ColumnSample& sample = search.sample(i);
        if (search.is_free(i) && sample.size() >= 50 && is_text(search, i) && sample.distinct() > 1 &&
            are_repeated(search, i, 24) && sample.average_length() <= 40) {
            search.give(ColumnRole::category, i, "only " + words_of_groups(sample));
            return;
        }
    }
}

void find_source(RoleSearch& search) {
    const auto named =
        RoleSearch::first_of(search.named(ColumnRole::source), [&](std::size_t i) { return is_text(search, i); });
    if (named) {
        search.give(ColumnRole::source, *named, "named so");
    }
}

void find_magnitude(RoleSearch& search) {
    const auto named = RoleSearch::first_of(search.named(ColumnRole::magnitude), [&](std::size_t i) {
        return has_values(search, i) && search.sample(i).numbers() * 10 >= search.sample(i).size() * 8;
    });
    if (!named) {
        return;
    }
    const ColumnSample& sample = search.sample(*named);
    search.give(ColumnRole::magnitude, *named,
                "named so; " + words_of({sample.numbers(), sample.size()}, "is a number", "are numbers"));
    // 1,234 deaths are more than one: a comma before three digits, and never anything else, separates thousands.
    bool any_comma = false, all_thousands = true;
    for (const std::string_view value : sample.values()) {
        const std::size_t comma = value.rfind(',');
        if (comma != std::string_view::npos) {
            any_comma = true;
            all_thousands = all_thousands && value.size() - comma == 4 && comma > 0 && value[0] != '0';
        }
    }
    search.finding.meaning.magnitude_comma = any_comma && all_thousands ? Comma::thousands : Comma::decimal;
}

void find_title(RoleSearch& search) {
    const auto named =
        RoleSearch::first_of(search.named(ColumnRole::title), [&](std::size_t i) { return is_text(search, i); });
    if (named) {
        search.give(ColumnRole::title, *named, "named so");
        return;
    }
    // The most telling text: long, and not the same again and again.
    std::optional<std::size_t> best;
    double best_length = 3;
    for (std::size_t i = 0; i < search.column_count(); ++i) {
        const ColumnSample& sample = search.sample(i);
        const bool varies = sample.distinct() * 2 > sample.size() || sample.distinct() > 24;
        if (search.is_free(i) && is_text(search, i) && varies && sample.average_length() > best_length) {
            best = i;
            best_length = sample.average_length();
        }
    }
    if (best) {
        search.give(ColumnRole::title, *best, "the longest text");
    }
}

} // namespace

void find_text_roles(RoleSearch& search, const TableOptions& options) {
    // What is asked for is taken from those that are searched for, even if it has another role already.
    const bool has_category = give_asked(search, ColumnRole::category, options.category);
    const bool has_source = give_asked(search, ColumnRole::source, options.source);
    const bool has_title = give_asked(search, ColumnRole::title, options.title);
    if (!has_category) {
        find_category(search);
    }
    if (!has_source) {
        find_source(search);
    }
    find_magnitude(search);
    if (!has_title) {
        find_title(search);
    }
}

} // namespace chronomap
