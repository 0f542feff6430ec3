#include "geodata/base_map_writer.h"

#include "geodata/byte_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <fstream>
#include <stdexcept>

namespace chronomap {

using namespace base_map_format;

namespace {

struct GridPoint {
    std::int64_t x = 0;
    std::int64_t y = 0;

    friend bool operator==(const GridPoint&, const GridPoint&) = default;
};

struct GridBox {
    GridPoint min{INT32_MAX, INT32_MAX};
    GridPoint max{INT32_MIN, INT32_MIN};

    void include(GridPoint p) {
        min = {std::min(min.x, p.x), std::min(min.y, p.y)};
        max = {std::max(max.x, p.x), std::max(max.y, p.y)};
    }
};

using GridPart = std::vector<GridPoint>;

GridPart snapped(const std::vector<WorldPoint>& part, unsigned grid_bits, bool ring) {
    const double scale = std::ldexp(1.0, static_cast<int>(grid_bits));
    GridPart result;
    for (const WorldPoint p : part) {
        const GridPoint point{std::llround(std::clamp(p.x, 0.0, 1.0) * scale),
                              std::llround(std::clamp(p.y, 0.0, 1.0) * scale)};
        if (result.empty() || result.back() != point) {
            result.push_back(point);
        }
    }
    if (ring) {
        while (result.size() > 1 && result.back() == result.front()) {
            result.pop_back();
        }
        if (!result.empty()) {
            result.push_back(result.front());
        }
    }
    return result.size() < (ring ? 4U : 2U) ? GridPart{} : result;
}

void write_chunk(ByteWriter& out, const GridPoint* first, std::size_t count, GridPoint origin) {
    GridBox box;
    for (std::size_t i = 0; i < count; ++i) {
        box.include(first[i]);
    }
    ByteWriter points;
    points.varint(static_cast<std::uint64_t>(first[0].x - box.min.x));
    points.varint(static_cast<std::uint64_t>(first[0].y - box.min.y));
    for (std::size_t i = 1; i < count; ++i) {
        points.zigzag(first[i].x - first[i - 1].x);
        points.zigzag(first[i].y - first[i - 1].y);
    }
    out.varint(static_cast<std::uint64_t>(box.min.x - origin.x));
    out.varint(static_cast<std::uint64_t>(box.min.y - origin.y));
    out.varint(static_cast<std::uint64_t>(box.max.x - box.min.x));
    out.varint(static_cast<std::uint64_t>(box.max.y - box.min.y));
    out.string(points.bytes());
}

void write_part(ByteWriter& out, const GridPart& part, GridPoint origin) {
    out.varint(part.size());
    for (std::size_t begin = 0; begin + 1 < part.size(); begin += points_per_chunk - 1) {
        write_chunk(out, part.data() + begin, std::min(points_per_chunk, part.size() - begin), origin);
    }
}

void write_languages(ByteWriter& out, const std::map<std::string, std::string>& texts) {
    out.varint(texts.size());
    for (const auto& [language, text] : texts) {
        out.string(language);
        out.string(text);
    }
}

void write_hundredths(ByteWriter& out, double value) {
    out.zigzag(std::llround(value * 100.0));
}

void write_coordinate(ByteWriter& out, double value) {
    out.fixed(std::bit_cast<std::uint64_t>(value));
}

void write_point(ByteWriter& out, WorldPoint point) {
    write_coordinate(out, point.x);
    write_coordinate(out, point.y);
}

void write_record(ByteWriter& out, const IndexRecord& record) {
    out.fixed(record.layer);
    out.fixed(record.level);
    out.fixed(record.description);
    for (const std::int32_t side : {record.min_x, record.min_y, record.max_x, record.max_y}) {
        out.fixed(static_cast<std::uint32_t>(side));
    }
    out.fixed(record.offset);
    out.fixed(record.length);
    out.fixed(record.part_count);
    out.fixed(record.checksum);
}

} // namespace

BaseMapWriter::BaseMapWriter(std::vector<MapLevel> levels) : m_levels(std::move(levels)) {
    if (m_levels.empty()) {
        throw std::invalid_argument("a base map needs at least one level");
    }
}

void BaseMapWriter::add(std::size_t level, const MapFeature& feature) {
    const bool ring = is_polygon(feature.layer);
    std::vector<GridPart> parts;
    GridBox box;
    for (const auto& part : feature.parts) {
        GridPart on_grid = snapped(part, m_levels.at(level).grid_bits, ring);
        if (!on_grid.empty()) {
            std::for_each(on_grid.begin(), on_grid.end(), [&](GridPoint p) { box.include(p); });
            parts.push_back(std::move(on_grid));
        }
    }
    if (parts.empty()) {
        return;
    }
    ByteWriter geometry;
    for (const GridPart& part : parts) {
        write_part(geometry, part, box.min);
    }
    Entry entry;
    entry.record.layer = static_cast<std::uint16_t>(feature.layer);
    entry.record.level = static_cast<std::uint16_t>(level);
    entry.record.description = describe(feature);
    entry.record.min_x = static_cast<std::int32_t>(box.min.x);
    entry.record.min_y = static_cast<std::int32_t>(box.min.y);
    entry.record.max_x = static_cast<std::int32_t>(box.max.x);
    entry.record.max_y = static_cast<std::int32_t>(box.max.y);
    entry.record.part_count = static_cast<std::uint32_t>(parts.size());
    entry.geometry = geometry.bytes();
    entry.record.length = static_cast<std::uint32_t>(entry.geometry.size());
    entry.record.checksum = short_checksum_of(entry.geometry);
    m_entries.push_back(std::move(entry));
}

std::uint32_t BaseMapWriter::describe(const MapFeature& feature) {
    ByteWriter description;
    description.string(feature.code);
    write_languages(description, feature.names);
    description.string(feature.dates);
    write_hundredths(description, feature.min_zoom);
    const auto [found, is_new] =
        m_description_ids.emplace(description.bytes(), static_cast<std::uint32_t>(m_descriptions.size()));
    if (is_new) {
        m_descriptions.push_back(description.bytes());
    }
    return found->second;
}

std::string BaseMapWriter::catalogue() const {
    ByteWriter out;
    out.varint(m_levels.size());
    for (const MapLevel& level : m_levels) {
        write_hundredths(out, level.max_zoom);
        out.varint(level.grid_bits);
    }
    out.varint(m_descriptions.size());
    for (const std::string& description : m_descriptions) {
        out.raw(description);
    }
    out.varint(m_labels.size());
    for (const MapLabel& label : m_labels) {
        out.varint(static_cast<std::uint64_t>(label.kind));
        out.string(label.code);
        write_languages(out, label.names);
        write_point(out, label.at);
        write_hundredths(out, label.min_zoom);
        write_hundredths(out, label.max_zoom);
        write_hundredths(out, label.rank);
    }
    out.varint(m_credits.size());
    for (const MapCredit& credit : m_credits) {
        for (const std::string* text : {&credit.name, &credit.version, &credit.licence, &credit.attribution}) {
            out.string(*text);
        }
    }
    out.varint(m_notes.size());
    for (const MapNote& note : m_notes) {
        write_point(out, note.bounds.min);
        write_point(out, note.bounds.max);
        write_languages(out, note.text);
    }
    return out.bytes();
}

std::string BaseMapWriter::bytes() const {
    std::vector<const Entry*> order;
    for (const Entry& entry : m_entries) {
        order.push_back(&entry);
    }
    std::stable_sort(order.begin(), order.end(), [](const Entry* a, const Entry* b) {
        return std::pair(a->record.layer, a->record.level) < std::pair(b->record.layer, b->record.level);
    });
    ByteWriter index;
    ByteWriter geometry;
    for (const Entry* entry : order) {
        IndexRecord record = entry->record;
        record.offset = geometry.bytes().size();
        write_record(index, record);
        geometry.raw(entry->geometry);
    }
    const std::string contents = catalogue();
    ByteWriter checked;
    checked.fixed<std::uint64_t>(header_size + contents.size() + index.bytes().size() + geometry.bytes().size());
    checked.fixed<std::uint64_t>(header_size);
    checked.fixed<std::uint64_t>(header_size + contents.size());
    checked.fixed<std::uint64_t>(order.size());
    checked.fixed<std::uint64_t>(header_size + contents.size() + index.bytes().size());
    checked.raw(contents);
    checked.raw(index.bytes());

    ByteWriter file;
    file.raw(magic);
    file.fixed(version);
    file.fixed<std::uint32_t>(0);
    file.fixed(checksum_of(checked.bytes()));
    file.raw(checked.bytes());
    file.raw(geometry.bytes());
    return file.bytes();
}

void BaseMapWriter::write(const std::filesystem::path& file) const {
    std::ofstream out(file, std::ios::binary);
    const std::string contents = bytes();
    out.write(contents.data(), static_cast<std::streamsize>(contents.size()));
    out.close();
    if (!out) {
        throw std::runtime_error(file.string() + ": cannot be written");
    }
}

} // namespace chronomap
