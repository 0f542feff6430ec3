#pragma once

#include "geodata/coordinate_transform.h"
#include "geodata/vector_file.h"

namespace chronomap {

/// What the module libchronomap_gdal.so does for the program, which does not link GDAL itself because that costs 40 ms of each start.
class VectorModule {
public:
    virtual ~VectorModule() = default;

    virtual VectorFile read(const std::filesystem::path& path, const VectorFileOptions& options) const = 0;
    virtual std::vector<std::string> sheets(const std::filesystem::path& path) const = 0;
    virtual std::shared_ptr<const CoordinateTransform::Implementation> transform(const std::string& crs) const = 0;
};

/// Differs between versions of the types above, so that a module left over from another version is noticed before it is used.
inline constexpr unsigned vector_module_version = 2U << 24U | sizeof(VectorFile) << 12U | sizeof(VectorFileOptions);

/// The module's one function; gives null for another version than its own.
inline constexpr const char* vector_module_function = "chronomap_gdal_module";
using VectorModuleFunction = const VectorModule* (*)(unsigned version);

/// The module, loaded when first asked for. Throws VectorFileError when it is missing or does not fit; may be asked again then.
const VectorModule& vector_module();

} // namespace chronomap
