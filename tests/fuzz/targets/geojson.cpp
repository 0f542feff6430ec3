// Points in GeoJSON, from their bytes to the table of their events.
#include "events/safe_text.h"
#include "events/table/geojson_source.h"
#include "fuzz/input_file.h"
#include "fuzz/promise.h"
#include "fuzz/table_promises.h"
#include "fuzz/targets.h"

namespace chronomap::fuzz {
namespace {

GeoJsonSettings small_geojson_pieces() {
    GeoJsonSettings settings;
    settings.piece_bytes = 64;
    settings.lookahead_bytes = 16;
    settings.block_rows = 2;
    settings.threads = 2;
    return settings;
}

GeoJsonSettings one_thread() {
    GeoJsonSettings settings;
    settings.threads = 1;
    return settings;
}

} // namespace

void geojson(std::string_view input) {
    static InputFile file("input.geojson");
    const std::filesystem::path& path = file.with(input);
    try {
        const auto source = open_geojson(path, nullptr, one_thread());
        const auto in_pieces = open_geojson(path, nullptr, small_geojson_pieces());
        promise((source == nullptr) == (in_pieces == nullptr), "small pieces are GeoJSON where large ones are");
        if (source) {
            check_same_rows(*source, *in_pieces);
            check_source(*in_pieces);
        }
    } catch (const TableError& error) {
        promise(!has_controls(error.what()), "a message shows no controls");
    }
}

} // namespace chronomap::fuzz
