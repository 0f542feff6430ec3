#pragma once

#include <filesystem>
#include <functional>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace chronomap {

/// A file that one of GDAL's drivers writes, with what `fill` puts into it.
inline std::filesystem::path made_by(const char* driver, const std::filesystem::path& path,
                                     const std::function<void(GDALDataset&)>& fill) {
    GDALAllRegister();
    GDALDatasetUniquePtr dataset(
        GetGDALDriverManager()->GetDriverByName(driver)->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    fill(*dataset);
    return path;
}

/// A layer of three points on the middle meridian of UTM zone 31, 3° E, and 45.15° N: attributes "name" (text), "day" (date), "at" (date and
/// time) and "dead" (number); the second has neither day nor number.
inline void add_utm_points(GDALDataset& dataset, const char* name, bool has_times = true) {
    OGRSpatialReference utm;
    utm.importFromEPSG(32631);
    char encoding[] = "ENCODING=UTF-8";
    char* shapefile_options[] = {encoding, nullptr};
    const bool is_shapefile = std::string_view(dataset.GetDriverName()) == "ESRI Shapefile";
    OGRLayer& layer = *dataset.CreateLayer(name, &utm, wkbPoint, is_shapefile ? shapefile_options : nullptr);
    const std::pair<const char*, OGRFieldType> fields[] = {{"name", OFTString},
                                                           {"day", has_times ? OFTDate : OFTString},
                                                           {"at", has_times ? OFTDateTime : OFTString},
                                                           {"dead", OFTReal}};
    for (const auto& [field_name, type] : fields) {
        OGRFieldDefn field(field_name, type);
        layer.CreateField(&field);
    }
    for (int i = 0; i < 3; ++i) {
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
        feature->SetField("name", i == 0 ? "Ard, \"old\"" : i == 1 ? "Norda" : "سودا");
        if (i != 1) {
            feature->SetField("day", "2022-09-13");
            feature->SetField("dead", 1.5 + i);
        }
        feature->SetField("at", i == 0 ? "2022-09-13T05:30:15.25Z" : "2022-09-13T05:30:15.25+04:00");
        OGRPoint point(500000, 5000000.0 + i * 1000);
        feature->SetGeometry(&point);
        if (layer.CreateFeature(feature.get()) != OGRERR_NONE)
            throw std::runtime_error("cannot write the test's file");
    }
}

} // namespace chronomap
