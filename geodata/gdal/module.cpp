#include "geodata/gdal/dataset_reading.h"
#include "geodata/gdal/file_format.h"
#include "geodata/gdal/kml_reading.h"
#include "geodata/gdal/ods_reading.h"
#include "geodata/gdal/safe_gdal.h"
#include "geodata/gdal/transform.h"
#include "geodata/gdal/xlsx_reading.h"
#include "geodata/vector_module.h"

namespace {

chronomap::VectorFile read_as(const chronomap::gdal::FileFormat& format, const chronomap::VectorFileOptions& options) {
    switch (format.reader) {
    case chronomap::gdal::Reader::kml:
        return chronomap::gdal::read_kml(format, options);
    case chronomap::gdal::Reader::xlsx:
        return chronomap::gdal::read_xlsx(format, options);
    case chronomap::gdal::Reader::ods:
        return chronomap::gdal::read_ods(format, options);
    default:
        return chronomap::gdal::read_dataset(format, options);
    }
}

[[noreturn]] void refuse_empty(const chronomap::gdal::FileFormat& format, const chronomap::VectorFile& file) {
    std::string why = "nothing in it can be read as rows of " + format.name + ": it is empty or damaged";
    for (const std::string& note : file.notes)
        why += "; " + note;
    throw chronomap::VectorFileError(why);
}

class GdalModule final : public chronomap::VectorModule {
public:
    chronomap::VectorFile read(const std::filesystem::path& path,
                               const chronomap::VectorFileOptions& options) const override {
        chronomap::gdal::set_up();
        const chronomap::gdal::FileFormat format = chronomap::gdal::format_of(path);
        chronomap::VectorFile file = read_as(format, options);
        if (!format.elsewhere.empty())
            file.notes.push_back("it refers to \"" + format.elsewhere + "\", which is not read");
        if (file.rows == 0)
            refuse_empty(format, file);
        return file;
    }

    std::vector<std::string> sheets(const std::filesystem::path& path) const override {
        chronomap::gdal::set_up();
        const chronomap::gdal::FileFormat format = chronomap::gdal::format_of(path);
        switch (format.reader) {
        case chronomap::gdal::Reader::xlsx:
            return chronomap::gdal::xlsx_sheets(format);
        case chronomap::gdal::Reader::ods:
            return chronomap::gdal::ods_sheets(format);
        default:
            throw chronomap::VectorFileError("it is no workbook");
        }
    }

    std::shared_ptr<const chronomap::CoordinateTransform::Implementation>
    transform(const std::string& crs) const override {
        chronomap::gdal::set_up();
        return chronomap::gdal::make_transform(crs);
    }
};

} // namespace

extern "C" [[gnu::visibility("default")]] const chronomap::VectorModule* chronomap_gdal_module(unsigned version) {
    static const GdalModule module;
    return version == chronomap::vector_module_version ? &module : nullptr;
}
