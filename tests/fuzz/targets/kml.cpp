// KML, which is read by us.
#include "fuzz/input_file.h"
#include "fuzz/targets.h"
#include "fuzz/vector_promises.h"
#include "geodata/gdal/kml_reading.h"
#include "geodata/gdal/safe_gdal.h"

namespace chronomap::fuzz {

void kml(std::string_view input) {
    static InputFile file("input.kml");
    gdal::set_up();
    const std::string path = file.with(input).string();
    check_vector_file([&](const VectorFileOptions& options) {
        return gdal::read_kml({"KML", gdal::Reader::kml, path, {}, {{path, {}}}}, options);
    });
}

} // namespace chronomap::fuzz
