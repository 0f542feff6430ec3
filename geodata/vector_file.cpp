#include "geodata/vector_file.h"

#include "geodata/byte_reader.h"
#include "geodata/reader_process.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace chronomap {
namespace {

VectorFile received(ReaderProcess& reader, const VectorFileOptions& options) {
    VectorFile file;
    for (;;) {
        ReaderMessage message = reader.next();
        if (message.kind == ReaderMessage::Kind::progress && options.progress) {
            const ReaderProgress progress = take_progress(message.content);
            options.progress(progress.rows, progress.part);
        } else if (message.kind == ReaderMessage::Kind::text) {
            file.text = std::move(message.content);
        } else if (message.kind == ReaderMessage::Kind::shapes) {
            take_shapes(message.content, file);
        } else if (message.kind == ReaderMessage::Kind::rest) {
            take_rest(message.content, file);
            return file;
        }
    }
}

template <class Ask>
auto answer_of(const Ask& ask) {
    try {
        return ask();
    } catch (const ByteError&) {
        throw VectorFileError("the program that reads such files does not answer as it should");
    }
}

} // namespace

bool has_vector_file_name(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 19> endings{
        ".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl", ".kml",    ".kmz",     ".gpx", ".gpkg",
        ".fgb",     ".shp",  ".shz",      ".zip",      ".xlsx",   ".ods",   ".sqlite", ".sqlite3", ".db"};
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

VectorFile read_vector_file(const std::filesystem::path& path, const VectorFileOptions& options) {
    const ReaderLimits limits = reader_limits(bytes_to_read(path));
    const std::string most_text_bytes =
        std::to_string(std::min<std::uint64_t>(options.most_text_bytes, limits.text_bytes));
    return answer_of([&] {
        ReaderProcess reader({"read", path.string(), options.layer, options.crs, most_text_bytes}, limits,
                             options.is_cancelled);
        return received(reader, options);
    });
}

std::vector<std::pair<std::string, VectorFile>> read_vector_layers(const std::filesystem::path& path) {
    const ReaderLimits limits = reader_limits(bytes_to_read(path));
    return answer_of([&] {
        ReaderProcess reader({"layers", path.string(), std::to_string(limits.text_bytes)}, limits, nullptr);
        std::vector<std::pair<std::string, VectorFile>> layers;
        for (std::string& name : take_names(reader.next().content))
            layers.emplace_back(std::move(name), received(reader, {}));
        return layers;
    });
}

std::vector<std::string> workbook_sheets(const std::filesystem::path& path) {
    return answer_of([&] {
        ReaderProcess reader({"sheets", path.string()}, reader_limits(bytes_to_read(path)), nullptr);
        return take_names(reader.next().content);
    });
}

} // namespace chronomap
