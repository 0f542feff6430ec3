#include "geodata/vector_module.h"

#include <cstdlib>
#include <dlfcn.h>
#include <mutex>
#include <system_error>

namespace chronomap {
namespace {

constexpr const char* file_name = "libchronomap_gdal.so";

std::vector<std::filesystem::path> folders() {
    std::vector<std::filesystem::path> found;
    if (const char* wished = std::getenv("CHRONOMAP_MODULES"); wished && *wished)
        return {wished};
    std::error_code none;
    const auto beside = std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
    return {beside, beside.parent_path() / "lib" / "chronomap", beside.parent_path() / CHRONOMAP_LIBRARY_FOLDER};
}

const VectorModule* load(const std::filesystem::path& file) {
    // Never closed again: GDAL and the libraries below it do not stand being unloaded.
    void* const library = ::dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr)
        throw VectorFileError("the module that reads such files cannot be loaded: " + std::string(::dlerror()));
    const auto give = reinterpret_cast<VectorModuleFunction>(::dlsym(library, vector_module_function));
    const VectorModule* const module = give ? give(vector_module_version) : nullptr;
    if (module == nullptr)
        throw VectorFileError("the module that reads such files, " + file.string() + ", is of another version than the program");
    return module;
}

const VectorModule* find() {
    std::string looked_in;
    for (const std::filesystem::path& folder : folders()) {
        std::error_code none;
        if (std::filesystem::exists(folder / file_name, none))
            return load(folder / file_name);
        looked_in += (looked_in.empty() ? "" : ", ") + folder.string();
    }
    throw VectorFileError("the module that reads such files, " + std::string(file_name) + ", was not found in " + looked_in);
}

} // namespace

const VectorModule& vector_module() {
    static std::mutex mutex;
    static const VectorModule* module = nullptr;
    const std::lock_guard lock(mutex);
    if (module == nullptr)
        module = find();
    return *module;
}

} // namespace chronomap
