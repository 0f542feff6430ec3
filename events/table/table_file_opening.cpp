#include "events/table/table_file.h"

#include "events/input_file.h"
#include "events/safe_text.h"
#include "events/table/checksum.h"
#include "events/table/column_table.h"
#include "events/table/delimited_source.h"
#include "events/table/late_rows.h"
#include "events/table/table_bytes.h"
#include "events/table/table_check.h"
#include "events/table/table_file_layout.h"
#include "events/table/table_record.h"
#include "events/table/table_source.h"
#include "events/table/table_threads.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <type_traits>

namespace chronomap {

namespace {

constexpr unsigned most_threads = 2;

// A smaller table is looked through before a second thread has begun.
constexpr std::size_t worth_two_threads = std::size_t{1} << 20U;

unsigned threads_for(std::string_view file) {
    return file.size() < worth_two_threads ? 1 : most_threads;
}

using Sections = std::array<std::string_view, table_section_count>;

/// The sections of a file, all of whose bytes are as they were written.
Sections checked_sections(std::string_view file) {
    const SectionPlaces places = decoded_header(file);
    std::atomic<bool> is_good{true};
    const auto is_empty = [&](std::uint64_t begin, std::uint64_t end) {
        const std::string_view padding = file.substr(begin, end - begin);
        return std::all_of(padding.begin(), padding.end(), [](char byte) { return byte == 0; });
    };
    Sections sections;
    for_each_on_threads(threads_for(file), places.size(), [&](std::size_t i) {
        const SectionPlace& place = places[i];
        sections[i] = file.substr(place.offset, place.size);
        const std::uint64_t end = place.offset + place.size;
        if (checksum(sections[i].data(), sections[i].size()) != place.checksum || !is_empty(end, aligned_size(end))) {
            is_good = false;
        }
    });
    if (!is_good) {
        throw TableError("is damaged: a checksum is wrong");
    }
    return sections;
}

TableColumns columns_of(const Sections& sections) {
    TableColumns columns;
    for_each_column(columns, [&](auto& column, std::size_t i) {
        using Value = std::remove_cvref_t<decltype(column[0])>;
        const std::string_view bytes = sections[first_column_section + i];
        if (bytes.size() % sizeof(Value) != 0) {
            throw TableError("is damaged: a column ends within a value");
        }
        column = {reinterpret_cast<const Value*>(bytes.data()), bytes.size() / sizeof(Value)};
    });
    return columns;
}

std::shared_ptr<const std::vector<std::uint32_t>> counts_of(std::string_view bytes) {
    auto counts = std::make_shared<std::vector<std::uint32_t>>(bytes.size() / sizeof(std::uint32_t));
    std::memcpy(counts->data(), bytes.data(), counts->size() * sizeof(std::uint32_t));
    return counts;
}

void expect_same_source(const SourceIdentity& identity, const std::filesystem::path& source) {
    const std::string missing = "the text of its events is missing: " + source.filename().string() + " ";
    bool is_same = false;
    try {
        is_same = is_same_source(identity, source, most_threads);
    } catch (const TableError& error) {
        throw TableError(missing + error.what());
    }
    if (!is_same) {
        throw TableError(missing + "has changed since it was read");
    }
}

/// Rows of the very file that a table was made of.
LateRows::Open opening_of(const std::filesystem::path& source, const SourceIdentity& identity,
                          const TableOptions& options) {
    return [=] {
        expect_same_source(identity, source);
        Progress progress;
        return open_table_source(source, options, progress).rows;
    };
}

LateRows::Open opening_of(const RowText& text, const std::vector<SourceColumn>& columns) {
    return [=]() -> std::shared_ptr<const RowSource> {
        return open_delimited_text(std::make_shared<const std::string>(text.bytes), columns);
    };
}

} // namespace

bool is_table_file(const std::filesystem::path& path) {
    return beginning_of_file(path, table_magic.size()) == table_magic;
}

OpenedTable open_table_file(const std::filesystem::path& path, const std::filesystem::path& source) {
    const MemoryMap file = source.empty() ? table_bytes(path, most_threads) : cached_table_bytes(path);
    const unsigned threads = threads_for(file.bytes);
    const Sections sections = checked_sections(file.bytes);
    TableRecord record = decoded_record(sections[record_section]);
    record.parts.columns = columns_of(sections);
    record.parts.summary->count_rows = counts_of(sections[count_section]);
    record.parts.owner = file.owner;
    check_parts(record.parts, threads);
    if (source.empty()) {
        check_numbers(record.parts, threads);
        record.parts.summary.reset(); // worked out anew: a stranger's sums may contradict the events
    }
    OpenedTable opened{std::move(record.table), record.identity};
    LoadedTable& table = opened.table;
    table.path = path;
    table.name = without_controls(path.filename().string());
    table.source = source.empty() ? path.parent_path() / record.source : source;
    table.source_state = record.identity.state;
    table.events = std::make_shared<ColumnTable>(std::move(record.parts), threads);
    table.shapes = decoded_shapes(sections[shape_section]);
    table.rejects = decoded_rejects(sections[reject_section]);
    table.text = {file.owner, sections[text_section]};
    table.rows = std::make_shared<LateRows>(
        table.columns, table.text.bytes.empty() ? opening_of(table.source, record.identity, table.options)
                                                : opening_of(table.text, table.columns));
    return opened;
}

} // namespace chronomap
