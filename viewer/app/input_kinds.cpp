#include "viewer/app/input_kinds.h"

#include "events/geojson_dossier.h"
#include "events/input_file.h"
#include "events/table/byte_source.h"
#include "events/table/row_source.h"
#include "events/table/table_file.h"
#include "viewer/app/document_loading.h"
#include "viewer/painters/record_reader.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <memory>
#include <string>
#include <system_error>

namespace chronomap {

namespace {

namespace fs = std::filesystem;

std::string ending_of(const fs::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

/// An export of ours ends with the dossier, after features that are there for others. Read piece by piece, not mapped: a
/// mapped file that others make shorter would end the program.
bool holds_dossier(const fs::path& path) {
    constexpr std::uint64_t most_bytes = 256U << 20U; // no dossier is larger
    constexpr std::uint64_t piece_bytes = 1U << 20U;
    const std::string sign = "\n\"" + std::string(geojson_member) + "\": {";
    try {
        const std::unique_ptr<ByteSource> bytes = open_byte_source(path);
        ByteRoom room;
        for (std::uint64_t at = 0; at < bytes->size() && bytes->size() <= most_bytes; at += piece_bytes) {
            const std::uint64_t size = std::min(piece_bytes + sign.size(), bytes->size() - at);
            if (bytes->read(at, size, room).find(sign) != std::string_view::npos) {
                return true;
            }
        }
    } catch (const TableError&) {
        // Whoever reads it says what is wrong.
    }
    return false;
}

bool is_table_of_json(const fs::path& path) {
    constexpr std::size_t enough_bytes = 4096;
    const std::string beginning = beginning_of_file(path, enough_bytes);
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
        std::vector<fs::path>& its = has_picture_name(input) ? kinds.pictures
                                     : is_table(input)       ? kinds.tables
                                                             : kinds.dossiers;
        its.push_back(input);
    }
    return kinds;
}

} // namespace chronomap
