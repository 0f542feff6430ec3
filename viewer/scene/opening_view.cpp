#include "viewer/scene/page.h"

#include "events/query.h"
#include "events/table/event_table.h"
#include "events/table/loaded_table.h"

#include <algorithm>
#include <cmath>
#include <deque>

namespace chronomap {

namespace {

constexpr double fit_margin_px = 60;
constexpr double closest_opening_zoom = 9;
constexpr double map_title_px = 50; // of the map's height that the title takes, and the attribution
constexpr double attribution_px = 30;
constexpr double axis_room = 0.28;    // shown on each side of the window, as a share of it
constexpr double opening_share = 0.6; // of the entries that the window holds where they cluster

// Places further from the middle than this many times the median distance are a story's outliers.
constexpr double outlier_factor = 6;

struct TimeStretch {
    Instant begin, end;
};

std::vector<TimeStretch> finite_stretches(const EntryTimes& extents) {
    std::vector<TimeStretch> stretches;
    for (const std::optional<TimeExtent>& extent : extents) {
        if (extent && is_finite(extent->earliest()) && is_finite(extent->latest())) {
            stretches.push_back({extent->earliest(), extent->latest()});
        }
    }
    std::sort(stretches.begin(), stretches.end(), [](const TimeStretch& a, const TimeStretch& b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    return stretches;
}

double length_ms(Instant begin, Instant end) {
    return static_cast<double>(end.ms) - static_cast<double>(begin.ms);
}

// The latest end among each `count` stretches in a row.
std::vector<Instant> latest_ends(const std::vector<TimeStretch>& stretches, std::size_t count) {
    std::vector<Instant> latest;
    std::deque<std::size_t> candidates; // ends descend from front to back
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        while (!candidates.empty() && stretches[candidates.back()].end <= stretches[i].end) {
            candidates.pop_back();
        }
        candidates.push_back(i);
        if (i + 1 >= count) {
            if (candidates.front() + count <= i) {
                candidates.pop_front();
            }
            latest.push_back(stretches[candidates.front()].end);
        }
    }
    return latest;
}

// The hull of the tables' times; nothing when there is none.
std::optional<TimeWindow> span_of_tables(const Document& document) {
    std::optional<TimeWindow> hull;
    for (const DocumentTable& table : document.tables.all) {
        if (const std::optional<TimeWindow> span = table.events().span()) {
            hull = hull ? TimeWindow{std::min(hull->begin, span->begin), std::max(hull->end, span->end)} : *span;
        }
    }
    return hull;
}

// The shortest window that holds most of the entries, or the whole where they do not cluster.
TimeWindow densest_window(const Document& document) {
    if (document.dossier->entries.empty()) {
        return span_of_tables(document).value_or(document.span);
    }
    const std::vector<TimeStretch> stretches = finite_stretches(document.extents_of(Clock::story));
    const auto wanted = static_cast<std::size_t>(std::ceil(opening_share * static_cast<double>(stretches.size())));
    if (wanted < 2) {
        return document.span;
    }
    const std::vector<Instant> ends = latest_ends(stretches, wanted);
    TimeWindow best = document.span;
    for (std::size_t first = 0; first < ends.size(); ++first) {
        if (length_ms(stretches[first].begin, ends[first]) < length_ms(best.begin, best.end)) {
            best = {stretches[first].begin, ends[first]};
        }
    }
    const bool is_cluster = length_ms(best.begin, best.end) * 3 < length_ms(document.span.begin, document.span.end);
    return is_cluster && !best.is_empty() ? best : document.span;
}

constexpr double farthest_ms = 9.2e18; // within what an Instant holds

// Where the story plays: places of events and those spoken of. Borders and disputed regions only when there is nothing else.
std::vector<PlaceIndex> story_places(const Document& document) {
    std::vector<PlaceIndex> clear;
    std::vector<PlaceIndex> vague;
    const auto take = [&](const std::vector<PlaceRef>& refs) {
        for (const PlaceRef& ref : refs) {
            const PlaceShape::Kind kind = document.places[ref.place].kind;
            if (kind == PlaceShape::Kind::point || kind == PlaceShape::Kind::area) {
                clear.push_back(ref.place);
            } else if (kind != PlaceShape::Kind::nowhere) {
                vague.push_back(ref.place);
            }
        }
    };
    for (const Entry& entry : document.dossier->entries) {
        take(entry.where);
        take(entry.about);
    }
    return clear.empty() ? vague : clear;
}

double median(std::vector<double> values) {
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

WorldBox story_box(const Document& document) {
    const std::vector<PlaceIndex> places = story_places(document);
    WorldBox box;
    if (places.empty()) {
        for (const DocumentTable& table : document.tables.all) {
            box.include(table.events().bounds());
            for (const TableShape& shape : table.loaded->shapes) {
                for (const std::vector<WorldPoint>& part : shape.parts) {
                    std::for_each(part.begin(), part.end(), [&](WorldPoint point) { box.include(point); });
                }
            }
        }
        return box;
    }
    std::vector<double> xs;
    std::vector<double> ys;
    for (const PlaceIndex i : places) {
        xs.push_back(document.places[i].at.x);
        ys.push_back(document.places[i].at.y);
    }
    const WorldPoint middle{median(xs), median(ys)};
    std::vector<double> distances;
    for (std::size_t i = 0; i < places.size(); ++i) {
        distances.push_back(std::hypot(xs[i] - middle.x, ys[i] - middle.y));
    }
    const double farthest = std::max(median(distances) * outlier_factor, 1e-4);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (distances[i] <= farthest) {
            box.include(document.places[places[i]].bounds);
        }
    }
    return box;
}

WorldBox opening_box(const Document& document) {
    if (const auto& wished = document.dossier->opening.west_south_east_north) {
        const auto& [west, south, east, north] = *wished;
        WorldBox box;
        box.include(to_world({west, south}));
        box.include(to_world({east, north}));
        return box;
    }
    return story_box(document);
}

// Fits a box into the part of the map that title and attribution leave free.
Camera fitted_below_title(const WorldBox& box, Size map_size, double margin_px) {
    const double free = std::max(map_size.height - map_title_px - attribution_px, map_size.height / 2);
    const Camera camera = fitted(box, {map_size.width, free}, margin_px, closest_opening_zoom);
    return panned(camera, 0, (map_title_px - attribution_px) / 2, map_size);
}

} // namespace

TimeWindow axis_around(TimeWindow window) {
    const double room = std::max(1.0, length_ms(window.begin, window.end) * axis_room);
    const auto moved = [](Instant t, double by) {
        return Instant{
            static_cast<std::int64_t>(std::clamp(static_cast<double>(t.ms) + by, -farthest_ms, farthest_ms))};
    };
    return {moved(window.begin, -room), moved(window.end, room)};
}

ViewState opening_view(const Document& document, Size size, FramePurpose purpose, const std::string& language) {
    ViewState view;
    view.language = language;
    view.window = document.dossier->opening.time.value_or(densest_window(document));
    const bool shows_all = document.dossier->entries.empty() && !document.tables.empty();
    view.axis = shows_all ? document.span : axis_around(view.window);
    view.playhead = view.window.end;
    const FrameLayout layout = lay_out(size, document, purpose, wishes_of(view, document, purpose));
    const bool is_wished = document.dossier->opening.west_south_east_north.has_value();
    view.camera =
        fitted_below_title(opening_box(document), {layout.map.width, layout.map.height}, is_wished ? 0 : fit_margin_px);
    return view;
}

Camera opening_page_camera(const Document& document, Size map_size) {
    const bool is_wished = document.dossier->opening.west_south_east_north.has_value();
    const Size free{map_size.width, std::max(map_size.height - attribution_px, map_size.height / 2)};
    const Camera camera = fitted(opening_box(document), free, is_wished ? 0 : fit_margin_px, closest_opening_zoom);
    return panned(camera, 0, -attribution_px / 2, map_size);
}

std::optional<Camera> camera_fitting(const Document& document, EntryIndex entry, Size map_size) {
    const Entry& e = document.dossier->entries[entry];
    WorldBox box;
    const auto include = [&](const PlaceRef& ref) { box.include(document.places[ref.place].bounds); };
    std::for_each(e.where.begin(), e.where.end(), include);
    std::for_each(e.about.begin(), e.about.end(), include);
    if (box.is_empty() && e.said_from) {
        include(*e.said_from);
    }
    if (box.is_empty()) {
        return std::nullopt;
    }
    return fitted(box, map_size, fit_margin_px, closest_opening_zoom);
}

} // namespace chronomap
