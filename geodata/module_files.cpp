#include "geodata/module_files.h"

#include "geodata/vector_file.h"

#include <cstdlib>
#include <system_error>
#include <vector>

namespace chronomap {
namespace {

std::vector<std::filesystem::path> folders() {
    if (const char* wished = std::getenv("CHRONOMAP_MODULES"); wished && *wished != '\0')
        return {wished};
    std::error_code none;
    const auto beside = std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
    return {beside, beside.parent_path() / "lib" / "chronomap", beside.parent_path() / CHRONOMAP_LIBRARY_FOLDER};
}

} // namespace

std::filesystem::path find_module_file(const std::string& name, const std::string& what) {
    std::string looked_in;
    for (const std::filesystem::path& folder : folders()) {
        std::error_code none;
        if (std::filesystem::exists(folder / name, none))
            return folder / name;
        looked_in += (looked_in.empty() ? "" : ", ") + folder.string();
    }
    throw VectorFileError(what + ", " + name + ", was not found in " + looked_in);
}

} // namespace chronomap
