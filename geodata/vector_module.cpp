#include "geodata/vector_module.h"

#include "geodata/module_files.h"

#include <dlfcn.h>
#include <mutex>

namespace chronomap {
namespace {

const VectorModule* load(const std::filesystem::path& file) {
    // Never closed again: GDAL and the libraries below it do not stand being unloaded.
    void* const library = ::dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr)
        throw VectorFileError("the module that reads such files cannot be loaded: " + std::string(::dlerror()));
    const auto give = reinterpret_cast<VectorModuleFunction>(::dlsym(library, vector_module_function));
    const VectorModule* const module = give ? give(vector_module_version) : nullptr;
    if (module == nullptr)
        throw VectorFileError("the module that reads such files, " + file.string() +
                              ", is of another version than the program");
    return module;
}

} // namespace

const VectorModule& vector_module() {
    static std::mutex mutex;
    static const VectorModule* module = nullptr;
    const std::lock_guard lock(mutex);
    if (module == nullptr)
        module = load(find_module_file("libchronomap_gdal.so", "the module that reads such files"));
    return *module;
}

} // namespace chronomap
