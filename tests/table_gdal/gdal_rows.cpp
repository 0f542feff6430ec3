#include "table_gdal/gdal_rows.h"

#include <cpl_error.h>
#include <ogrsf_frmts.h>

#include <memory>

namespace chronomap {
namespace {

GdalRows::Row row_of(OGRFeature& feature) {
    GdalRows::Row row;
    for (int field = 0; field < feature.GetFieldCount(); ++field)
        row.values.emplace_back(feature.IsFieldSetAndNotNull(field) ? feature.GetFieldAsString(field) : "");
    row.number = feature.GetFID();
    if (const OGRGeometry* geometry = feature.GetGeometryRef(); geometry != nullptr && !geometry->IsEmpty())
        row.place = {geometry->toPoint()->getX(), geometry->toPoint()->getY()};
    return row;
}

} // namespace

std::optional<GdalRows> gdal_rows(const std::filesystem::path& file, const std::vector<const char*>& drivers,
                                  const std::vector<const char*>& options) {
    GDALAllRegister();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    const std::unique_ptr<GDALDataset> dataset(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), options.data()));
    std::optional<GdalRows> found;
    if (dataset && dataset->GetLayerCount() > 0) {
        found.emplace();
        OGRLayer& layer = *dataset->GetLayer(0);
        for (int field = 0; field < layer.GetLayerDefn()->GetFieldCount(); ++field)
            found->names.emplace_back(layer.GetLayerDefn()->GetFieldDefn(field)->GetNameRef());
        while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()})
            found->rows.push_back(row_of(*feature));
    }
    CPLPopErrorHandler();
    return found;
}

} // namespace chronomap
