#include "events/rounded_position.h"

#include "geodata/coordinates.h"

#include <cmath>

namespace chronomap {

LonLat rounded_position(const Place& place) {
    if (place.precision_m <= 0)
        return *place.at;
    const double grid = std::pow(10.0, coordinate_decimals(place.precision_m));
    return {std::round(place.at->lon_deg * grid) / grid, std::round(place.at->lat_deg * grid) / grid};
}

} // namespace chronomap
