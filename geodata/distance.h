#pragma once

#include "geodata/lon_lat.h"

#include <vector>

namespace chronomap {

/// Length in metres of the shortest way between two points on the WGS 84 ellipsoid, true to a millimetre anywhere.
/// T. Vincenty, "Direct and Inverse Solutions of Geodesics on the Ellipsoid with Application of Nested Equations",
/// Survey Review 23 (1975), 88-93. Near the opposite point of the globe, where his iteration fails, the least sum of two
/// such lengths over all points halfway: whatever the way, it passes one of them. NaN for points that are not valid.
double geodesic_distance_m(LonLat a, LonLat b);

/// Points along the great circle (of the sphere) between two points, from one to the other, no more than a degree apart:
/// where a straight line on the ground is drawn. On the ellipsoid it may run some kilometres beside.
std::vector<LonLat> great_circle(LonLat a, LonLat b);

} // namespace chronomap
