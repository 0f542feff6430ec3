#pragma once

#include "viewer/app/event_record.h"
#include "viewer/app/export_job.h"
#include "viewer/app/row_layout.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace chronomap {

/// The events of tables as they stand in an exported file: every column of their own, and what was understood of them
/// (time_earliest, time_latest, certainty, lon, lat; of several tables also which). Beside entries of a dossier, what was
/// understood stands in the columns of the entries (headline, category, longitude, …).
class ExportedEvents {
public:
    explicit ExportedEvents(const ExportJob& job);

    /// Those of the entries first, where there are any.
    const std::vector<std::string>& columns() const { return m_layout.columns(); }

    /// Whether a column tells the place, for formats that have geometry.
    bool is_of_place(std::size_t column) const;

    /// Calls with every event and its cells, by column, in time order. Throws JobError.
    void for_each(const std::function<void(const EventRecord&, const std::vector<std::string>& cells)>& call) const;

private:
    std::vector<std::string> cells_of(const EventRecord& record) const;

    const ExportJob& m_job;
    EventReader m_reader;
    RowLayout m_layout;
    std::map<std::string, std::size_t> m_positions; // of what was understood, by what it is beside entries
};

} // namespace chronomap
