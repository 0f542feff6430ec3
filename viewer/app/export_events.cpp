#include "viewer/app/export_events.h"

#include "events/edtf.h"
#include "events/table/loaded_table.h"

#include <algorithm>

namespace chronomap {

namespace {

std::vector<std::shared_ptr<const LoadedTable>> loaded(const DocumentTables& tables) {
    std::vector<std::shared_ptr<const LoadedTable>> all;
    for (const DocumentTable& table : tables.all) {
        all.push_back(table.loaded);
    }
    return all;
}

// With a column that tells which table a row is from, where that is not plain.
std::vector<std::string> columns_before(const ExportJob& job) {
    std::vector<std::string> columns = job.table.columns;
    const std::size_t tables = job.events.tables().all.size();
    if (tables > 1 || (tables > 0 && !columns.empty())) {
        columns.emplace_back("table");
    }
    return columns;
}

std::string certainty_text(const std::optional<Certainty>& certainty) {
    constexpr const char* names[] = {"certain", "possible", "outside"};
    return certainty ? names[static_cast<std::size_t>(*certainty)] : "undated";
}

std::string instant_text(Instant t, const TimeZone& zone) {
    return is_finite(t) ? to_iso(t, zone) : "";
}

} // namespace

ExportedEvents::ExportedEvents(const ExportJob& job)
    : m_job(job), m_reader(job.events.tables()),
      m_layout(columns_before(job), loaded(job.events.tables()), RowLayout::Content::attributes) {
    const std::vector<std::string> before = columns_before(job);
    for (std::size_t column = 0; column < before.size(); ++column) {
        m_positions.emplace(before[column], column);
    }
    if (!job.table.columns.empty() || job.events.tables().empty()) {
        return;
    }
    for (const char* name : {"time_earliest", "time_latest", "certainty"}) {
        m_positions.emplace(name, m_layout.add(name));
    }
    m_positions.emplace("longitude", m_layout.add("lon"));
    m_positions.emplace("latitude", m_layout.add("lat"));
}

bool ExportedEvents::is_of_place(std::size_t column) const {
    return std::any_of(m_positions.begin(), m_positions.end(), [&](const auto& position) {
        return position.second == column && (position.first == "longitude" || position.first == "latitude");
    });
}

std::vector<std::string> ExportedEvents::cells_of(const EventRecord& record) const {
    std::vector<std::string> cells(columns().size());
    const auto put = [&](const char* what, const std::string& value) {
        if (const auto position = m_positions.find(what); position != m_positions.end()) {
            cells[position->second] = value;
        }
    };
    put("id", record.id);
    put("kind", "event");
    put("headline", record.title.empty() ? record.category : record.title);
    put("category", record.category);
    put("certainty", certainty_text(record.event.certainty));
    if (const std::optional<TimeExtent>& time = record.event.time) {
        put("time_earliest", instant_text(time->earliest(), m_job.listing.zone));
        put("time_latest", instant_text(time->latest(), m_job.listing.zone));
    }
    put("time_clock", std::string(name_of(m_job.listing.clock)));
    put("time_zone", m_job.listing.zone.name());
    if (record.at) {
        put("longitude", text_of(ExportValue(record.at->lon_deg)));
        put("latitude", text_of(ExportValue(record.at->lat_deg)));
    }
    put("table", record.table->name);
    m_layout.put(record.event.position.table, record.row, cells);
    return cells;
}

void ExportedEvents::for_each(
    const std::function<void(const EventRecord&, const std::vector<std::string>&)>& call) const {
    m_job.events.for_each(m_job.listing.most_events, [&](const ListedEvent& event) {
        const EventRecord record = m_reader.read(event);
        call(record, cells_of(record));
    });
}

} // namespace chronomap
