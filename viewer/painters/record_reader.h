#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace chronomap {

/// The iTXt keyword of the record in a PNG file.
inline constexpr const char* png_record_keyword = "chronomap-picture";

/// Longer records are none of ours.
inline constexpr std::size_t longest_record = 1 << 18;

/// True for names that end in .png, .svg or .pdf, in any case.
bool has_picture_name(const std::filesystem::path& path);

/// The record (PictureMetadata::record) that a PNG, SVG or PDF file holds, from the first bytes and the last bytes of the
/// file, which may be the same; nothing when there is none. Trusts nothing: packed texts are not unpacked, XML is not
/// parsed, lengths are held against what is there.
std::optional<std::string> record_in(std::string_view first, std::string_view last);

/// The same for a file, of which at most two megabytes are read. Throws FileError when it cannot be read.
std::optional<std::string> read_picture_record(const std::filesystem::path& path);

} // namespace chronomap
