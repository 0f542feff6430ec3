#include "viewer/ui/place_point.h"

#include <algorithm>

namespace chronomap {

namespace {

std::optional<PlacePoint> point_of_place(const Document& document, PlaceIndex index) {
    const PlaceShape& shape = document.places[index];
    switch (shape.kind) {
    case PlaceShape::Kind::point:
    case PlaceShape::Kind::disc:
        return PlacePoint{to_lon_lat(shape.at), shape.radius_m};
    case PlaceShape::Kind::area: {
        const double side = std::max(shape.bounds.width(), shape.bounds.height());
        return PlacePoint{to_lon_lat(shape.at), side / 2 * metres_per_world_unit(shape.lat_deg)};
    }
    case PlaceShape::Kind::nowhere:
    case PlaceShape::Kind::line:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<PlacePoint> point_of(const Document& document, EntryIndex index) {
    const Entry& entry = document.dossier->entries[index];
    std::vector<PlaceRef> places = entry.where;
    places.insert(places.end(), entry.about.begin(), entry.about.end());
    if (entry.said_from) {
        places.push_back(*entry.said_from);
    }
    for (const PlaceRef& ref : places) {
        if (const std::optional<PlacePoint> point = point_of_place(document, ref.place)) {
            return point;
        }
    }
    return std::nullopt;
}

} // namespace chronomap
