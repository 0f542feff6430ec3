#include "viewer/scene/document.h"

#include "events/table/loaded_table.h"
#include "geodata/outline.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/scene/table_facets.h"
#include "viewer/scene/table_shapes.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

// Outlines are kept at these zooms; each serves from half a step below it upwards.
constexpr std::array<double, 4> outline_zooms{3, 5.5, 8, 11};

// Fine enough to find the middle of an area by.
constexpr double label_zoom = 5.5;

// An area that says nothing of its size is drawn this wide.
constexpr double default_area_radius_m = 15'000;

template <typename LookUp>
void add_outlines(PlaceShape& shape, LookUp look_up) {
    for (const double zoom : outline_zooms) {
        if (std::optional<MapFeature> feature = look_up(zoom)) {
            shape.outlines.push_back(std::make_shared<const MapFeature>(std::move(*feature)));
        }
    }
    if (!shape.outlines.empty()) {
        shape.bounds = shape.outlines.back()->bounds;
    }
}

void set_point(PlaceShape& shape, const Place& place) {
    shape.at = to_world(*place.at);
    shape.lat_deg = place.at->lat_deg;
    shape.radius_m = place.precision_m;
    shape.kind = PlaceShape::Kind::point;
}

PlaceShape shape_of(const Place& place, const BaseMap& map) {
    PlaceShape shape;
    if (place.at) {
        set_point(shape, place);
    }
    if (place.line.size() == 2) {
        add_outlines(shape, [&](double zoom) { return map.border(place.line[0], place.line[1], zoom); });
        if (!shape.outlines.empty()) {
            shape.kind = PlaceShape::Kind::line;
            shape.at = shape.bounds.center();
        }
    } else if (place.disputed && place.at) {
        shape.kind = PlaceShape::Kind::disc;
    } else if (!place.area.empty()) {
        add_outlines(shape, [&](double zoom) { return map.area(place.area, zoom); });
        if (!shape.outlines.empty()) {
            shape.kind = PlaceShape::Kind::area;
            // The town stays a fact of the dossier; the name belongs in the middle of the area.
            shape.at = interior_point(shape.outline_at(label_zoom).parts);
        } else if (place.at) {
            shape.kind = PlaceShape::Kind::disc;
        }
    }
    shape.lat_deg = to_lon_lat(shape.at).lat_deg;
    if (shape.kind == PlaceShape::Kind::disc && shape.radius_m <= 0) {
        shape.radius_m = default_area_radius_m;
    }
    if (shape.bounds.is_empty() && shape.kind != PlaceShape::Kind::nowhere) {
        shape.bounds.include(shape.at);
        shape.bounds = shape.bounds.grown_by(shape.radius_m / metres_per_world_unit(shape.lat_deg));
    }
    return shape;
}

ActWords act_words(const MessageSet& words) {
    ActWords acts;
    for (std::size_t act = 0; act < act_names.size(); ++act) {
        for (const auto& [language, messages] : words) {
            acts[act].push_back(messages.get("act." + std::string(act_names[act])));
        }
    }
    return acts;
}

std::vector<Lane> lanes_of(const Dossier& dossier) {
    std::vector<Lane> lanes{{Lane::Kind::events, 0, {}}};
    for (SideIndex side = 0; side < dossier.sides.size(); ++side) {
        lanes.push_back({Lane::Kind::side, side, {}});
    }
    lanes.push_back({Lane::Kind::others, 0, {}});
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        const Entry& entry = dossier.entries[i];
        if (entry.kind == EntryKind::event) {
            lanes.front().entries.push_back(i);
        } else if (const std::optional<SideIndex> side = speaking_side(dossier, entry)) {
            lanes[1 + *side].entries.push_back(i);
        } else {
            lanes.back().entries.push_back(i);
        }
    }
    std::erase_if(lanes, [](const Lane& lane) { return lane.entries.empty(); });
    for (Lane& lane : lanes) {
        lane.entries.shrink_to_fit();
    }
    return lanes;
}

// The room left and right of the outermost times, as a share of the whole; a lone moment gets a day.
constexpr double span_margin = 0.02;

Instant moved(Instant t, double ms) {
    constexpr double farthest_ms = 9.2e18;
    return {static_cast<std::int64_t>(std::clamp(static_cast<double>(t.ms) + ms, -farthest_ms, farthest_ms))};
}

