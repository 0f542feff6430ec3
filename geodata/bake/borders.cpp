#include "geodata/bake/borders.h"

#include "geodata/outline.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace chronomap::bake {

namespace {

constexpr int none = -1;
constexpr double widest_river_m = 1300;
constexpr double longest_shortcut_m = 1500;
constexpr double smallest_loop_km2 = 0.3;
constexpr double widest_lake_m = 30'000;
constexpr double cell_deg = 0.02;

/// Coordinates have three decimals: as whole thousandths they compare exactly.
std::uint64_t key_of(LonLat p) {
    const auto part = [](double degrees) {
        return static_cast<std::uint32_t>(std::lround(degrees * 1000.0) + 1'000'000);
    };
    return (static_cast<std::uint64_t>(part(p.lon_deg)) << 32) | part(p.lat_deg);
}

struct Segment {
    std::uint64_t from, to;
    int country;

    std::pair<std::uint64_t, std::uint64_t> ends() const { return {from, to}; }
};

bool runs_counterclockwise(const Line& ring) {
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        twice += (ring[i - 1].lon_deg - ring[0].lon_deg) * (ring[i].lat_deg - ring[0].lat_deg) -
                 (ring[i].lon_deg - ring[0].lon_deg) * (ring[i - 1].lat_deg - ring[0].lat_deg);
    }
    return twice > 0;
}

/// The ring with its country on the left.
std::shared_ptr<const Line> oriented(Line ring, bool is_hole) {
    if (runs_counterclockwise(ring) == is_hole) {
        std::reverse(ring.begin(), ring.end());
    }
    return std::make_shared<const Line>(std::move(ring));
}

struct Ring {
    int country;
    std::shared_ptr<const Line> points;
    std::vector<int> neighbours; ///< of each segment: the country on its other side, or none
    std::vector<bool> shared;    ///< of each segment: the neighbour has it too; else there is a river between
    std::vector<bool> twice;     ///< of each segment: it belongs to a dependency, which another shape holds as well
};

/// The banks: segments of one country only, by the cell they lie in.
class Banks {
public:
    struct Bank {
        LonLat a, b;
        int country;
    };

    void add(const Bank& bank) {
        m_cells[cell_of({(bank.a.lon_deg + bank.b.lon_deg) / 2, (bank.a.lat_deg + bank.b.lat_deg) / 2})].push_back(
            bank);
    }

    /// The nearest other country whose bank is within the width of a river.
    int across(LonLat p, int country) const {
        int nearest = none;
        double best = widest_river_m;
        const WorldPoint at = to_world(p);
        for (int dx = -2; dx <= 2; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto found = m_cells.find(cell_of({p.lon_deg + dx * cell_deg, p.lat_deg + dy * cell_deg}));
                if (found == m_cells.end()) {
                    continue;
                }
                for (const Bank& bank : found->second) {
                    if (bank.country == country) {
                        continue;
                    }
                    const double distance = distance_to_lines_m({{to_world(bank.a), to_world(bank.b)}}, at);
                    if (distance < best) {
                        best = distance;
                        nearest = bank.country;
                    }
                }
            }
        }
        return nearest;
    }

private:
    static std::uint64_t cell_of(LonLat p) {
        const auto part = [](double degrees) {
            return static_cast<std::uint32_t>(std::floor(degrees / cell_deg) + 100'000);
        };
        return (static_cast<std::uint64_t>(part(p.lon_deg)) << 32) | part(p.lat_deg);
    }

    std::unordered_map<std::uint64_t, std::vector<Bank>> m_cells;
};

std::vector<Segment> sorted_segments(const std::vector<Ring>& rings) {
    std::vector<Segment> segments;
    for (const Ring& ring : rings) {
        for (std::size_t i = 1; i < ring.points->size(); ++i) {
            segments.push_back({key_of((*ring.points)[i - 1]), key_of((*ring.points)[i]), ring.country});
        }
    }
    std::sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) {
        return std::pair(a.ends(), a.country) < std::pair(b.ends(), b.country);
    });
    return segments;
}

/// The country other than this one that has a segment, or none.
int other_with(const std::vector<Segment>& segments, std::pair<std::uint64_t, std::uint64_t> ends, int country) {
    auto at = std::lower_bound(segments.begin(), segments.end(), ends,
                               [](const Segment& segment, const auto& wanted) { return segment.ends() < wanted; });
    int other = none;
    for (; at != segments.end() && at->ends() == ends; ++at) {
        other = at->country != country ? at->country : other;
    }
    return other;
}

void find_shared(std::vector<Ring>& rings, const std::vector<Segment>& segments) {
    for (Ring& ring : rings) {
        for (std::size_t i = 1; i < ring.points->size(); ++i) {
            // A neighbour runs the other way; the same way runs a country whose shape holds this one as well.
            const std::uint64_t from = key_of((*ring.points)[i - 1]);
            const std::uint64_t to = key_of((*ring.points)[i]);
            const int neighbour = other_with(segments, {to, from}, ring.country);
            ring.neighbours.push_back(neighbour);
            ring.shared.push_back(neighbour != none);
            ring.twice.push_back(other_with(segments, {from, to}, ring.country) != none);
        }
    }
}

