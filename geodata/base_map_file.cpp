#include "geodata/base_map_file.h"

#include "geodata/byte_reader.h"
#include "geodata/memory_map.h"

#include <bit>
#include <cmath>
#include <system_error>

namespace chronomap {

using namespace base_map_format;

namespace {

std::map<std::string, std::string> read_languages(ByteReader& in) {
    std::map<std::string, std::string> texts;
    for (std::size_t left = in.count(); left > 0; --left) {
        std::string language = in.string();
        texts[std::move(language)] = in.string();
    }
    return texts;
}

double read_hundredths(ByteReader& in) {
    return static_cast<double>(in.zigzag()) / 100.0;
}

WorldPoint read_point(ByteReader& in) {
    const double x = std::bit_cast<double>(in.fixed<std::uint64_t>());
    const double y = std::bit_cast<double>(in.fixed<std::uint64_t>());
    if (!std::isfinite(x) || !std::isfinite(y)) {
        throw ByteError("a coordinate is not a number");
    }
    return {x, y};
}

MapFeature read_description(ByteReader& in) {
    MapFeature feature;
    feature.code = in.string();
    feature.names = read_languages(in);
    feature.dates = in.string();
    feature.min_zoom = read_hundredths(in);
    return feature;
}

MapLabel read_label(ByteReader& in) {
    MapLabel label;
    const std::uint64_t kind = in.varint();
    if (kind > static_cast<std::uint64_t>(MapLabelKind::region)) {
        throw ByteError("a label is of an unknown kind");
    }
    label.kind = static_cast<MapLabelKind>(kind);
    label.code = in.string();
    label.names = read_languages(in);
    label.at = read_point(in);
    label.min_zoom = read_hundredths(in);
    label.max_zoom = read_hundredths(in);
    label.rank = read_hundredths(in);
    return label;
}

MapCredit read_credit(ByteReader& in) {
    MapCredit credit;
    for (std::string* text : {&credit.name, &credit.version, &credit.licence, &credit.attribution}) {
        *text = in.string();
    }
    return credit;
}

MapNote read_note(ByteReader& in) {
    MapNote note;
    note.bounds.min = read_point(in);
    note.bounds.max = read_point(in);
    note.text = read_languages(in);
    return note;
}

IndexRecord read_record(ByteReader& in) {
    IndexRecord record;
    record.layer = in.fixed<std::uint16_t>();
    record.level = in.fixed<std::uint16_t>();
    record.description = in.fixed<std::uint32_t>();
    for (std::int32_t* side : {&record.min_x, &record.min_y, &record.max_x, &record.max_y}) {
        *side = static_cast<std::int32_t>(in.fixed<std::uint32_t>());
    }
    record.offset = in.fixed<std::uint64_t>();
    record.length = in.fixed<std::uint32_t>();
    record.part_count = in.fixed<std::uint32_t>();
    record.checksum = in.fixed<std::uint32_t>();
    return record;
}

} // namespace

BaseMapFile BaseMapFile::open(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    try {
        MemoryMap mapped = map_file(file);
        BaseMapFile result = parse(mapped.bytes, name);
        result.m_mapping = std::move(mapped.owner);
        return result;
    } catch (const std::system_error& error) {
        throw BaseMapError(name + ": cannot be opened: " + error.code().message());
    }
}

BaseMapFile BaseMapFile::parse(std::string_view bytes, std::string name) {
    BaseMapFile result;
    result.m_name = std::move(name);
    result.m_bytes = bytes;
    try {
        result.read_header();
    } catch (const ByteError& error) {
        throw BaseMapError(result.m_name + ": damaged base map: " + error.what());
    }
    return result;
}

void BaseMapFile::read_header() {
    ByteReader in(m_bytes);
    if (m_bytes.size() < header_size || in.take(magic.size()) != magic) {
        throw BaseMapError(m_name + ": is not a baked base map");
    }
    if (const auto found = in.fixed<std::uint32_t>(); found != version) {
        throw BaseMapError(m_name + ": base map format " + std::to_string(found) + ", expected " +
                           std::to_string(version));
    }
    const bool reserved_is_zero = in.fixed<std::uint32_t>() == 0;
    Header header;
    header.checksum = in.fixed<std::uint64_t>();
    header.file_size = in.fixed<std::uint64_t>();
    header.catalogue_offset = in.fixed<std::uint64_t>();
    header.index_offset = in.fixed<std::uint64_t>();
    header.record_count = in.fixed<std::uint64_t>();
    header.geometry_offset = in.fixed<std::uint64_t>();
    const std::uint64_t size = m_bytes.size();
    if (header.file_size != size || header.catalogue_offset != header_size || header.index_offset < header_size ||
        header.index_offset > header.geometry_offset || header.geometry_offset > size ||
        header.record_count != (header.geometry_offset - header.index_offset) / record_size) {
        throw ByteError("the header does not fit the file");
    }
    if (!reserved_is_zero || checksum_of(m_bytes.substr(24, header.geometry_offset - 24)) != header.checksum) {
        throw ByteError("the checksum does not match");
    }
    m_geometry = m_bytes.substr(header.geometry_offset);
    read_catalogue(m_bytes.substr(header_size, header.index_offset - header_size));
    read_index(m_bytes.substr(header.index_offset, header.geometry_offset - header.index_offset), m_geometry.size());
}

void BaseMapFile::read_catalogue(std::string_view bytes) {
    ByteReader in(bytes);
    for (std::size_t left = in.count(); left > 0; --left) {
        const double max_zoom = read_hundredths(in);
        const std::uint64_t bits = in.varint();
        if (bits < 1 || bits > max_grid_bits) {
            throw ByteError("a level has an impossible grid");
        }
        m_levels.push_back({max_zoom, static_cast<unsigned>(bits)});
    }
    if (m_levels.empty()) {
        throw ByteError("there is no level");
    }
    for (std::size_t left = in.count(); left > 0; --left) {
        m_descriptions.push_back(read_description(in));
    }
    for (std::size_t left = in.count(); left > 0; --left) {
        m_labels.push_back(read_label(in));
    }
    for (std::size_t left = in.count(); left > 0; --left) {
        m_credits.push_back(read_credit(in));
    }
    for (std::size_t left = in.count(); left > 0; --left) {
        m_notes.push_back(read_note(in));
    }
}

void BaseMapFile::read_index(std::string_view bytes, std::uint64_t geometry_size) {
    ByteReader in(bytes);
    m_records.reserve(bytes.size() / record_size);
    while (in.remaining() >= record_size) {
        const IndexRecord record = read_record(in);
        if (record.layer > static_cast<unsigned>(MapLayer::dated_line) || record.level >= m_levels.size() ||
            record.description >= m_descriptions.size() || record.offset > geometry_size ||
            record.length > geometry_size - record.offset || record.part_count > record.length) {
            throw ByteError("an index record points outside the file");
        }
        const std::pair<unsigned, unsigned> key{record.layer, record.level};
        if (!m_ranges.empty() && key < m_ranges.rbegin()->first) {
            throw ByteError("the index is not sorted");
        }
        auto& range = m_ranges.try_emplace(key, m_records.size(), m_records.size()).first->second;
        m_records.push_back(record);
        range.second = m_records.size();
    }
    m_verified = std::make_unique<std::atomic<bool>[]>(m_records.size());
}

std::size_t BaseMapFile::level_for(double zoom) const {
    std::size_t level = 0;
    while (level + 1 < m_levels.size() && zoom > m_levels[level].max_zoom) {
        ++level;
    }
    return level;
}

std::pair<std::size_t, std::size_t> BaseMapFile::records_at(MapLayer layer, std::size_t level) const {
    const auto found = m_ranges.find({static_cast<unsigned>(layer), static_cast<unsigned>(level)});
    return found == m_ranges.end() ? std::pair<std::size_t, std::size_t>{0, 0} : found->second;
}

std::pair<std::size_t, std::size_t> BaseMapFile::records_of(MapLayer layer, double zoom) const {
    return records_at(layer, level_for(zoom));
}

WorldBox BaseMapFile::bounds_of(std::size_t record) const {
    const IndexRecord& found = m_records[record];
    const double cell = std::ldexp(1.0, -static_cast<int>(m_levels[found.level].grid_bits));
    return {{found.min_x * cell, found.min_y * cell}, {found.max_x * cell, found.max_y * cell}};
}

const MapFeature& BaseMapFile::description_of(std::size_t record) const {
    return m_descriptions[m_records[record].description];
}

} // namespace chronomap
