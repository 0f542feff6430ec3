#pragma once

#include "geodata/coordinate_transform.h"

#include <memory>
#include <ogr_spatialref.h>

namespace chronomap::gdal {

using Transformation = std::unique_ptr<OGRCoordinateTransformation>;

/// A coordinate system by what a user calls it; longitude or easting first. Throws VectorFileError.
OGRSpatialReference spatial_reference(const std::string& crs);

/// To WGS 84, longitude first; null where that changes nothing. Throws VectorFileError when there is no way.
Transformation to_wgs84(const OGRSpatialReference& from);

std::shared_ptr<const CoordinateTransform::Implementation> make_transform(const std::string& crs);

} // namespace chronomap::gdal
