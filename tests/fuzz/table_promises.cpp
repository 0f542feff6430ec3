#include "fuzz/table_promises.h"

#include "events/safe_text.h"
#include "events/table/event_order.h"
#include "events/table/event_search.h"
#include "events/table/role_finding.h"
#include "events/table/table_reading.h"
#include "events/table/time_settling.h"
#include "fuzz/promise.h"
#include "support/table_rows.h"

#include <bit>
#include <numeric>
#include <set>

namespace chronomap::fuzz {
namespace {

// Looking at each event takes long where there are many.
constexpr std::size_t most_events_looked_at = 300;

std::vector<EventNumber> numbers_in(const std::vector<EventRange>& ranges) {
    std::vector<EventNumber> numbers;
    for (const EventRange& range : ranges) {
        for (EventNumber event = range.first; event < range.last; ++event) {
            numbers.push_back(event);
        }
    }
    return numbers;
}

void check_window(const EventTable& table, TimeWindow window) {
    std::vector<EventNumber> certain, possible;
    for (EventNumber event = 0; event < table.size(); ++event) {
        const auto time = table.time_of(event);
        const Certainty answer = time ? certainty_in(*time, window) : Certainty::outside;
        if (answer != Certainty::outside) {
            (answer == Certainty::certain ? certain : possible).push_back(event);
        }
    }
    const EventsInWindow found = table.in(window);
    promise(numbers_in(found.certain) == certain, "a window holds what is certainly in it");
    promise(numbers_in(found.possible) == possible, "a window holds what is possibly in it");
    const Counts counts = table.count(window, {}).counts;
    promise(counts.certain == certain.size() && counts.possible == possible.size(), "a window counts what it holds");
    promise(counts.total == table.size() &&
                counts.total == counts.certain + counts.possible + counts.outside + counts.undated,
            "counts add up");
    const EventOrder order(table, found, {});
    promise(order.size() == certain.size() + possible.size(), "a list has all of a window");
    std::optional<Instant> before;
    for (std::size_t position = 0; position < order.size(); ++position) {
        const Instant t = table.time_of(order.at(position))->earliest();
        promise(!before || *before <= t, "a list is in the order of time");
        promise(order.position_of(order.at(position)) == position, "an event stands where the list says");
        before = t;
    }
}

void check_places(const EventTable& table) {
    const EventsInWindow all = table.in(all_time);
    const WorldBox bounds = table.bounds();
    std::size_t placed = 0;
    for (const EventNumber event : numbers_in(all.certain)) {
        placed += table.columns().places[event] == no_place ? 0 : 1;
    }
    const EventsFound found = events_at(table, {all.certain, {}}, {}, bounds, 5);
    promise(bounds.is_empty() || found.count == placed, "the box of all places holds all places");
    nearest(table, all, {}, bounds.center(), 1);
}

struct Understood {
    RoleFinding finding;
    RowsRead read;
    std::shared_ptr<const EventTable> events;
};

Understood read_all(const RowSource& source, unsigned threads) {
    Understood all;
    Progress progress;
    constexpr std::size_t rows_looked_at = 500;
    const auto sample = source.sample(rows_looked_at);
    all.finding = find_roles(source.columns(), sample, {});
    settle_times(source, sample, {}, threads, progress, all.finding);
    const auto numberings = std::make_shared<EventNumberings>();
    TableBuilder builder(numberings);
    const RowInterpretation interpretation{all.finding.meaning, WantedColumns(all.finding.meaning), TimeZone(),
                                           [](std::span<double>, std::span<double>) {}, numberings};
    all.read = read_events(source, interpretation, threads, progress, builder, nullptr);
    all.events = builder.finish(threads);
    return all;
}

/// What reading came to, as text, so that two readings can be compared.
std::string told(const Understood& all) {
    std::string text = std::to_string(all.read.rows) + " rows";
    for (const RoleChoice& role : all.finding.roles) {
        text += "\n" + std::to_string(static_cast<int>(role.role)) + " " + std::to_string(role.column) + " " + role.why;
    }
    for (const RejectedCell& cell : all.read.rejects) {
        text += "\nreject " + std::to_string(cell.offset) + " " + std::to_string(cell.row) + " " +
                std::to_string(cell.column) + " " + std::string(cell.reason.text());
    }
    const EventTable& table = *all.events;
    const EventColumnsView columns = table.columns();
    for (EventNumber event = 0; event < table.size(); ++event) {
        text += "\nevent " + std::to_string(table.offset_of(event)) + " " + std::to_string(columns.places[event].x) +
                " " + std::to_string(columns.places[event].y);
        if (const auto time = table.time_of(event)) {
            for (const Instant t : {time->begin.first, time->begin.last, time->end.first, time->end.last}) {
                text += " " + std::to_string(t.ms);
            }
            text += time->questionable ? "?" : "";
        }
        text += columns.categories.empty() ? "" : " " + table.categories()[columns.categories[event]];
        text += columns.sources.empty() ? "" : " " + table.sources()[columns.sources[event]];
        text += columns.magnitudes.empty()
                    ? ""
                    : " " + std::to_string(std::bit_cast<std::uint32_t>(columns.magnitudes[event]));
    }
    return text;
}

/// What a reading gives, or the error that ends it.
std::string outcome_of(const RowSource& source, unsigned threads, std::shared_ptr<const EventTable>* events = nullptr) {
    try {
        const Understood all = read_all(source, threads);
        promise(all.events->size() + all.read.counts.rejected == all.read.rows, "every row is an event or rejected");
        if (events != nullptr) {
            *events = all.events;
        }
        return told(all);
    } catch (const TableError& error) {
        promise(!has_controls(error.what()), "a message shows no controls");
        return error.what();
    }
}

std::string text_of_rows(const RowSource& source, unsigned threads) {
    std::string text;
    try {
        std::vector<std::size_t> all(source.columns().size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const ReadRows read = read_rows(source, all, threads);
        for (std::size_t row = 0; row < read.rows.size(); ++row) {
            text += std::to_string(read.offsets[row]);
            for (const std::string& value : read.rows[row]) {
                text += "\x1F" + value;
            }
            text += "\x1E";
            promise(source.row(read.offsets[row]) == read.rows[row],
                    "a row that is looked up is the row that was read");
        }
        promise(source.sample(read.rows.size()).size() <= read.rows.size(), "a sample has no more rows than there are");
    } catch (const TableError& error) {
        text += error.what();
    }
    return text;
}

} // namespace

void check_table(const EventTable& table) {
    std::set<std::int64_t> instants{infinite_past.ms, 0, infinite_future.ms};
    for (EventNumber event = 0; event < table.size(); ++event) {
        const auto time = table.time_of(event);
        if (time && instants.size() < 6) {
            instants.insert({time->earliest().ms, time->latest().ms});
        }
    }
    for (const std::int64_t begin : instants) {
        for (const std::int64_t end : instants) {
            if (begin < end && table.size() <= most_events_looked_at) {
                check_window(table, {{begin}, {end}});
            }
        }
    }
    check_places(table);
    if (const auto span = table.span()) {
        promise(!span->is_empty(), "a span is not empty");
        for (const float count : table.histogram(*span, 7, {})) {
            promise(count >= 0, "a histogram has no negative counts");
        }
    }
}

void ask_table(const EventTable& table) {
    const auto span = table.span();
    for (const TimeWindow window : {all_time, {{0}, infinite_future}, span ? *span : all_time}) {
        const EventsInWindow events = table.in(window);
        for (const auto& ranges : {events.certain, events.possible}) {
            for (const EventRange& range : ranges) {
                promise(range.first < range.last && range.last <= table.size(), "what is found is in the table");
            }
        }
        table.count(window, {});
        table.histogram(window, 7, {});
        const EventOrder order(table, events, {});
        for (const EventNumber event : order.slice(order.size() / 2, 5)) {
            promise(event < table.size(), "what is listed is in the table");
            table.time_of(event);
            order.position_of(event);
        }
        events_at(table, events, {}, table.bounds(), 5);
        nearest(table, events, {}, table.bounds().center(), 1);
    }
    for (EventNumber event = 0; event < table.size(); ++event) {
        table.time_of(event);
        table.offset_of(event);
    }
}

void check_source(const RowSource& source) {
    std::shared_ptr<const EventTable> events;
    const std::string one = outcome_of(source, 1, &events), two = outcome_of(source, 2);
    promise(one == two, "two threads give the events that one gives:\n" + one + "\nand\n" + two);
    if (events) {
        check_table(*events);
    }
}

void check_same_rows(const RowSource& a, const RowSource& b) {
    const std::string one = text_of_rows(a, 1), other = text_of_rows(b, 2);
    promise(one == other, "small pieces give the rows of large ones:\n" + one + "\nand\n" + other);
}

} // namespace chronomap::fuzz
