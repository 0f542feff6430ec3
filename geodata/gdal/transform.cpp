#include "geodata/gdal/transform.h"

#include "geodata/gdal/safe_gdal.h"
#include "geodata/vector_file.h"

#include <cmath>
#include <limits>
#include <mutex>
#include <vector>

namespace chronomap::gdal {
namespace {

OGRSpatialReference wgs84() {
    OGRSpatialReference target;
    target.SetWellKnownGeogCS("WGS84");
    target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return target;
}

// One of PROJ's transformations serves one thread at a time: those not in use wait here.
class PooledTransform final : public CoordinateTransform::Implementation {
public:
    explicit PooledTransform(Transformation first) { m_free.push_back(std::move(first)); }

    void to_wgs84(std::span<double> x, std::span<double> y) const override {
        const Complaints quiet;
        Transformation mine = take();
        std::vector<int> good(x.size());
        constexpr std::size_t most = 1U << 20U; // GDAL counts in int
        for (std::size_t from = 0; from < x.size(); from += most) {
            const auto count = static_cast<int>(std::min(most, x.size() - from));
            mine->Transform(count, x.data() + from, y.data() + from, nullptr, good.data() + from);
        }
        for (std::size_t i = 0; i < x.size(); ++i)
            if (good[i] == 0 || !is_valid({x[i], y[i]}))
                x[i] = y[i] = std::numeric_limits<double>::quiet_NaN();
        const std::lock_guard lock(m_mutex);
        m_free.push_back(std::move(mine));
    }

private:
    Transformation take() const {
        const std::lock_guard lock(m_mutex);
        if (m_free.size() == 1)
            return Transformation(m_free.back()->Clone());
        Transformation mine = std::move(m_free.back());
        m_free.pop_back();
        return mine;
    }

    mutable std::mutex m_mutex;
    mutable std::vector<Transformation> m_free; // never empty: the first is cloned
};

class NoTransform final : public CoordinateTransform::Implementation {
public:
    void to_wgs84(std::span<double> x, std::span<double> y) const override {
        for (std::size_t i = 0; i < x.size(); ++i)
            if (!is_valid({x[i], y[i]}))
                x[i] = y[i] = std::numeric_limits<double>::quiet_NaN();
    }
};

} // namespace

OGRSpatialReference spatial_reference(const std::string& crs) {
    const Complaints quiet;
    OGRSpatialReference reference;
    if (reference.SetFromUserInput(crs.c_str(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) !=
        OGRERR_NONE)
        throw VectorFileError("\"" + crs.substr(0, 60) +
                              "\" is no coordinate system; expected one such as \"EPSG:32638\", WKT or a PROJ string");
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

Transformation to_wgs84(const OGRSpatialReference& from) {
    const Complaints complaints;
    const OGRSpatialReference target = wgs84();
    if (from.IsSame(&target) != FALSE)
        return nullptr;
    Transformation transformation(OGRCreateCoordinateTransformation(&from, &target));
    if (!transformation)
        throw VectorFileError("its coordinate system cannot be turned into longitude and latitude: " +
                              complaints.first_failure());
    return transformation;
}

std::shared_ptr<const CoordinateTransform::Implementation> make_transform(const std::string& crs) {
    Transformation transformation = to_wgs84(spatial_reference(crs));
    if (!transformation)
        return std::make_shared<NoTransform>();
    return std::make_shared<PooledTransform>(std::move(transformation));
}

} // namespace chronomap::gdal