bool has_shared(const Ring& ring) {
    return std::any_of(ring.neighbours.begin(), ring.neighbours.end(), [](int neighbour) { return neighbour != none; });
}

/// Only rings that touch another country somewhere have river banks; a pond near a border has none.
void find_across_rivers(std::vector<Ring>& rings) {
    Banks banks;
    for (const Ring& ring : rings) {
        for (std::size_t i = 0; has_shared(ring) && i < ring.neighbours.size(); ++i) {
            if (ring.neighbours[i] == none && !ring.twice[i]) {
                banks.add({(*ring.points)[i], (*ring.points)[i + 1], ring.country});
            }
        }
    }
    for (Ring& ring : rings) {
        const std::vector<int> shared = ring.neighbours;
        for (std::size_t i = 0; has_shared(ring) && i < shared.size(); ++i) {
            if (shared[i] == none && !ring.twice[i]) {
                const LonLat a = (*ring.points)[i];
                const LonLat b = (*ring.points)[i + 1];
                ring.neighbours[i] =
                    banks.across({(a.lon_deg + b.lon_deg) / 2, (a.lat_deg + b.lat_deg) / 2}, ring.country);
            }
        }
    }
}

double length_m(const Line& points, std::size_t first, std::size_t count) {
    double length = 0;
    const std::size_t n = points.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
        length += ground_distance_m(points[(first + i) % n], points[(first + i + 1) % n]);
    }
    return length;
}

/// Appends the ends of the segments [first, last). Where a stretch of bank soon comes back to the other side's line it only
/// goes around a piece of the river: the border goes straight.
void append_run(const Ring& ring, std::size_t first, std::size_t last, Line& line) {
    const Line& points = *ring.points;
    const std::size_t n = ring.neighbours.size();
    for (std::size_t i = first; i < last; ++i) {
        std::size_t end = i;
        while (end < last && !ring.shared[end % n]) {
            ++end;
        }
        if (end > i + 1 && ground_distance_m(points[i % n], points[end % n]) < longest_shortcut_m) {
            i = end - 1;
        }
        line.push_back(points[(i + 1) % n]);
    }
}

/// Without the points a line only goes to and comes back from.
Line without_spikes(const Line& line) {
    Line kept;
    for (const LonLat point : line) {
        if (kept.size() > 1 && kept[kept.size() - 2] == point) {
            kept.pop_back();
        } else if (kept.empty() || kept.back() != point) {
            kept.push_back(point);
        }
    }
    return kept;
}

/// A ring's runs of segments with the same neighbour, as lines; two runs of one neighbour are joined straight across a
/// narrow water between them.
void append_runs(const Ring& ring, std::map<std::pair<int, int>, Lines>& borders) {
    const Line& points = *ring.points;
    const std::size_t n = ring.neighbours.size();
    // Begin where the neighbour changes, so that no run is cut in two.
    std::size_t start = 0;
    while (start < n && ring.neighbours[start] == ring.neighbours[(start + n - 1) % n]) {
        ++start;
    }
    start = start == n ? 0 : start;
    std::size_t at = 0;
    Line line;
    int current = none;
    const auto finish = [&] {
        if (line.size() > 1 && current > ring.country) {
            line = without_spikes(line);
            if (line.front() != line.back() || ring_area_km2(line) > smallest_loop_km2) {
                borders[{ring.country, current}].push_back(line);
            }
        }
        line.clear();
    };
    while (at < n) {
        const int neighbour = ring.neighbours[(start + at) % n];
        std::size_t end = at;
        while (end < n && ring.neighbours[(start + end) % n] == neighbour) {
            ++end;
        }
        const LonLat first = points[(start + at) % n];
        const LonLat last = points[(start + end) % n];
        if (neighbour == none) {
            const bool same_beyond = end < n && ring.neighbours[(start + end) % n] == current;
            const double straight = ground_distance_m(first, last);
            const bool narrow =
                straight < widest_lake_m && length_m(points, start + at, end - at) < 6 * straight + 10'000;
            if (!same_beyond || !narrow) {
                finish();
                current = none;
            }
        } else {
            if (neighbour != current) {
                finish();
                current = neighbour;
            }
            line.push_back(first);
            append_run(ring, start + at, start + end, line);
        }
        at = end;
    }
    finish();
}

} // namespace

std::map<CountryPair, Lines> country_borders(const std::map<std::string, Shape>& countries) {
    std::vector<std::string> codes;
    std::vector<Ring> rings;
    for (const auto& [code, shape] : countries) {
        for (const Polygon& polygon : shape) {
            for (std::size_t i = 0; i < polygon.size(); ++i) {
                rings.push_back({static_cast<int>(codes.size()), oriented(polygon[i], i > 0), {}, {}, {}});
            }
        }
        codes.push_back(code);
    }
    find_shared(rings, sorted_segments(rings));
    find_across_rivers(rings);
    std::map<std::pair<int, int>, Lines> found;
    for (const Ring& ring : rings) {
        append_runs(ring, found);
    }
    std::map<CountryPair, Lines> borders;
    for (const auto& [pair, lines] : found) {
        borders[{codes[static_cast<std::size_t>(pair.first)], codes[static_cast<std::size_t>(pair.second)]}] =
            lines_of(to_geometry(lines));
    }
    return borders;
}

} // namespace chronomap::bake
