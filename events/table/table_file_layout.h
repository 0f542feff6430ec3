#pragma once

#include "events/table/large_memory.h"
#include "events/table/table_parts.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chronomap {

/// What follows each other in a table file, in this order. Columns are as in for_each_column().
enum TableSection : std::size_t {
    record_section,
    shape_section,
    reject_section,
    text_section,
    count_section,
    first_column_section
};
inline constexpr std::size_t table_section_count = first_column_section + table_column_count;

/// Where a section lies, and its checksum.
struct SectionPlace {
    std::uint64_t offset = 0, size = 0, checksum = 0;
};
using SectionPlaces = std::array<SectionPlace, table_section_count>;

inline constexpr std::string_view table_magic{"chronomap table\n", 16};

/// Bytes before the first section.
inline constexpr std::size_t table_header_size =
    aligned_size(table_magic.size() + 2 * sizeof(std::uint32_t) + sizeof(std::uint64_t) +
                 table_section_count * 3 * sizeof(std::uint64_t) + sizeof(std::uint64_t));

/// Gives each section, whose size is known, its offset; gives the size of the file.
std::uint64_t place_sections(SectionPlaces& places);

/// The header: magic, version, number of sections, size of the file, then offset, size and checksum of each section; in
/// its last eight bytes the checksum of all before. Numbers are little-endian.
std::string encoded_header(const SectionPlaces& places, std::uint64_t file_size);

/// Throws TableError when a file does not begin with the header of a table file of this size, or says what cannot be.
SectionPlaces decoded_header(std::string_view file);

} // namespace chronomap
