// A table file, as it lies in the cache or was sent by somebody, with checksums that fit whatever the bytes are.
#include "events/table/table_file.h"
#include "events/safe_text.h"
#include "events/table/checksum.h"
#include "events/table/table_file_layout.h"
#include "events/table/table_report.h"
#include "events/table/table_search.h"
#include "fuzz/input_file.h"
#include "fuzz/promise.h"
#include "fuzz/table_promises.h"
#include "fuzz/targets.h"
#include "geodata/byte_reader.h"

namespace chronomap::fuzz {
namespace {

/// The sizes of the sections as the header tells them; nothing where they do not fit into the file.
std::optional<SectionPlaces> places_in(std::string_view file) {
    constexpr std::size_t before_sections = 32;
    if (!file.starts_with(table_magic) || file.size() < table_header_size) {
        return std::nullopt;
    }
    ByteReader reader(file.substr(before_sections));
    SectionPlaces places;
    for (SectionPlace& place : places) {
        reader.fixed<std::uint64_t>();
        place.size = reader.fixed<std::uint64_t>();
        reader.fixed<std::uint64_t>();
        if (place.size > file.size()) {
            return std::nullopt;
        }
    }
    return place_sections(places) <= file.size() ? std::optional(places) : std::nullopt;
}

/// The file with a header that is true to its sections: checksums keep accidents out, not forgers.
std::string forged_table(std::string_view file) {
    std::string bytes(file);
    if (auto places = places_in(file)) {
        bytes.resize(place_sections(*places));
        for (SectionPlace& place : *places) {
            place.checksum = checksum(bytes.data() + place.offset, place.size);
        }
        bytes.replace(0, table_header_size, encoded_header(*places, bytes.size()));
    }
    return bytes;
}

void check_loaded(const LoadedTable& table) {
    ask_table(*table.events);
    describe(table);
    table.column_of(ColumnRole::title);
    try {
        if (table.events->size() > 0) {
            table.row_of(0);
        }
        for_each_reject(table, [](const Reject&) {});
        Progress progress;
        search_table(table, "a fire", 1, progress);
    } catch (const TableError&) {
        return; // its source is not there
    }
}

} // namespace

void table_file(std::string_view input) {
    static InputFile file("input.chronotable");
    for (const std::string& bytes : {std::string(input), forged_table(input)}) {
        try {
            check_loaded(open_table_file(file.with(bytes)).table);
        } catch (const TableError& error) {
            promise(!has_controls(error.what()), "a message shows no controls");
        }
    }
}

} // namespace chronomap::fuzz
