#pragma once

#include "geodata/base_map.h"
#include "viewer/scene/display_list.h"
#include "viewer/scene/theme.h"

#include <memory>
#include <string>

namespace chronomap {

/// Sea, land, lakes, rivers and borders in the colours of a theme.
std::shared_ptr<const Picture> base_map_picture(std::shared_ptr<const BaseMap> map, ThemeName theme);

/// The outline of a place filled and edged; `key` tells it from every other picture.
std::shared_ptr<const Picture> outline_picture(std::string key, std::shared_ptr<const MapFeature> outline, Color fill,
                                               Color edge, double edge_px);

} // namespace chronomap