TimeWindow span_of(const Document& document) {
    std::optional<Instant> first;
    std::optional<Instant> last;
    const auto include = [&](Instant t) {
        if (is_finite(t)) {
            first = first ? std::min(*first, t) : t;
            last = last ? std::max(*last, t) : t;
        }
    };
    for (const auto& extents : document.extents) {
        for (const std::optional<TimeExtent>& extent : extents) {
            if (extent) {
                for (const Instant t : {extent->begin.first, extent->begin.last, extent->end.first, extent->end.last}) {
                    include(t);
                }
            }
        }
    }
    for (const DocumentTable& table : document.tables.all) {
        if (const std::optional<TimeWindow> span = table.events().span()) {
            include(span->begin);
            include(span->end);
        }
    }
    if (!first) {
        return {{0}, {ms_per_day}};
    }
    const double length = static_cast<double>(last->ms) - static_cast<double>(first->ms);
    const double margin =
        std::max(length * span_margin, static_cast<double>(length < 1 ? ms_per_day / 2 : ms_per_minute));
    return {moved(*first, -margin), moved(*last, margin)};
}

} // namespace

std::size_t PlaceShape::outline_level(double zoom) const {
    std::size_t level = 0;
    while (level + 1 < outlines.size() && zoom > outline_zooms[level] + 0.5) {
        ++level;
    }
    return level;
}

std::shared_ptr<const MessageSet> load_messages(const std::filesystem::path& folder) {
    auto set = std::make_shared<MessageSet>();
    for (const std::string& language : Messages::languages_in(folder)) {
        set->emplace(language, Messages::load(folder, language));
    }
    if (set->find("en") == set->end()) {
        set->emplace("en", Messages::load(folder, "en"));
    }
    return set;
}

const Messages& Document::words_in(std::string_view language) const {
    const auto found = words->find(language);
    return found != words->end() ? found->second : words->at("en");
}

std::shared_ptr<const Document> make_document(std::shared_ptr<const Dossier> dossier,
                                              std::shared_ptr<const BaseMap> base_map,
                                              std::shared_ptr<const MessageSet> words,
                                              std::vector<std::optional<Article>> articles,
                                              std::vector<std::shared_ptr<const LoadedTable>> tables) {
    auto document = std::make_shared<Document>();
    document->zone = TimeZone::find(dossier->time_zone).value_or(TimeZone());
    std::vector<EntryTimes> extents =
        EntryTimes::sharing({extents_by(*dossier, Clock::story), extents_by(*dossier, Clock::happened),
                             extents_by(*dossier, Clock::known)});
    std::move(extents.begin(), extents.end(), document->extents.begin());
    document->texts = make_source_texts(*dossier, std::move(articles));
    document->figures = figures_of(*dossier, document->extents);
    document->finder = std::make_shared<const Finder>(dossier, facet_values_of(tables), act_words(*words));
    document->tables = document_tables(std::move(tables), document->finder->facets());
    auto memo = std::make_shared<SceneMemo>();
    memo->histograms = std::make_unique<const TableHistograms>(document->tables.all.size());
    memo->sequences = std::make_unique<const EventSequences>(document->tables.all.size());
    memo->densities = std::make_unique<const DensityMemo>(document->tables.all.size());
    for (const DocumentTable& table : document->tables.all) {
        memo->shape_events.push_back(events_of_shapes(*table.loaded));
    }
    document->memo = std::move(memo);
    document->placed.reserve(dossier->entries.size());
    for (const Entry& entry : dossier->entries) {
        document->placed.push_back(is_placed(*dossier, entry) ? 1 : 0);
    }
    document->places.reserve(dossier->places.size());
    for (const Place& place : dossier->places) {
        document->places.push_back(shape_of(place, *base_map));
    }
    document->lanes = lanes_of(*dossier);
    for (std::size_t table = 0; table < document->tables.all.size(); ++table) {
        document->lanes.push_back({Lane::Kind::table, table, {}});
    }
    document->story = story_index(*dossier, document->places, document->lanes);
    for (const Clock clock : {Clock::story, Clock::happened, Clock::known}) {
        document->order[clock] = order_of(document->extents_of(clock), document->zone);
        document->rows[clock] = stack_lanes(*document, clock);
        document->densities[clock] = density_index(document->extents_of(clock));
    }
    document->row_counts = most_row_counts(*document);
    document->dossier = std::move(dossier);
    document->base_map = std::move(base_map);
    document->words = std::move(words);
    document->span = span_of(*document);
    return document;
}

} // namespace chronomap
