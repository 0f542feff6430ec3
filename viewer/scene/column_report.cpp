// What was understood of a table, beside the form for its columns.
#include "events/safe_text.h"
#include "events/table/loaded_table.h"
#include "events/table/table_report.h"
#include "events/table/table_words.h"
#include "viewer/scene/column_dialog.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/understood_words.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double role_px = 130;
constexpr std::size_t most_report_lines = 3;
constexpr std::size_t most_examples = 12;
const TextStyle report_heading_style{14, FontWeight::bold};
const TextStyle report_line_style{12.5};

/// "time_precision": the part of a role's message key after "columns.".
std::string key_of(ColumnRole role) {
    std::string key(name_of(role));
    std::replace(key.begin(), key.end(), ' ', '_');
    return "columns." + key;
}

class Report {
public:
    Report(DisplayList& list, const Scene& scene, const LoadedTable& table, const Column& column)
        : m_scene(scene), m_table(table), m_flow(list, column.rect, column.mirrored) {}

    void draw() {
        heading("columns.understood");
        for (const RoleChoice& choice : m_table.report.roles) {
            const std::string column =
                choice.column < m_table.columns.size() ? in_quotes(m_table.columns[choice.column].name, 30) : "";
            row(m_scene.words.get(key_of(choice.role)), column + (column.empty() || choice.why.empty() ? "" : ": ") +
                                                            understood_words(m_scene.words, choice.why));
        }
        draw_rows();
        m_flow.set_direction(TextDirection::automatic); // what follows may be in English or as it stands in the file
        for (const Problem& note : m_table.report.notes) {
            line(note.message);
        }
        if (reject_count(m_table.report) > 0) {
            m_flow.gap(8);
            heading("columns.unusable");
            draw_reasons();
            draw_examples();
        }
    }

private:
    void heading(const char* key) {
        m_flow.paragraph(m_scene.words.get(key), report_heading_style, m_scene.theme.ink, 1);
        m_flow.gap(4);
    }

    void line(const std::string& text) {
        m_flow.paragraph(text, report_line_style, m_scene.theme.ink, most_report_lines);
    }

    void row(const std::string& label, const std::string& text) {
        m_flow.row(label, text, report_line_style, m_scene.theme.ink_soft, m_scene.theme.ink, role_px,
                   most_report_lines);
    }

    std::string number(std::uint64_t number) const { return m_scene.words.number(static_cast<std::int64_t>(number)); }

    void draw_rows() {
        const TableReport& report = m_table.report;
        m_flow.gap(4);
        row(m_scene.words.get("columns.rows"), number(report.rows));
        if (!report.time_format.empty()) {
            row(m_scene.words.get("columns.times"), understood_words(m_scene.words, report.time_format));
        }
        if (!report.zone.empty()) {
            const char* key = report.zone_is_assumed ? "columns.assumed" : "columns.said";
            row(m_scene.words.get("columns.time_zone"), m_scene.words.format(key, {{"zone", report.zone}}));
        }
        count("columns.undated", report.undated);
        count("columns.unplaced", report.unplaced);
        count("columns.rejected", report.rejected);
    }

    void count(const char* key, std::uint64_t rows) {
        if (rows > 0) {
            row(m_scene.words.get(key), number(rows));
        }
    }

    std::string reason_words(const std::string& reason) const {
        const std::string key = "reject." + reason;
        return m_scene.words.has(key) ? m_scene.words.get(key) : reason;
    }

    void draw_reasons() {
        for (const auto& [reason, times] : m_table.report.rejects_by_reason) {
            row(m_scene.words.format("columns.times_over", {{"n", number(times)}}), reason_words(reason));
        }
        m_flow.gap(4);
    }

    void draw_examples() {
        const auto& rejects = m_table.report.rejects;
        const std::size_t told = std::min(rejects.size(), most_examples);
        for (std::size_t i = 0; i < told; ++i) {
            const Reject& reject = rejects[i];
            const std::string what =
                reject.column.empty() ? "" : in_quotes(reject.column, 30) + " " + in_quotes(reject.value) + ": ";
            row(m_scene.words.format("columns.row", {{"n", number(reject.row)}}), what + reason_words(reject.reason));
        }
    }

    const Scene& m_scene;
    const LoadedTable& m_table;
    TextFlow m_flow;
};

} // namespace

void draw_understanding(DisplayList& list, const Scene& scene, const LoadedTable& table, const Column& column) {
    Report(list, scene, table, column).draw();
}

} // namespace chronomap
