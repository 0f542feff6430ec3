#include "geodata/stored_zip.h"

#include "geodata/byte_writer.h"
#include "geodata/crc32.h"

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string_view>

namespace chronomap {
namespace {

template <class Number>
Number checked(std::size_t number) {
    if (number >= std::numeric_limits<Number>::max())
        throw std::length_error("this is more than a zip archive can hold");
    return static_cast<Number>(number);
}

// What stands alike before a file and in the directory.
std::string common_header(const std::string& name, const std::string& content) {
    constexpr std::uint16_t version_needed = 20, names_are_utf8 = 0x800, first_day = 0x21; // 1980-01-01
    ByteWriter header;
    header.fixed(version_needed);
    header.fixed(names_are_utf8);
    header.fixed<std::uint16_t>(0); // stored
    header.fixed<std::uint16_t>(0); // time
    header.fixed(first_day);
    header.fixed(crc32(content));
    header.fixed(checked<std::uint32_t>(content.size()));
    header.fixed(checked<std::uint32_t>(content.size()));
    header.fixed(checked<std::uint16_t>(name.size()));
    header.fixed<std::uint16_t>(0); // no extra field
    return header.bytes();
}

} // namespace

std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& files) {
    ByteWriter archive, directory;
    for (const auto& [name, content] : files) {
        const std::string header = common_header(name, content);
        directory.raw(std::string_view("PK\1\2\x14\0", 6));
        directory.raw(header);
        directory.raw(std::string_view("\0\0\0\0\0\0\0\0\0\0", 10)); // no comment, one disk, no attributes
        directory.fixed(checked<std::uint32_t>(archive.bytes().size()));
        directory.raw(name);
        archive.raw("PK\3\4");
        archive.raw(header);
        archive.raw(name);
        archive.raw(content);
    }
    const std::size_t begin = archive.bytes().size();
    archive.raw(directory.bytes());
    archive.raw(std::string_view("PK\5\6\0\0\0\0", 8));
    archive.fixed(checked<std::uint16_t>(files.size()));
    archive.fixed(checked<std::uint16_t>(files.size()));
    archive.fixed(checked<std::uint32_t>(directory.bytes().size()));
    archive.fixed(checked<std::uint32_t>(begin));
    archive.fixed<std::uint16_t>(0);
    return archive.bytes();
}

} // namespace chronomap
