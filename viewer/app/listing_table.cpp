#include "viewer/app/listing.h"

#include "events/safe_text.h"
#include "events/table/loaded_table.h"
#include "viewer/app/event_record.h"
#include "viewer/app/terminal_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <ostream>
#include <utility>

namespace chronomap {
namespace {

bool is_midnight(const CivilTime& t) {
    return t.hour == 0 && t.minute == 0 && t.second == 0 && t.millisecond == 0;
}

std::string digits(std::int64_t number, std::size_t width) {
    const std::string text = std::to_string(number);
    return std::string(text.size() < width ? width - text.size() : 0, '0') + text;
}

std::string date_in(Instant t, const TimeZone& zone) {
    const CivilTime civil = zone.to_civil(t);
    const std::string sign = civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "";
    return sign + digits(std::abs(civil.year), 4) + '-' + digits(civil.month, 2) + '-' + digits(civil.day, 2);
}

// "2022-09-13 07:00"; not to_iso(), whose offset the heading's zone stands for, and which has whole minutes only where
// a town's own time of 1842 has seconds.
std::string date_and_time_in(Instant t, const TimeZone& zone) {
    const CivilTime civil = zone.to_civil(t);
    std::string text = date_in(t, zone) + ' ' + digits(civil.hour, 2) + ':' + digits(civil.minute, 2);
    if (civil.second != 0 || civil.millisecond != 0)
        text += ':' + digits(civil.second, 2);
    if (civil.millisecond != 0)
        text += '.' + digits(civil.millisecond, 3);
    return text;
}

// Both ends of a half-open time in words. Ends at midnight are days, never times of day that nobody stated.
std::string ends_in_words(Instant first, Instant end, const std::string& between, const TimeZone& zone) {
    const bool has_first = is_finite(first), has_end = is_finite(end);
    if (!has_first && !has_end)
        return "at all times";
    const bool are_days =
        (!has_first || is_midnight(zone.to_civil(first))) && (!has_end || is_midnight(zone.to_civil(end)));
    const auto words = are_days ? date_in : date_and_time_in;
    std::string first_words = has_first ? words(first, zone) : std::string();
    const std::string end_words = has_end ? words({end.ms - (are_days ? 1 : 0)}, zone) : std::string();
    if (!has_end)
        return "since " + first_words;
    if (!has_first)
        return "until " + end_words;
    if (first_words == end_words)
        return first_words;
    const bool same_day = !are_days && date_in(first, zone) == date_in(end, zone);
    return first_words + between + (same_day ? end_words.substr(end_words.find(' ') + 1) : end_words);
}

std::string time_in_words(const std::optional<TimeExtent>& extent, const TimeZone& zone) {
    if (!extent)
        return "undated";
    const char* between = extent->kind == TimeExtent::Kind::moment ? " … " : " – ";
    return ends_in_words(extent->earliest(), extent->latest(), between, zone) + (extent->questionable ? " (?)" : "");
}

std::string answer_in_words(const std::optional<Certainty>& certainty) {
    if (!certainty)
        return "undated";
    return *certainty == Certainty::certain    ? "in this time"
           : *certainty == Certainty::possible ? "maybe in this time"
                                               : "outside";
}

std::string speaker_of(const Dossier& dossier, const Entry& entry) {
    if (!entry.by)
        return "somebody";
    const LanguageText& name = entry.by->kind == PartyRef::Kind::actor ? dossier.actors[entry.by->index].name
                                                                       : dossier.sources[entry.by->index].publisher;
    return isolated(name.in("en"));
}

// A statement opens with speaker and act: its title alone would read as a fact.
std::string title_of(const Dossier& dossier, const Entry& entry) {
    std::string title = isolated(entry.title.in("en")) + (entry.planned ? " (planned)" : "");
    if (entry.kind == EntryKind::event)
        return title;
    std::string act(name_of(entry.act));
    std::replace(act.begin(), act.end(), '_', ' ');
    return speaker_of(dossier, entry) + ' ' + act + ": " + title;
}

std::string things(const Listing& listing, const ListedEvents& events) {
    const bool is_one = listing.counts.total == 1;
    if (events.tables().empty())
        return is_one ? "entry" : "entries";
    if (listing.dossier.entries.empty())
        return is_one ? "event" : "events";
    return "entries and events";
}

void write_table_lines(const ListedEvents& events, std::ostream& out) {
    for (const DocumentTable& table : events.tables().all) {
        const TableReport& report = table.loaded->report;
        out << isolated(without_controls(table.loaded->name)) << ": " << report.rows
            << (report.rows == 1 ? " row, " : " rows, ") << report.rejected << " rejected, " << report.undated
            << " undated, " << report.unplaced << " without a place\n";
    }
}

void write_heading(const Listing& listing, const ListedEvents& events, std::ostream& out) {
    const Counts& counts = listing.counts;
    out << isolated(listing.dossier.title.in("en")) << "\n\n" << counts.total << ' ' << things(listing, events) << ": ";
    if (listing.window)
        out << counts.certain << " in this time, " << counts.possible << " maybe in this time, " << counts.outside
            << " outside";
    else
        out << counts.certain << " dated";
    out << ", " << counts.undated << " undated; " << counts.unplaced << " of them without a place\n";
    if (listing.window)
        out << "This time: " << ends_in_words(listing.window->begin, listing.window->end, " – ", listing.zone) << '\n';
    out << "Times in " << listing.zone.name() << ", by the clock \"" << name_of(listing.clock)
        << "\"; \"a … b\" is a moment between, \"a – b\" lasts\n";
    write_table_lines(events, out);
}

constexpr std::size_t column_count = 5;
using Row = std::array<std::string, column_count>; // the title stands last

Row row_of(const Listing& listing, EntryIndex index) {
    const Entry& entry = listing.dossier.entries[index];
    return {time_in_words(listing.extents[index], listing.zone),
            listing.window ? answer_in_words(listing.certainties[index]) : std::string(),
            std::string(name_of(entry.kind)), isolated(entry.id), title_of(listing.dossier, entry)};
}

// A cell of a table may hold a whole text, with line breaks.
std::string one_line(const std::string& text) {
    constexpr std::size_t most = 120;
    const std::string line = without_controls(text);
    const std::string_view beginning = first_characters(line, most);
    return isolated(std::string(beginning) + (beginning.size() < line.size() ? "…" : ""));
}

Row row_of(const Listing& listing, const EventRecord& record) {
    const std::string& title = record.title.empty() ? record.category : record.title;
    return {time_in_words(record.event.time, listing.zone),
            listing.window ? answer_in_words(record.event.certainty) : std::string(), "event",
            isolated(without_controls(record.id)), one_line(title)};
}

/// Writes rows in columns that are as wide as they must be. Of very many rows only some are held at a time.
class ColumnWriter {
public:
    explicit ColumnWriter(std::ostream& out) : m_out(out) {}

