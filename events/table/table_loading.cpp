#include "events/table/table_loading.h"

#include "events/safe_text.h"
#include "events/table/partial_tables.h"
#include "events/table/role_finding.h"
#include "events/table/table_cache.h"
#include "events/table/table_file.h"
#include "events/table/table_reading.h"
#include "events/table/table_report.h"
#include "events/table/table_source.h"
#include "events/table/time_settling.h"
#include "geodata/coordinate_transform.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace chronomap {

namespace {

constexpr std::size_t rows_looked_at = 500;

TimeZone zone_of(const std::string& name) {
    if (name.empty()) {
        return {};
    }
    const auto zone = TimeZone::find(name);
    if (!zone) {
        throw TableError("there is no time zone " + in_quotes(name) + "; zones are named as in Europe/Berlin or UTC");
    }
    return *zone;
}

PositionTransform transform_of(const std::string& crs) {
    try {
        return [transform = CoordinateTransform(crs)](std::span<double> x, std::span<double> y) {
            transform.to_wgs84(x, y);
        };
    } catch (const VectorFileError& error) {
        throw TableError(error.what());
    }
}

/// One load, step by step.
class TableLoad {
public:
    TableLoad(const std::filesystem::path& path, const TableOptions& options, Progress& progress,
              const std::function<void(std::shared_ptr<const LoadedTable>)>& partial)
        : m_progress(progress), m_partial(partial), m_threads(std::max(1U, std::thread::hardware_concurrency())) {
        m_table.path = m_table.source = path;
        m_table.name = without_controls(path.filename().string());
        m_table.source_state = settled_state_of(path);
        m_table.options = options;
        m_zone = zone_of(options.time_zone);
    }

    std::shared_ptr<const LoadedTable> load() {
        open();
        understand();
        const RowsRead read = read_rows();
        finish(read);
        return std::make_shared<const LoadedTable>(std::move(m_table));
    }

private:
    void open() {
        TableSource source = open_table_source(m_table.path, m_table.options, m_progress);
        m_table.rows = std::move(source.rows);
        m_table.columns = m_table.rows->columns();
        if (source.text) {
            m_table.text = {source.text, *source.text};
        }
        m_shapes = std::move(source.shapes);
        note(source.notes);
    }

    void understand() {
        const std::vector<std::vector<std::string>> rows = m_table.rows->sample(rows_looked_at);
        m_finding = find_roles(m_table.columns, rows, m_table.options);
        settle_times(*m_table.rows, rows, m_table.options, m_threads, m_progress, m_finding);
    }

    RowsRead read_rows() {
        RowInterpretation interpretation{m_finding.meaning, WantedColumns(m_finding.meaning), m_zone, nullptr,
                                         m_numberings};
        if (m_finding.meaning.is_projected) {
            interpretation.transform = transform_of(m_table.options.crs);
        }
        m_table.report.roles = m_finding.roles;
        PartialTables partials(m_threads, [this] { show_partial(); });
        const std::function<void()> after_piece = [&] {
            if (m_progress.done < m_progress.total) { // else the whole is about to be there
                partials.consider(m_progress.rows);
            }
        };
        return read_events(*m_table.rows, interpretation, m_threads, m_progress, m_builder,
                           m_partial ? after_piece : nullptr);
    }

    /// Called by a reading thread, which the others do not wait for.
    void show_partial() {
        auto table = std::make_shared<LoadedTable>(m_table);
        table->events = m_builder.snapshot(1);
        table->report.rows = m_progress.rows;
        table->is_complete = false;
        m_partial(std::move(table));
    }

    void note(const std::vector<std::string>& messages) {
        for (const std::string& message : messages) {
            m_notes.push_back({Problem::Severity::warning, "", "", message});
        }
    }

    void finish(const RowsRead& read) {
        m_table.events = m_builder.finish(m_threads);
        note(m_table.rows->notes());
        if (m_table.events->size() == 0) {
            throw TableError((read.rows == 0 ? "has no rows beside the names of its columns"
                                             : "has neither a time nor a place in any of its " +
                                                   std::to_string(read.rows) + " rows that could be read") +
                             (m_notes.empty() ? "" : "; " + m_notes.back().message));
        }
        m_notes.insert(m_notes.end(), m_builder.notes().begin(), m_builder.notes().end());
        m_table.report = make_report({m_table, m_finding, read, m_notes});
        m_table.rejects = read.rejects;
        m_table.shapes = shapes_by_offset(read.by_piece);
    }

    /// Where the rows of the shapes stand in the source.
    std::vector<TableShape> shapes_by_offset(const std::vector<std::uint32_t>& rows_by_piece) {
        std::vector<TableShape> shapes;
        if (m_shapes.empty()) {
            return shapes;
        }
        std::vector<std::uint64_t> first_rows{0};
        for (const std::uint32_t rows : rows_by_piece) {
            first_rows.push_back(first_rows.back() + rows);
        }
        std::vector<RowOffset> offsets(first_rows.back());
        Progress progress;
        m_table.rows->read({}, 1, progress, [&](const RowBlock& block, unsigned) {
            std::copy(block.offsets.begin(), block.offsets.end(),
                      offsets.begin() +
                          static_cast<std::ptrdiff_t>(first_rows[block.piece] + block.first_row_of_piece));
        });
        for (VectorShape& shape : m_shapes) {
            if (shape.row < offsets.size()) {
                shapes.push_back({offsets[shape.row], shape.is_area, std::move(shape.parts)});
            }
        }
        return shapes;
    }

    Progress& m_progress;
    const std::function<void(std::shared_ptr<const LoadedTable>)>& m_partial;
    unsigned m_threads;
    LoadedTable m_table;
    TimeZone m_zone;
    RoleFinding m_finding;
    std::vector<VectorShape> m_shapes;
    Problems m_notes;
    std::shared_ptr<EventNumberings> m_numberings = std::make_shared<EventNumberings>();
    TableBuilder m_builder{m_numberings};
};

/// A table that somebody imported was understood then.
std::shared_ptr<const LoadedTable> open_kept_table(const std::filesystem::path& path, const TableOptions& options) {
    OpenedTable opened = open_table_file(path);
    if (options != TableOptions() && options != opened.table.options) {
        opened.table.report.notes.push_back(
            {Problem::Severity::warning, "", "",
             "it was understood when it was imported; what is said of columns now has no effect"});
    }
    return std::make_shared<const LoadedTable>(std::move(opened.table));
}

std::shared_ptr<const LoadedTable> with_note(LoadedTable table, const std::string& note) {
    table.report.notes.push_back({Problem::Severity::warning, "", "", note});
    return std::make_shared<const LoadedTable>(std::move(table));
}

} // namespace

std::shared_ptr<const LoadedTable> load_table(const std::filesystem::path& path, const TableOptions& options,
                                              const TableCache& cache, Progress& progress,
                                              const std::function<void(std::shared_ptr<const LoadedTable>)>& partial) {
    if (is_table_file(path)) {
        return open_kept_table(path, options);
    }
    const CacheAnswer kept = find_in_cache(cache, path, options);
    if (kept.table) {
        return kept.table;
    }
    std::shared_ptr<const LoadedTable> table = TableLoad(path, options, progress, partial).load();
    keep_in_cache(cache, table);
    return kept.set_aside.empty()
               ? table
               : with_note(*table, "what was kept of it was damaged and is set aside as " + kept.set_aside.string());
}

} // namespace chronomap
