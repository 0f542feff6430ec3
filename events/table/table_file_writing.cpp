#include "events/table/table_file.h"

#include "events/table/checksum.h"
#include "events/table/column_table.h"
#include "events/table/table_file_layout.h"
#include "events/table/table_record.h"
#include "events/table/table_threads.h"
#include "geodata/safe_file.h"

#include <bit>

namespace chronomap {

namespace {

static_assert(std::endian::native == std::endian::little, "columns are kept as they lie in memory");

using Sections = std::array<std::string_view, table_section_count>;

template <class Value>
std::string_view bytes_of(std::span<const Value> column) {
    return {reinterpret_cast<const char*>(column.data()), column.size_bytes()};
}

SectionPlaces places_of(const Sections& sections) {
    SectionPlaces places;
    for_each_on_threads(2, sections.size(), [&](std::size_t i) {
        places[i].size = sections[i].size();
        places[i].checksum = checksum(sections[i].data(), sections[i].size());
    });
    return places;
}

void write(const Sections& sections, const std::filesystem::path& target) {
    SectionPlaces places = places_of(sections);
    const std::uint64_t size = place_sections(places);
    const std::string header = encoded_header(places, size), padding(column_alignment, '\0');
    AtomicFile file(target);
    file.write(header.data(), header.size());
    for (const std::string_view section : sections) {
        file.write(section.data(), section.size());
        file.write(padding.data(), aligned_size(section.size()) - section.size());
    }
    file.commit();
}

TableRecord record_of(const LoadedTable& table, const TableParts& parts) {
    TableRecord record;
    record.table.columns = table.columns;
    record.table.options = table.options;
    record.table.report = table.report;
    record.parts = parts;
    return record;
}

} // namespace

void write_table_file(const LoadedTable& table, const SourceIdentity& identity, const std::filesystem::path& target,
                      const std::string& source) {
    const auto events = std::dynamic_pointer_cast<const ColumnTable>(table.events);
    if (!events || !table.is_complete) {
        throw TableError("cannot be written before all of it has been read");
    }
    TableRecord record = record_of(table, events->parts());
    record.identity = identity;
    record.source = source;
    const std::string record_bytes = encoded(record), shapes = encoded(table.shapes), rejects = encoded(table.rejects);
    Sections sections;
    sections[record_section] = record_bytes;
    sections[shape_section] = shapes;
    sections[reject_section] = rejects;
    sections[text_section] = table.text.bytes;
    sections[count_section] = bytes_of(std::span<const std::uint32_t>(*events->parts().summary->count_rows));
    for_each_column(events->parts().columns,
                    [&](const auto& column, std::size_t i) { sections[first_column_section + i] = bytes_of(column); });
    try {
        write(sections, target);
    } catch (const FileError& error) {
        throw TableError(error.what());
    }
}

void write_table_file(const LoadedTable& table, const std::filesystem::path& target) {
    const SourceIdentity identity = identity_of(table.source, table.source_state, 2);
    std::error_code error;
    const std::filesystem::path folder =
        std::filesystem::weakly_canonical(std::filesystem::absolute(target)).parent_path();
    const std::filesystem::path source = std::filesystem::weakly_canonical(std::filesystem::absolute(table.source));
    write_table_file(table, identity, target, std::filesystem::proximate(source, folder, error).string());
}

} // namespace chronomap
