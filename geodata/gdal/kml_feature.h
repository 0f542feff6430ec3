#pragma once

#include "geodata/gdal/geometry_parts.h"

#include <string>
#include <utility>
#include <vector>

namespace chronomap::gdal {

/// The time of a KML feature as it is written. A TimeStamp has a begin alone; a TimeSpan has "..", as in EDTF, for a side that is left open.
struct KmlTime {
    std::string begin, end;

    bool is_empty() const { return begin.empty() && end.empty(); }
};

/// One position of a gx:Track.
struct KmlTrackPoint {
    std::string when;
    LonLat at;
};

/// A Placemark or an overlay.
struct KmlFeature {
    std::vector<std::pair<std::string, std::string>>
        values; ///< name, description and the like, and extended data, in the order of the file
    KmlTime time;
    RawGeometry geometry;
    std::vector<KmlTrackPoint> track;
};

/// The positions of a `coordinates` element: "lon,lat,height lon,lat,height", also with spaces after the commas.
std::vector<LonLat> kml_coordinates(const std::string& text);

} // namespace chronomap::gdal
