// The record in a PNG, SVG or PDF file, and what it says.
#include "fuzz/promise.h"
#include "fuzz/targets.h"
#include "viewer/app/picture_record.h"
#include "viewer/painters/record_reader.h"
#include "viewer/painters/xml_text.h"

#include <zlib.h>

namespace chronomap::fuzz {
namespace {

constexpr std::string_view png_signature("\x89PNG\r\n\x1a\n", 8);

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        number = number << 8 | static_cast<unsigned char>(bytes[i]);
    }
    return number;
}

/// A PNG whose checksums fit whatever its bytes are: they keep accidents out, not forgers.
std::string forged_picture(std::string_view file) {
    std::string bytes(file);
    std::size_t at = png_signature.size();
    while (file.starts_with(png_signature) && bytes.size() - at >= 12) {
        const std::size_t length = number_at(bytes, at);
        if (length > bytes.size() - at - 12) {
            break;
        }
        const auto* checked = reinterpret_cast<const Bytef*>(bytes.data() + at + 4);
        const auto checksum = static_cast<std::uint32_t>(::crc32(0, checked, static_cast<uInt>(length + 4)));
        for (unsigned byte = 0; byte < 4; ++byte) {
            bytes[at + 8 + length + byte] = static_cast<char>(checksum >> (24 - 8 * byte));
        }
        at += 12 + length;
    }
    return bytes;
}

void check_record(const std::string& text) {
    try {
        const PictureRecord record = picture_record_from_json(text);
        const std::string written = to_json(record);
        promise(picture_record_from_json(written) == record, "a record that is written is read again: " + written);
        promise(record_in(rdf_of({"", "", "", "", {}, written}), "") == written, "a record in XML comes back");
        promise(record.dossier.name.find('/') == std::string::npos, "a dossier's name is no path");
    } catch (const PictureRecordError&) {
        return;
    }
}

} // namespace

void picture(std::string_view input) {
    const std::string bytes = forged_picture(input);
    const std::string_view file = bytes;
    const std::size_t part = file.size() - file.size() / 3;
    for (const auto& record :
         {record_in(file, file), record_in(file.substr(0, part), file.substr(file.size() - part))}) {
        if (record) {
            promise(record->size() <= longest_record, "longer records are none of ours");
            check_record(*record);
        }
    }
    check_record(std::string(input));
}

} // namespace chronomap::fuzz
