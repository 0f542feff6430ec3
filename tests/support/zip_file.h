#pragma once

#include "geodata/byte_writer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chronomap {

inline std::uint32_t crc32_of(std::string_view bytes) {
    std::uint32_t crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// A zip archive of files by name and content, not compressed. `claimed_bytes`, unless 0, is what it says that each unpacks to.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files, std::uint32_t claimed_bytes = 0) {
    ByteWriter archive, directory;
    for (const auto& [name, content] : files) {
        ByteWriter common;
        common.fixed<std::uint16_t>(20);    // version needed
        common.fixed<std::uint16_t>(0x800); // names are UTF-8
        common.fixed<std::uint16_t>(0);     // stored
        common.fixed<std::uint32_t>(0);     // time and date
        common.fixed(crc32_of(content));
        common.fixed(static_cast<std::uint32_t>(content.size()));
        common.fixed(claimed_bytes != 0 ? claimed_bytes : static_cast<std::uint32_t>(content.size()));
        common.fixed(static_cast<std::uint16_t>(name.size()));
        common.fixed<std::uint16_t>(0);
        directory.raw(std::string_view("PK\1\2\x14\0", 6));
        directory.raw(common.bytes());
        directory.raw(std::string_view("\0\0\0\0\0\0\0\0\0\0", 10));
        directory.fixed(static_cast<std::uint32_t>(archive.bytes().size()));
        directory.raw(name);
        archive.raw("PK\3\4");
        archive.raw(common.bytes());
        archive.raw(name);
        archive.raw(content);
    }
    const auto begin = static_cast<std::uint32_t>(archive.bytes().size());
    archive.raw(directory.bytes());
    archive.raw(std::string_view("PK\5\6\0\0\0\0", 8));
    archive.fixed(static_cast<std::uint16_t>(files.size()));
    archive.fixed(static_cast<std::uint16_t>(files.size()));
    archive.fixed(static_cast<std::uint32_t>(directory.bytes().size()));
    archive.fixed(begin);
    archive.fixed<std::uint16_t>(0);
    return archive.bytes();
}

} // namespace chronomap
