#include "viewer/scene/map_frame.h"

#include "events/table/event_ranges.h"
#include "events/table/event_search.h"
#include "viewer/scene/density_memo.h"
#include "viewer/scene/density_picture.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/table_colors.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <unordered_map>

namespace chronomap {

namespace {

// More events than this are not looked at one by one, however few points they share.
constexpr std::size_t most_gathered = 200'000;

std::uint64_t place_key(FixedPoint place) {
    return std::uint64_t{place.x} << 32 | place.y;
}

/// The numbers that lone events are sized by, between the smallest and all but the very largest.
struct MagnitudeRange {
    float least = 0, most = 0;

    double share_of(float value) const {
        return std::isnan(value) || most <= least ? 0
                                                  : std::clamp(double(value - least) / double(most - least), 0.0, 1.0);
    }
};

MagnitudeRange range_of(std::span<const float> magnitudes, const std::vector<EventNumber>& events) {
    std::vector<float> values;
    for (const EventNumber event : events) {
        if (!magnitudes.empty() && !std::isnan(magnitudes[event])) {
            values.push_back(magnitudes[event]);
        }
    }
    if (values.empty()) {
        return {};
    }
    const auto high = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * 99 / 100);
    std::nth_element(values.begin(), high, values.end());
    return {*std::min_element(values.begin(), values.end()), *high};
}

class MarkGathering {
public:
    MarkGathering(const Scene& scene, const MapView& view, std::size_t table)
        : m_scene(scene), m_view(view), m_table(scene.document.tables.all[table]), m_index(table),
          m_columns(m_table.events().columns()), m_colors(category_colors(scene, m_table)) {}

    std::vector<EventMark> marks(const std::vector<EventNumber>& events) {
        const TableNow& now = (*m_scene.tables)[m_index];
        const MagnitudeRange range = range_of(m_columns.magnitudes, events);
        for (const EventNumber event : events) {
            add(event, range);
        }
        for (Group& group : m_groups) {
            group.mark.color = color_of(group);
            group.mark.is_sure = is_in(now.events.certain, group);
        }
        std::vector<EventMark> marks;
        for (Group& group : m_groups) {
            marks.push_back(group.mark);
        }
        return marks;
    }

private:
    struct Group {
        EventMark mark;
        std::map<std::uint16_t, std::size_t> categories;
        std::vector<EventNumber> few; // the first, to ask how sure they are
    };

    void add(EventNumber event, const MagnitudeRange& range) {
        const auto [at, is_new] = m_group_at.try_emplace(place_key(m_columns.places[event]), m_groups.size());
        if (is_new) {
            Group group;
            group.mark.event = m_table.first + event;
            group.mark.table = m_index;
            group.mark.at = m_view.to_screen(world_point(m_columns.places[event]));
            group.mark.share = m_columns.magnitudes.empty() ? 0 : range.share_of(m_columns.magnitudes[event]);
            group.mark.count = 0;
            if (!m_columns.radii_m.empty()) {
                group.mark.radius_m = m_columns.radii_m[event];
                group.mark.lat_deg = to_lon_lat(world_point(m_columns.places[event])).lat_deg;
            }
            m_groups.push_back(std::move(group));
        }
        Group& group = m_groups[at->second];
        ++group.mark.count;
        ++group.categories[m_columns.categories.empty() ? std::uint16_t{0} : m_columns.categories[event]];
        constexpr std::size_t enough = 16;
        if (group.few.size() < enough) {
            group.few.push_back(event);
        }
    }

