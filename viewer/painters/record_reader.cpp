#include "viewer/painters/record_reader.h"

#include "geodata/safe_file.h"
#include "viewer/painters/xml_text.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace chronomap {

namespace {

constexpr std::string_view png_signature("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t bytes_read_at_each_end = 1 << 20;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    return number;
}

// keyword 0, packed or not, way of packing, language 0, keyword in that language 0, text
std::optional<std::string> record_in_text(std::string_view chunk) {
    const std::string keyword = std::string(png_record_keyword) + '\0';
    const std::size_t language = keyword.size() + 2;
    if (chunk.size() < language || chunk.substr(0, keyword.size()) != keyword || chunk[keyword.size()] != '\0')
        return std::nullopt;
    const std::size_t own_keyword = chunk.find('\0', language);
    const std::size_t text = own_keyword == chunk.npos ? chunk.npos : chunk.find('\0', own_keyword + 1);
    if (text == chunk.npos || chunk.size() - text - 1 > longest_record)
        return std::nullopt;
    return std::string(chunk.substr(text + 1));
}

std::optional<std::string> record_in_png(std::string_view file) {
    constexpr std::size_t around = 12; // length, type, checksum
    for (std::size_t at = png_signature.size(); file.size() - at >= around;) {
        const std::size_t length = number_at(file, at);
        const std::string_view type = file.substr(at + 4, 4);
        if (type == "IDAT" || length > file.size() - at - around)
            break;
        const std::string_view checked = file.substr(at + 4, 4 + length);
        const uLong checksum =
            crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
        if (checksum != number_at(file, at + 8 + length))
            break;
        if (type == "iTXt")
            if (auto record = record_in_text(checked.substr(4)))
                return record;
        at += around + length;
    }
    return std::nullopt;
}

std::string part_of(std::ifstream& file, std::uintmax_t from, std::size_t size) {
    std::string part(size, '\0');
    file.seekg(static_cast<std::streamoff>(from));
    file.read(part.data(), static_cast<std::streamsize>(size));
    part.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    file.clear();
    return part;
}

} // namespace

bool has_picture_name(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    for (char& c : ending)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return ending == ".png" || ending == ".svg" || ending == ".pdf";
}

std::optional<std::string> record_in(std::string_view first, std::string_view last) {
    if (first.substr(0, png_signature.size()) == png_signature)
        return record_in_png(first);
    if (first.substr(0, 5) == "%PDF-")
        return record_in_rdf(last, longest_record);
    return record_in_rdf(first, longest_record);
}

std::optional<std::string> read_picture_record(const std::filesystem::path& path) {
    const auto fail = [&](int error_number) {
        throw FileError("cannot read " + path.string() + ": " + std::generic_category().message(error_number));
    };
    std::error_code error;
    // Of a pipe or a device nobody knows where it ends.
    if (!std::filesystem::is_regular_file(path, error))
        fail(error ? error.value() : std::filesystem::is_directory(path, error) ? EISDIR : EINVAL);
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (error || !file)
        fail(error ? error.value() : errno != 0 ? errno : EIO);
    const auto part = static_cast<std::size_t>(std::min<std::uintmax_t>(size, bytes_read_at_each_end));
    const std::string first = part_of(file, 0, part);
    return record_in(first, part_of(file, size - part, part));
}

} // namespace chronomap
