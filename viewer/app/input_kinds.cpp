#include "viewer/app/input_kinds.h"

#include "events/geojson_dossier.h"
#include "events/table/table_file.h"
#include "geodata/memory_map.h"
#include "viewer/app/document_loading.h"
#include "viewer/painters/record_reader.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <string>
#include <system_error>

namespace chronomap {

namespace {

namespace fs = std::filesystem;

std::string ending_of(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

std::string beginning_of(const fs::path& path) {
    std::string beginning(4096, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return beginning;
}

/// An export of ours ends with the dossier, after features that are there for others.
bool holds_dossier(const fs::path& path) {
    constexpr std::uintmax_t most_bytes = 256U << 20U; // no dossier is larger
    std::error_code unknown;
    if (fs::file_size(path, unknown) > most_bytes || unknown) {
        return false;
    }
    try {
        const MemoryMap map = map_file(path);
        return map.bytes.rfind("\n\"" + std::string(geojson_member) + "\": {") != std::string_view::npos;
    } catch (const std::system_error&) {
        return false;
    }
}

bool is_table_of_json(const fs::path& path) {
    const std::string beginning = beginning_of(path);
    const bool is_geojson = beginning.find("\"FeatureCollection\"") != std::string::npos ||
                            beginning.find("\"Feature\"") != std::string::npos;
    return is_geojson && beginning.find("\"chronomap-dossier/") == std::string::npos && !holds_dossier(path);
}

bool is_table(const fs::path& path) {
    const std::string ending = ending_of(path);
    std::error_code unknown;
    if (is_table_file(path)) {
        return true;
    }
    if (ending.empty() || fs::is_directory(path, unknown) || foreign_form_of(path)) {
        return false;
    }
    const bool is_json = ending == ".json" || ending == ".geojson";
    return is_json ? is_table_of_json(path) : true;
}

} // namespace

InputKinds kinds_of(const std::vector<fs::path>& inputs) {
    InputKinds kinds;
    for (const fs::path& input : inputs) {
        std::vector<fs::path>& its = has_picture_name(input) ? kinds.pictures : is_table(input) ? kinds.tables : kinds.dossiers;
        its.push_back(input);
    }
    return kinds;
}

} // namespace chronomap
