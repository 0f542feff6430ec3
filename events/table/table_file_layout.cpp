#include "events/table/table_file_layout.h"

#include "events/table/checksum.h"
#include "events/table/table_file.h"
#include "geodata/byte_reader.h"
#include "geodata/byte_writer.h"

namespace chronomap {

namespace {

constexpr std::uint32_t version = 1;
constexpr std::size_t checked_size = table_header_size - sizeof(std::uint64_t);

} // namespace

std::uint64_t place_sections(SectionPlaces& places) {
    std::uint64_t end = table_header_size;
    for (SectionPlace& place : places) {
        place.offset = end;
        end += aligned_size(place.size);
    }
    return end;
}

std::string encoded_header(const SectionPlaces& places, std::uint64_t file_size) {
    ByteWriter writer;
    writer.raw(table_magic);
    writer.fixed(version);
    writer.fixed(static_cast<std::uint32_t>(places.size()));
    writer.fixed(file_size);
    for (const SectionPlace& place : places) {
        writer.fixed(place.offset);
        writer.fixed(place.size);
        writer.fixed(place.checksum);
    }
    writer.raw(std::string(checked_size - writer.bytes().size(), '\0'));
    writer.fixed(checksum(writer.bytes().data(), checked_size));
    return writer.bytes();
}

SectionPlaces decoded_header(std::string_view file) {
    if (!file.starts_with(table_magic)) {
        throw TableError("is no table file of Chronomap, which begins with \"chronomap table\"");
    }
    if (file.size() < table_header_size) {
        throw TableError("is cut off within its first bytes");
    }
    ByteReader reader(file.substr(table_magic.size()));
    const auto its_version = reader.fixed<std::uint32_t>();
    if (its_version != version) {
        throw OtherFormatError("is a table of format " + std::to_string(its_version) + ", where format " +
                               std::to_string(version) + " is expected");
    }
    if (ByteReader(file.substr(checked_size)).fixed<std::uint64_t>() != checksum(file.data(), checked_size)) {
        throw TableError("is damaged: the checksum of its first bytes is wrong");
    }
    const auto sections = reader.fixed<std::uint32_t>();
    const auto size = reader.fixed<std::uint64_t>();
    SectionPlaces places, expected;
    bool fits = sections == places.size() && size == file.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i].offset = reader.fixed<std::uint64_t>();
        places[i].size = expected[i].size = reader.fixed<std::uint64_t>();
        places[i].checksum = reader.fixed<std::uint64_t>();
        fits = fits && places[i].size <= file.size();
    }
    fits = fits && place_sections(expected) == size;
    for (std::size_t i = 0; i < places.size(); ++i) {
        fits = fits && places[i].offset == expected[i].offset;
    }
    if (!fits) {
        throw TableError("is damaged: its sections do not follow each other, or it is cut off");
    }
    return places;
}

} // namespace chronomap