    void add(Row row) {
        for (std::size_t column = 0; column < column_count; ++column)
            m_widths[column] = std::max(m_widths[column], cells_of(row[column]));
        m_rows.push_back(std::move(row));
        constexpr std::size_t most_held = 10'000;
        if (m_rows.size() == most_held)
            write();
    }

    void write() {
        for (const Row& row : m_rows) {
            for (std::size_t column = 0; column + 1 < column_count; ++column)
                if (m_widths[column] > 0)
                    m_out << padded(row[column], m_widths[column]) << "  ";
            m_out << row.back() << '\n';
        }
        m_rows.clear();
    }

private:
    std::ostream& m_out;
    std::vector<Row> m_rows;
    std::array<std::size_t, column_count> m_widths{};
};

} // namespace

void write_table(const Listing& listing, const ListedEvents& events, std::ostream& out) {
    write_heading(listing, events, out);
    ColumnWriter writer(out);
    const char* gap = "\n";
    for (const EntryIndex index : listing.entries) {
        out << std::exchange(gap, "");
        writer.add(row_of(listing, index));
    }
    const EventReader reader(events.tables());
    events.for_each(listing.most_events, [&](const ListedEvent& event) {
        out << std::exchange(gap, "");
        writer.add(row_of(listing, reader.read(event)));
    });
    writer.write();
}

} // namespace chronomap
