#pragma once

#include <memory>
#include <span>
#include <string>

namespace chronomap {

/// Turns positions of another coordinate system into longitude and latitude, without using the network. May be used by several
/// threads at once. Needs the module that read_vector_file() needs.
class CoordinateTransform {
public:
    /// `crs`: "EPSG:32638", WKT or a PROJ string. Throws VectorFileError when it is none, or without the module.
    explicit CoordinateTransform(const std::string& crs);

    /// Transforms points in place. Before: easting and northing in the units of the system, or longitude and latitude in this
    /// order. After: degrees (WGS 84); NaN, both, where the system has no such point. Both spans are equally long.
    void to_wgs84(std::span<double> x, std::span<double> y) const;

    class Implementation;

private:
    std::shared_ptr<const Implementation> m_implementation;
};

/// What a CoordinateTransform is made of, in the module.
class CoordinateTransform::Implementation {
public:
    virtual ~Implementation() = default;
    virtual void to_wgs84(std::span<double> x, std::span<double> y) const = 0;
};

} // namespace chronomap
