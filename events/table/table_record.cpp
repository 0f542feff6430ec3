#include "events/table/table_record.h"

#include "geodata/byte_reader.h"
#include "geodata/byte_writer.h"

#include <array>
#include <bit>
#include <cmath>

namespace chronomap {

namespace {

// Each kind of value is written and read by one function, so that the two cannot come apart: a file writes what it is
// given, or reads into it.

class WritingFile {
public:
    static constexpr bool is_writing = true;

    void number(std::uint64_t value) { m_bytes.varint(value); }
    void number(std::int64_t value) { m_bytes.zigzag(value); }
    void eight_bytes(std::uint64_t value) { m_bytes.fixed(value); }
    void text(const std::string& value) { m_bytes.string(value); }
    std::size_t count(std::size_t value) {
        m_bytes.varint(value);
        return value;
    }
    const std::string& bytes() const { return m_bytes.bytes(); }

private:
    ByteWriter m_bytes;
};

class ReadingFile {
public:
    static constexpr bool is_writing = false;

    explicit ReadingFile(std::string_view bytes) : m_bytes(bytes) {}

    void number(std::uint64_t& value) { value = m_bytes.varint(); }
    void number(std::int64_t& value) { value = m_bytes.zigzag(); }
    void eight_bytes(std::uint64_t& value) { value = m_bytes.fixed<std::uint64_t>(); }
    void text(std::string& value) { value = m_bytes.string(); }
    std::size_t count(std::size_t) { return m_bytes.count(); }
    void expect_end() const {
        if (!m_bytes.at_end()) {
            throw ByteError("something follows");
        }
    }

private:
    ByteReader m_bytes;
};

template <class File, class Integer>
void integer(File& file, Integer& value, std::uint64_t most = std::numeric_limits<Integer>::max()) {
    auto wide = static_cast<std::uint64_t>(value);
    file.number(wide);
    if (!File::is_writing && wide > most) {
        throw ByteError("a number is too large");
    }
    if constexpr (!File::is_writing) {
        value = static_cast<Integer>(wide);
    }
}

template <class File, class Enumeration>
void choice(File& file, Enumeration& value, std::uint64_t count) {
    auto number = static_cast<std::uint64_t>(value);
    integer(file, number, count - 1);
    if constexpr (!File::is_writing) {
        value = static_cast<Enumeration>(number);
    }
}

template <class File, class Value, class Each>
void list(File& file, std::vector<Value>& values, const Each& each) {
    const std::size_t count = file.count(values.size());
    for (std::size_t i = 0; i < count; ++i) {
        // One by one: a number in a file may promise more than follows.
        each(file, File::is_writing ? values[i] : values.emplace_back());
    }
}

template <class File>
void coordinate(File& file, double& value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    file.eight_bytes(bits);
    value = std::bit_cast<double>(bits);
    if (!(std::abs(value) < 16)) {
        throw ByteError("a place is not in this world");
    }
}

constexpr auto text = [](auto& file, auto& value) { file.text(value); };

template <class File>
void identity(File& file, SourceIdentity& value) {
    file.number(value.state.size);
    file.number(value.state.number);
    file.number(value.state.modified_ns);
    file.number(value.state.changed_ns);
    file.number(value.content);
}

template <class File>
void options(File& file, TableOptions& value) {
    for (std::string* const option :
         {&value.time, &value.end, &value.longitude, &value.latitude, &value.title, &value.category, &value.source,
          &value.crs, &value.time_zone, &value.date_order}) {
        file.text(*option);
    }
}

template <class File>
void reasons(File& file, std::map<std::string, std::uint64_t>& value) {
    std::vector<std::pair<std::string, std::uint64_t>> pairs(value.begin(), value.end());
    list(file, pairs, [](File& its, auto& pair) {
        its.text(pair.first);
        its.number(pair.second);
    });
    value = {pairs.begin(), pairs.end()};
}

template <class File>
void report(File& file, TableReport& value, std::size_t columns) {
    list(file, value.roles, [&](File& its, RoleChoice& role) {
        choice(its, role.role, column_role_count);
        integer(its, role.column, columns == 0 ? 0 : columns - 1);
        its.text(role.why);
    });
    file.text(value.time_format);
    file.text(value.zone);
    integer(file, value.zone_is_assumed, 1);
    for (std::uint64_t* const number : {&value.rows, &value.rejected, &value.undated, &value.unplaced}) {
        file.number(*number);
    }
    reasons(file, value.rejects_by_reason);
    list(file, value.rejects, [](File& its, Reject& reject) {
        its.number(reject.row);
        its.text(reject.column);
        its.text(reject.value);
        its.text(reject.reason);
        its.number(reject.offset);
    });
    list(file, value.notes, [](File& its, Problem& note) {
        choice(its, note.severity, 2);
        its.text(note.file);
        its.text(note.place);
        its.text(note.message);
    });
}

template <class File>
void shape(File& file, TimeShape& value) {
    choice(file, value.kind, 2);
    integer(file, value.questionable, 1);
    file.number(value.begin_width_ms);
    file.number(value.end_first_ms);
    file.number(value.end_last_ms);
}

template <class File>
void segment(File& file, TimeSegment& value) {
    integer(file, value.events.first);
    integer(file, value.events.last);
    shape(file, value.least);
    shape(file, value.greatest);
    integer(file, value.has_one_shape, 1);
    integer(file, value.is_open_at_begin, 1);
    integer(file, value.is_wide, 1);
    file.number(value.base_ms);
    file.number(value.tick_ms);
    integer(file, value.times_at);
    integer(file, value.shapes_at);
}

template <class File>
void summary(File& file, TableSummary& value) {
    bool is_dated = value.span.has_value();
    integer(file, is_dated, 1);
    TimeWindow span = value.span.value_or(TimeWindow{});
    file.number(span.begin.ms);
    file.number(span.end.ms);
    value.span = is_dated ? std::optional(span) : std::nullopt;
    bool is_placed = !value.bounds.is_empty();
    integer(file, is_placed, 1);
    if (is_placed) {
        coordinate(file, value.bounds.min.x);
        coordinate(file, value.bounds.min.y);
        coordinate(file, value.bounds.max.x);
        coordinate(file, value.bounds.max.y);
    }
    list(file, value.unplaced, [](File& its, std::uint64_t& count) { its.number(count); });
}

template <class File>
void record(File& file, TableRecord& value) {
    identity(file, value.identity);
    file.text(value.source);
    list(file, value.table.columns, [](File& its, SourceColumn& column) {
        its.text(column.name);
        choice(its, column.kind, 3);
    });
    options(file, value.table.options);
    report(file, value.table.report, value.table.columns.size());
    integer(file, value.parts.size);
    integer(file, value.parts.dated);
    list(file, value.parts.segments, [](File& its, TimeSegment& its_segment) { segment(its, its_segment); });
    list(file, value.parts.shapes, [](File& its, TimeShape& its_shape) { shape(its, its_shape); });
    list(file, value.parts.categories, text);
    list(file, value.parts.sources, text);
    if (!value.parts.summary) {
        value.parts.summary.emplace();
    }
    summary(file, *value.parts.summary);
    if (value.table.columns.size() > RejectedCell::no_column ||
        value.table.report.rejects.size() > TableReport::most_rejects_kept) {
        throw ByteError("there is too much of something");
    }
}

template <class File>
void shapes_of_events(File& file, std::vector<TableShape>& values) {
    list(file, values, [](File& its, TableShape& value) {
        its.number(value.offset);
        integer(its, value.is_area, 1);
        list(its, value.parts, [](File& of_parts, std::vector<WorldPoint>& part) {
            list(of_parts, part, [](File& of_points, WorldPoint& point) {
                coordinate(of_points, point.x);
                coordinate(of_points, point.y);
            });
        });
    });
}

template <class File>
void rejected_cells(File& file, std::vector<RejectedCell>& values) {
    list(file, values, [](File& its, RejectedCell& value) {
        its.number(value.offset);
        integer(its, value.row);
        integer(its, value.column);
        std::uint64_t code = value.reason.code();
        integer(its, code, RejectReason::count - 1);
        value.reason = RejectReason::of_code(code);
    });
}

template <class Value, class Function>
std::string written(const Value& value, const Function& function) {
    try {
        WritingFile file;
        Value copy = value;
        function(file, copy);
        return file.bytes();
    } catch (const ByteError& error) {
        throw TableError(std::string("cannot be kept: ") + error.what());
    }
}

template <class Value, class Function>
Value read(std::string_view bytes, const Function& function) {
    try {
        ReadingFile file(bytes);
        Value value;
        function(file, value);
        file.expect_end();
        return value;
    } catch (const ByteError& error) {
        throw TableError(std::string("is damaged: ") + error.what());
    }
}

} // namespace

std::string encoded(const TableRecord& value) {
    return written(value, [](WritingFile& file, TableRecord& its) { record(file, its); });
}

TableRecord decoded_record(std::string_view bytes) {
    return read<TableRecord>(bytes, [](ReadingFile& file, TableRecord& its) { record(file, its); });
}

std::string encoded(const std::vector<TableShape>& shapes) {
    return written(shapes, [](WritingFile& file, std::vector<TableShape>& its) { shapes_of_events(file, its); });
}

std::vector<TableShape> decoded_shapes(std::string_view bytes) {
    return read<std::vector<TableShape>>(
        bytes, [](ReadingFile& file, std::vector<TableShape>& its) { shapes_of_events(file, its); });
}

std::string encoded(const std::vector<RejectedCell>& rejects) {
    const std::vector<RejectedCell> few = rejects.size() > most_rejects_in_file ? std::vector<RejectedCell>() : rejects;
    return written(few, [](WritingFile& file, std::vector<RejectedCell>& its) { rejected_cells(file, its); });
}

std::vector<RejectedCell> decoded_rejects(std::string_view bytes) {
    return read<std::vector<RejectedCell>>(
        bytes, [](ReadingFile& file, std::vector<RejectedCell>& its) { rejected_cells(file, its); });
}

} // namespace chronomap
