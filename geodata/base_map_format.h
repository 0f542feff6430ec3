#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The layout of a baked map file (`*.cmb`), shared by its reader and its writer.
///
///     header     64 bytes, little endian: the Header below
///     catalogue  varint stream: levels, feature descriptions, labels, credits, notes (see write_catalogue)
///     index      fixed records of 44 bytes, sorted by layer, then level, then drawing order: IndexRecord
///     geometry   for each record its parts, at the record's offset and length
///
/// A level serves all zooms up to its `max_zoom` that no earlier level serves; the last serves the rest. Coordinates of a
/// level are whole numbers on a grid of 2^grid_bits cells along each side of the Web Mercator square, so that the steps
/// between neighbouring points mostly take one byte.
///
/// A part (a ring, or a polyline) is
///
///     varint number of points
///     chunks of up to `points_per_chunk` points; the first point of a chunk repeats the last of the one before, and a
///     ring's last chunk ends with the ring's first point
///         varint x, y, width, height    the chunk's box; x and y relative to the record's box
///         varint byte length of the points that follow
///         varint x, y of the first point, relative to the chunk's box; then zigzag varint steps
///
/// so that what lies outside a view is stepped over without being decoded. A varint holds 7 bits a byte, lowest first.
/// A string is a varint length and UTF-8; a language map a varint count and pairs of strings; a zoom or rank a zigzag
/// varint of hundredths.
namespace chronomap::base_map_format {

inline constexpr std::string_view magic = "CHRONOMB";
inline constexpr std::uint32_t version = 2;
inline constexpr std::size_t header_size = 64;
inline constexpr std::size_t record_size = 44;
inline constexpr std::size_t points_per_chunk = 64;
inline constexpr unsigned max_grid_bits = 30;

/// Offsets are from the beginning of the file; the index follows the catalogue, the geometry ends the file.
struct Header {
    std::uint64_t checksum = 0;         ///< at byte 16: of all from byte 24 to the geometry, see checksum_of
    std::uint64_t file_size = 0;        ///< at byte 24
    std::uint64_t catalogue_offset = 0; ///< at byte 32
    std::uint64_t index_offset = 0;     ///< at byte 40
    std::uint64_t record_count = 0;     ///< at byte 48
    std::uint64_t geometry_offset = 0;  ///< at byte 56
};

/// One feature at one level.
struct IndexRecord {
    std::uint16_t layer = 0;
    std::uint16_t level = 0;
    std::uint32_t description = 0;                           ///< index into the catalogue's feature descriptions
    std::int32_t min_x = 0, min_y = 0, max_x = 0, max_y = 0; ///< on the grid of the level
    std::uint64_t offset = 0;                                ///< relative to geometry_offset
    std::uint32_t length = 0;
    std::uint32_t part_count = 0;
    std::uint32_t checksum = 0; ///< of its geometry, see short_checksum_of
};

/// FNV-1a over 64-bit words in four interleaved lanes (the tail padded with zeros): any single changed word changes it,
/// and 10 MB take a millisecond. The geometry has checksums of its own, record by record, so that opening a map
/// reads a few hundred kilobytes and the rest is verified where it is first used.
std::uint64_t checksum_of(std::string_view bytes);

/// The same folded into 32 bits.
std::uint32_t short_checksum_of(std::string_view bytes);

} // namespace chronomap::base_map_format
