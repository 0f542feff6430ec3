#include "geodata/base_map_file.h"
#include "geodata/byte_reader.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

using namespace base_map_format;

namespace {

/// A number from a file that has to fit the grid; larger ones would overflow when they are added up.
std::int64_t grid_number(std::uint64_t value) {
    if (value > (std::uint64_t{1} << (max_grid_bits + 2))) {
        throw ByteError("a coordinate is too large");
    }
    return static_cast<std::int64_t>(value);
}

std::int64_t grid_step(std::int64_t value) {
    if (value > (std::int64_t{1} << (max_grid_bits + 2)) || value < -(std::int64_t{1} << (max_grid_bits + 2))) {
        throw ByteError("a coordinate is too large");
    }
    return value;
}

struct Chunk {
    WorldBox bounds;
    std::int64_t min_x = 0;
    std::int64_t min_y = 0;
    std::string_view points;
    std::size_t point_count = 0;
};

/// Walks the chunks of one part.
class PartReader {
public:
    PartReader(ByteReader& in, std::int64_t origin_x, std::int64_t origin_y, double cell)
        : m_in(in), m_origin_x(origin_x), m_origin_y(origin_y), m_cell(cell), m_left(in.varint()) {
        if (m_left < 2) {
            throw ByteError("a part has too few points");
        }
    }

    bool next(Chunk& chunk) {
        if (m_left < 2) {
            return false;
        }
        chunk.min_x = m_origin_x + grid_number(m_in.varint());
        chunk.min_y = m_origin_y + grid_number(m_in.varint());
        const std::int64_t width = grid_number(m_in.varint());
        const std::int64_t height = grid_number(m_in.varint());
        chunk.points = m_in.take(m_in.count());
        chunk.point_count = static_cast<std::size_t>(std::min<std::uint64_t>(m_left, points_per_chunk));
        chunk.bounds.min = {static_cast<double>(chunk.min_x) * m_cell, static_cast<double>(chunk.min_y) * m_cell};
        chunk.bounds.max = {static_cast<double>(chunk.min_x + width) * m_cell,
                            static_cast<double>(chunk.min_y + height) * m_cell};
        m_left -= chunk.point_count - 1;
        return true;
    }

    /// Appends the first `count` points of a chunk.
    void decode(const Chunk& chunk, std::size_t count, std::vector<WorldPoint>& out) const {
        ByteReader in(chunk.points);
        std::int64_t x = chunk.min_x + grid_number(in.varint());
        std::int64_t y = chunk.min_y + grid_number(in.varint());
        out.push_back({static_cast<double>(x) * m_cell, static_cast<double>(y) * m_cell});
        for (std::size_t i = 1; i < count; ++i) {
            x += grid_step(in.zigzag());
            y += grid_step(in.zigzag());
            out.push_back({static_cast<double>(x) * m_cell, static_cast<double>(y) * m_cell});
        }
    }

private:
    ByteReader& m_in;
    std::int64_t m_origin_x;
    std::int64_t m_origin_y;
    double m_cell;
    std::uint64_t m_left;
};

using Parts = std::vector<std::vector<WorldPoint>>;

/// A chunk outside the view lies in a convex box that the view does not meet: any way through that box leaves the
/// inside of the view filled as before, so its first point stands for all of it.
void append_ring(PartReader reader, const WorldBox& view, Parts& parts) {
    std::vector<WorldPoint> ring;
    Chunk chunk;
    bool any_near = false;
    std::size_t chunks = 0;
    while (reader.next(chunk)) {
        const bool near = chunk.bounds.intersects(view);
        // The last point of a chunk comes again as the first of the next, or closes the ring.
        reader.decode(chunk, near ? chunk.point_count - 1 : 1, ring);
        any_near = any_near || near;
        ++chunks;
    }
    if (any_near || chunks > 1) {
        parts.push_back(std::move(ring));
    }
}

void append_line(PartReader reader, const WorldBox& view, Parts& parts) {
    std::vector<WorldPoint> line;
    Chunk chunk;
    while (reader.next(chunk)) {
        if (chunk.bounds.intersects(view)) {
            if (!line.empty()) {
                line.pop_back();
            }
            reader.decode(chunk, chunk.point_count, line);
        } else if (!line.empty()) {
            parts.push_back(std::move(line));
            line.clear();
        }
    }
    if (!line.empty()) {
        parts.push_back(std::move(line));
    }
}

bool along_world_edge(WorldPoint a, WorldPoint b, double tolerance) {
    const auto both_at = [&](double u, double v, double edge) {
        return std::abs(u - edge) <= tolerance && std::abs(v - edge) <= tolerance;
    };
    return both_at(a.x, b.x, 0) || both_at(a.x, b.x, 1) || both_at(a.y, b.y, 0) || both_at(a.y, b.y, 1);
}

/// Where a polygon was cut at 180° or at the end of the square there is no coast.
Parts without_world_edges(const Parts& lines, double tolerance) {
    Parts kept;
    for (const auto& line : lines) {
        std::vector<WorldPoint> piece;
        for (const WorldPoint point : line) {
            if (!piece.empty() && along_world_edge(piece.back(), point, tolerance)) {
                if (piece.size() > 1) {
                    kept.push_back(piece);
                }
                piece.clear();
            }
            piece.push_back(point);
        }
        if (piece.size() > 1) {
            kept.push_back(std::move(piece));
        }
    }
    return kept;
}

} // namespace

std::string_view BaseMapFile::verified_geometry(std::size_t index) const {
    const IndexRecord& record = m_records[index];
    const std::string_view bytes = m_geometry.substr(record.offset, record.length);
    // Two threads may both come first: they find the same.
    if (!m_verified[index].load(std::memory_order_relaxed)) {
        if (short_checksum_of(bytes) != record.checksum) {
            throw ByteError("the checksum of a feature does not match");
        }
        m_verified[index].store(true, std::memory_order_relaxed);
    }
    return bytes;
}

std::vector<std::vector<WorldPoint>> BaseMapFile::parts_of(std::size_t index, const WorldBox& view,
                                                           PartShape shape) const {
    const IndexRecord& record = m_records[index];
    const double cell = std::ldexp(1.0, -static_cast<int>(m_levels[record.level].grid_bits));
    const bool rings = is_polygon(static_cast<MapLayer>(record.layer)) && shape == PartShape::as_stored;
    Parts parts;
    try {
        ByteReader in(verified_geometry(index));
        for (std::uint32_t left = record.part_count; left > 0; --left) {
            const PartReader reader(in, record.min_x, record.min_y, cell);
            rings ? append_ring(reader, view, parts) : append_line(reader, view, parts);
        }
    } catch (const ByteError& error) {
        throw BaseMapError(m_name + ": damaged base map: " + error.what());
    }
    return shape == PartShape::outline ? without_world_edges(parts, cell) : parts;
}

} // namespace chronomap