    Color color_of(const Group& group) const {
        const auto most = std::max_element(group.categories.begin(), group.categories.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return m_colors[most->first];
    }

    static bool is_in(const std::vector<EventRange>& ranges, const Group& group) {
        return std::any_of(group.few.begin(), group.few.end(),
                           [&](EventNumber event) { return contains(ranges, event); });
    }

    const Scene& m_scene;
    const MapView& m_view;
    const DocumentTable& m_table;
    std::size_t m_index;
    EventColumnsView m_columns;
    std::vector<Color> m_colors;
    std::unordered_map<std::uint64_t, std::size_t> m_group_at;
    std::vector<Group> m_groups;
};

/// A cell a pixel, over no more than one copy of the world.
GridView grid_of(const MapView& view) {
    const WorldBox ground = view.ground_box();
    const Rect& rect = view.viewport();
    const double px = pixels_per_world_unit(view.zoom());
    return {ground.min, 1 / px, static_cast<int>(std::ceil(std::min(rect.width, px))),
            static_cast<int>(std::ceil(rect.height))};
}

std::vector<std::uint32_t> total_of(const DensityGrid& counts) {
    std::vector<std::uint32_t> total(counts.plane(0).begin(), counts.plane(0).end());
    for (std::size_t plane = 1; plane < counts.planes(); ++plane) {
        const std::span<const std::uint32_t> more = counts.plane(plane);
        std::transform(total.begin(), total.end(), more.begin(), total.begin(), std::plus<>());
    }
    return total;
}

/// The most frequent categories have a plane each, the last plane holds all others.
std::shared_ptr<const PixelImage> picture_by_category(const Scene& scene, const DocumentTable& table,
                                                      const DensityGrid& counts, const CountScale& scale) {
    const std::vector<Color> colors = category_colors(scene, table);
    std::vector<ColoredPlane> planes;
    for (std::size_t plane = 0; plane < counts.planes(); ++plane) {
        const bool is_rest = plane + 1 == counts.planes();
        planes.push_back({counts.plane(plane), is_rest || plane >= colors.size() ? scene.theme.others : colors[plane]});
    }
    return category_image(counts.view().width, counts.view().height, planes, scale);
}

TableLayer layer_of(const Scene& scene, const MapView& view, std::size_t table) {
    TableLayer layer;
    layer.table = table;
    const DocumentTable& its = scene.document.tables.all[table];
    const TableNow& now = (*scene.tables)[table];
    if (!now.passes_any || view.viewport().is_empty()) {
        return layer;
    }
    const bool by_category =
        scene.view.table_colors == TableColors::category && !its.events().columns().categories.empty();
    const GridView grid = grid_of(view);
    layer.rect = {view.viewport().x, view.viewport().y, double(grid.width), double(grid.height)};
    scene.document.memo->densities->with_counts(
        its, table, {grid, by_category ? most_category_colors(scene.theme) : 0}, now, [&](const DensityGrid& counts) {
            const std::vector<std::uint32_t> total = total_of(counts);
            const auto cells = static_cast<std::size_t>(
                std::count_if(total.begin(), total.end(), [](auto count) { return count > 0; }));
            if (cells <= most_marks && std::accumulate(total.begin(), total.end(), std::uint64_t{0}) <= most_gathered) {
                const EventsFound found =
                    events_at(its.events(), now.events, now.filter, view.ground_box(), most_gathered);
                layer.marks = MarkGathering(scene, view, table).marks(found.events);
                return;
            }
            const std::vector<std::uint32_t> spread = with_neighbours({grid.width, grid.height, total});
            layer.scale = CountScale(*std::max_element(spread.begin(), spread.end()));
            layer.image =
                by_category ? picture_by_category(scene, its, counts, *layer.scale)
                            : density_image({grid.width, grid.height, spread}, ramp_of(scene.view.theme), *layer.scale);
        });
    return layer;
}

/// Around the place of an event, in front of all: in a picture, and in a crowd of discs, it would be lost.
void draw_ring(DisplayList& list, const MapFrame& map, const std::vector<EventMark>& marks, TableEvent event) {
    constexpr double least_ring_px = 7, around_px = 3, edge_px = 2.2;
    const TablePosition position = map.scene.document.tables.position_of(event);
    const FixedPoint place = map.scene.document.tables.all[position.table].events().columns().places[position.event];
    if (place == no_place) {
        return;
    }
    const Point at = map.view.to_screen(world_point(place));
    double radius = least_ring_px;
    for (const EventMark& mark : marks) {
        radius = mark.at == at ? std::max(radius, radius_of(mark) + around_px) : radius;
    }
    const Pick pick{PickKind::table_event, event};
    const Rect& viewport = map.view.viewport();
    const double world_px = pixels_per_world_unit(map.view.zoom());
    const double first = at.x - std::floor((at.x - viewport.x) / world_px) * world_px;
    for (double x = first; x < viewport.right(); x += world_px) {
        list.add(CircleCommand{{x, at.y}, radius, {0, 0, 0, 0}, map.scene.theme.label_halo, edge_px + 2}, pick);
        list.add(CircleCommand{{x, at.y}, radius, {0, 0, 0, 0}, map.scene.theme.selection, edge_px}, pick);
    }
}

} // namespace

std::vector<TableLayer> table_layers(const Scene& scene, const MapView& view) {
    std::vector<TableLayer> layers;
    for (std::size_t table = 0; table < scene.document.tables.all.size(); ++table) {
        layers.push_back(layer_of(scene, view, table));
    }
    return layers;
}

void block_marks(MapFrame& map) {
    constexpr double least_px = 8; // small ones are many, and a name among them can be read
    for (const TableLayer& layer : map.tables) {
        for (const EventMark& mark : layer.marks) {
            const double radius = radius_of(mark);
            if (radius >= least_px) {
                map.placer.block({mark.at.x - radius, mark.at.y - radius, 2 * radius, 2 * radius});
            }
        }
    }
}

void draw_table_layers(DisplayList& list, const MapFrame& map) {
    std::vector<EventMark> marks;
    for (const TableLayer& layer : map.tables) {
        if (layer.image) {
            // On every copy of the world in view.
            const double world_px = pixels_per_world_unit(map.view.zoom());
            for (double x = layer.rect.x; x < map.view.viewport().right(); x += world_px) {
                list.add(ImageCommand{layer.image, {std::round(x), layer.rect.y, layer.rect.width, layer.rect.height}});
            }
        }
        marks.insert(marks.end(), layer.marks.begin(), layer.marks.end());
    }
    draw_event_marks(list, map, marks);
    for (const std::optional<TableEvent>& event : {map.scene.view.hovered_event, map.scene.view.selected_event}) {
        if (event) {
            draw_ring(list, map, marks, *event);
        }
    }
}

} // namespace chronomap
