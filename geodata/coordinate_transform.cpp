#include "geodata/coordinate_transform.h"

#include "geodata/vector_module.h"

namespace chronomap {

CoordinateTransform::CoordinateTransform(const std::string& crs) : m_implementation(vector_module().transform(crs)) {}

void CoordinateTransform::to_wgs84(std::span<double> x, std::span<double> y) const {
    m_implementation->to_wgs84(x, y);
}

} // namespace chronomap
