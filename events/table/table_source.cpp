#include "events/table/table_source.h"

#include "events/table/byte_source.h"
#include "events/table/delimited_source.h"
#include "events/table/geojson_source.h"

#include <algorithm>
#include <utility>

namespace chronomap {

namespace {

enum class Content { delimited, json, other };

/// What the first bytes of a file are the beginning of.
Content content_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        const std::string_view first = bytes.substr(2, 2); // in UTF-16; of UTF-32 there is nothing but its mark yet
        return first == std::string_view("\0\0", 2) || first.find('<') != first.npos ? Content::other
                                                                                     : Content::delimited;
    }
    if (bytes.find('\0') != std::string_view::npos || bytes.starts_with("PK\x03\x04")) {
        return Content::other;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    }
    // A record separator stands before each feature of a GeoJSON text sequence.
    const std::size_t first = bytes.find_first_not_of(" \t\r\n\x1E");
    const char c = first == std::string_view::npos ? '\0' : bytes[first];
    return c == '{' || c == '[' ? Content::json : c == '<' ? Content::other : Content::delimited;
}

Content content_of(const std::filesystem::path& path) {
    constexpr std::size_t enough = 4096;
    const std::unique_ptr<ByteSource> bytes = open_byte_source(path);
    ByteRoom room;
    const Content content =
        content_of(bytes->read(0, static_cast<std::size_t>(std::min<std::uint64_t>(bytes->size(), enough)), room));
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    // A table may begin with a bracket as well.
    const bool is_named_table =
        extension == ".csv" || extension == ".tsv" || extension == ".tab" || extension == ".psv";
    return content == Content::json && is_named_table ? Content::delimited : content;
}

SourceColumn source_column(const VectorColumn& column) {
    switch (column.kind) {
    case VectorColumn::Kind::longitude:
        return {column.name, SourceColumn::Kind::longitude};
    case VectorColumn::Kind::latitude:
        return {column.name, SourceColumn::Kind::latitude};
    case VectorColumn::Kind::attribute:
        break;
    }
    return {column.name, SourceColumn::Kind::attribute};
}

TableSource open_vector_file(const std::filesystem::path& path, const TableOptions& options, Progress& progress) {
    VectorFileOptions how;
    how.crs = options.crs;
    how.is_cancelled = &progress.is_cancelled;
    constexpr std::uint64_t whole = 1'000'000;
    how.progress = [&](std::uint64_t rows, double part) {
        progress.total = whole;
        progress.done = static_cast<std::uint64_t>(std::clamp(part, 0.0, 1.0) * whole);
        progress.rows = rows;
    };
    try {
        VectorFile file = read_vector_file(path, how);
        std::vector<SourceColumn> columns(file.columns.size());
        std::transform(file.columns.begin(), file.columns.end(), columns.begin(), source_column);
        auto text = std::make_shared<const std::string>(std::move(file.text));
        return {open_delimited_text(text, std::move(columns)), text, std::move(file.shapes), std::move(file.notes)};
    } catch (const VectorFileError& error) {
        throw TableError(error.what());
    } catch (const VectorFileCancelled&) {
        throw Cancelled();
    }
}

} // namespace

TableSource open_table_source(const std::filesystem::path& path, const TableOptions& options, Progress& progress) {
    const Content content = content_of(path);
    if (content == Content::delimited) {
        return {open_delimited(path), nullptr, {}, {}};
    }
    // The coordinates of GeoJSON are degrees, unless somebody says that they are not.
    if (content == Content::json && options.crs.empty()) {
        if (std::shared_ptr<const RowSource> rows = open_geojson(path, &progress)) {
            return {rows, nullptr, {}, {}};
        }
    }
    return open_vector_file(path, options, progress);
}

} // namespace chronomap
