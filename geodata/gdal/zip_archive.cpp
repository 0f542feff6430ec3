#include "geodata/gdal/zip_archive.h"

#include "geodata/byte_reader.h"
#include "geodata/memory_map.h"
#include "geodata/vector_file.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace chronomap::gdal {
namespace {

// Signatures and sizes of PKWARE's APPNOTE 6.3.
constexpr std::string_view end_signature{"PK\5\6", 4};
constexpr std::string_view member_signature{"PK\1\2", 4};
constexpr std::string_view end64_signature{"PK\6\6", 4};
constexpr std::string_view locator64_signature{"PK\6\7", 4};
constexpr std::size_t end_bytes = 22, locator64_bytes = 20;

struct Directory {
    std::uint64_t offset = 0, bytes = 0;
};

[[noreturn]] void fail() {
    throw VectorFileError("its zip archive is damaged");
}

std::string_view part(std::string_view bytes, std::uint64_t offset, std::uint64_t size) {
    if (offset > bytes.size() || size > bytes.size() - offset)
        fail();
    return bytes.substr(offset, size);
}

std::optional<Directory> directory64(std::string_view bytes, std::size_t end) {
    if (end < locator64_bytes || bytes.substr(end - locator64_bytes, 4) != locator64_signature)
        return std::nullopt;
    ByteReader locator(bytes.substr(end - locator64_bytes + 8, 8));
    const std::string_view record = part(bytes, locator.fixed<std::uint64_t>(), 56);
    if (record.substr(0, 4) != end64_signature)
        fail();
    ByteReader reader(record.substr(40));
    Directory directory;
    directory.bytes = reader.fixed<std::uint64_t>();
    directory.offset = reader.fixed<std::uint64_t>();
    return directory;
}

Directory find_directory(std::string_view bytes) {
    constexpr std::size_t longest_comment = 65535;
    const std::size_t end = bytes.rfind(end_signature);
    if (end == bytes.npos || bytes.size() - end < end_bytes || bytes.size() - end > end_bytes + longest_comment)
        fail();
    if (const auto directory = directory64(bytes, end))
        return *directory;
    ByteReader reader(bytes.substr(end + 12));
    Directory directory;
    directory.bytes = reader.fixed<std::uint32_t>();
    directory.offset = reader.fixed<std::uint32_t>();
    return directory;
}

// Sizes that do not fit into 32 bits stand in the extra field number 1, the unpacked one first.
void read_large_sizes(std::string_view extra, ZipMember& member) {
    constexpr std::uint64_t elsewhere = std::numeric_limits<std::uint32_t>::max();
    ByteReader fields(extra);
    while (fields.remaining() >= 4) {
        const auto id = fields.fixed<std::uint16_t>();
        ByteReader field(fields.take(fields.fixed<std::uint16_t>()));
        if (id == 1 && member.unpacked_bytes == elsewhere)
            member.unpacked_bytes = field.fixed<std::uint64_t>();
        if (id == 1 && member.packed_bytes == elsewhere)
            member.packed_bytes = field.fixed<std::uint64_t>();
    }
}

ZipMember read_member(ByteReader& directory) {
    if (directory.take(4) != member_signature)
        fail();
    directory.take(12);
    ZipMember member;
    member.checksum = directory.fixed<std::uint32_t>();
    member.packed_bytes = directory.fixed<std::uint32_t>();
    member.unpacked_bytes = directory.fixed<std::uint32_t>();
    const auto name_bytes = directory.fixed<std::uint16_t>();
    const auto extra_bytes = directory.fixed<std::uint16_t>();
    const auto comment_bytes = directory.fixed<std::uint16_t>();
    directory.take(12);
    member.name = directory.take(name_bytes);
    read_large_sizes(directory.take(extra_bytes), member);
    directory.take(comment_bytes);
    return member;
}

void check_sizes(const std::vector<ZipMember>& members, std::uint64_t archive_bytes) {
    constexpr std::uint64_t harmless_bytes = std::uint64_t{16} << 20U;
    std::uint64_t unpacked = 0;
    for (const ZipMember& member : members) {
        if (member.unpacked_bytes > most_unpacked_bytes - unpacked)
            throw VectorFileError("it unpacks to more than " + std::to_string(most_unpacked_bytes >> 20U) +
                                  " MiB, the most that is unpacked");
        unpacked += member.unpacked_bytes;
    }
    if (unpacked > harmless_bytes && unpacked / archive_bytes > most_packing_ratio)
        throw VectorFileError("it unpacks to more than " + std::to_string(most_packing_ratio) +
                              " times its own size, as only archives do that are made to exhaust a computer");
}

} // namespace

std::vector<ZipMember> list_zip(const std::string& path) {
    const MemoryMap file = map_file(path);
    std::vector<ZipMember> members;
    try {
        const Directory where = find_directory(file.bytes);
        ByteReader directory(part(file.bytes, where.offset, where.bytes));
        while (!directory.at_end())
            members.push_back(read_member(directory));
    } catch (const ByteError&) {
        fail();
    }
    check_sizes(members, file.bytes.size());
    return members;
}

const ZipMember* find_member(const std::vector<ZipMember>& members, std::string_view name) {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const ZipMember& member) { return member.name == name; });
    return found == members.end() ? nullptr : &*found;
}

FilePart part_of_zip(const std::string& archive, const ZipMember& member) {
    return {"/vsizip/{" + archive + "}/" + member.name, member.checksum};
}

} // namespace chronomap::gdal
