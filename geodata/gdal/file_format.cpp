#include "geodata/gdal/file_format.h"

#include "geodata/gdal/zip_archive.h"
#include "geodata/vector_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <system_error>

namespace chronomap::gdal {
namespace {

// A plain absolute path: GDAL takes relative ones, and those that begin with one of its prefixes, for many other things.
std::string plain_path(const std::filesystem::path& path) {
    std::error_code problem;
    std::string plain = std::filesystem::canonical(path, problem).string();
    if (problem)
        throw VectorFileError("it cannot be opened: " + problem.message());
    if (!std::filesystem::is_regular_file(plain, problem))
        throw VectorFileError("it is no file");
    if (plain.rfind("/vsi", 0) == 0 || plain.find_first_of("{}") != plain.npos)
        throw VectorFileError("its path begins with /vsi or has a brace in it, which would be read as something else");
    return plain;
}

std::string beginning_of(const std::string& path) {
    constexpr std::size_t most = 1U << 16U;
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    std::string bytes(most, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(most));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    if (bytes.empty() && errno != 0)
        throw VectorFileError("it cannot be opened: " + std::generic_category().message(errno));
    return bytes;
}

bool begins_with(std::string_view bytes, std::string_view magic) {
    return bytes.substr(0, magic.size()) == magic;
}

bool ends_with(std::string_view name, std::string_view ending) {
    return name.size() >= ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
}

// The name of the first element, without its namespace's prefix.
std::string_view root_element(std::string_view xml) {
    for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at + 1)) {
        std::string_view name = xml.substr(at + 1);
        if (begins_with(name, "!--")) {
            at = xml.find("-->", at);
            if (at == xml.npos)
                break;
        } else if (!name.empty() && name.front() != '?' && name.front() != '!') {
            name = name.substr(0, name.find_first_of(" \t\r\n/>"));
            const std::size_t prefix = name.find(':');
            return prefix == name.npos ? name : name.substr(prefix + 1);
        }
    }
    return {};
}

FileFormat zip_format(const std::string& path) {
    std::vector<std::string> shapefiles;
    std::vector<FilePart> kml_files;
    for (const ZipMember& member : list_zip(path)) {
        if (member.name == "xl/workbook.xml")
            return {"XLSX", Reader::xlsx, path};
        if (member.name == "content.xml")
            return {"ODS", Reader::ods, path};
        if (ends_with(member.name, ".kml"))
            kml_files.push_back(part_of_zip(path, member));
        if (ends_with(member.name, ".shp"))
            shapefiles.push_back(part_of_zip(path, member).path);
    }
    if (!kml_files.empty())
        return {"KMZ", Reader::kml, path, {}, kml_files};
    if (shapefiles.size() > 1)
        throw VectorFileError("it holds " + std::to_string(shapefiles.size()) + " shapefiles; expected one");
    if (shapefiles.empty())
        throw VectorFileError("it is an archive without a shapefile, a KML file or the sheets of a workbook in it");
    return {"Shapefile", Reader::gdal, shapefiles.front(), {"ESRI Shapefile", nullptr}};
}

FileFormat sqlite_format(std::string_view bytes, const std::string& path) {
    constexpr std::size_t application_id = 68; // in SQLite's header
    const std::string_view id = bytes.substr(std::min(application_id, bytes.size()), 4);
    if (begins_with(id, "GPKG") || begins_with(id, "GP1") || ends_with(path, ".gpkg"))
        return {"GeoPackage", Reader::gdal, path, {"GPKG", nullptr}, {}, true};
    return {"SQLite", Reader::gdal, path, {"SQLite", nullptr}, {}, true};
}

// The text between quotes that follow a place; empty where there are none.
std::string_view quoted_after(std::string_view text, std::size_t at) {
    const std::size_t open = text.find_first_of("\"'", at);
    const std::size_t close = open == text.npos ? text.npos : text.find(text[open], open + 1);
    constexpr std::size_t longest = 300;
    return close == text.npos || close - open > longest ? std::string_view() : text.substr(open + 1, close - open - 1);
}

// An address as the coordinate system of GeoJSON.
std::string_view elsewhere_in_json(std::string_view json) {
    constexpr std::size_t longest = 400;
    const std::size_t crs = json.find("\"crs\"");
    const std::string_view system = crs == json.npos ? std::string_view() : json.substr(crs, longest);
    const std::size_t address = system.find("://");
    const std::size_t open = address == system.npos ? system.npos : system.rfind('"', address);
    return open == system.npos ? std::string_view() : quoted_after(system, open);
}

// Files that only describe where data are to be had.
void refuse_descriptions(std::string_view root) {
    constexpr std::array<std::string_view, 9> descriptions{
        "OGRVRTDataSource", "VRTDataset",          "GDAL_WMS", "OGRWFSDataSource", "WMS_Capabilities",
        "WFS_Capabilities", "WMT_MS_Capabilities", "TileMap",  "Capabilities"};
    if (std::find(descriptions.begin(), descriptions.end(), root) != descriptions.end())
        throw VectorFileError("it is no data but a description of data elsewhere (" + std::string(root) +
                              "), and what is elsewhere is never opened");
}

FileFormat text_format(std::string_view bytes, const std::string& path) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF", record_separator = "\x1E";
    std::string_view text = bytes.substr(begins_with(bytes, byte_order_mark) ? byte_order_mark.size() : 0);
    text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (begins_with(text, "{") || begins_with(text, record_separator))
        return {"GeoJSON",
                Reader::gdal,
                path,
                {"GeoJSON", "GeoJSONSeq", nullptr},
                {},
                false,
                std::string(elsewhere_in_json(text)),
                2};
    const std::string_view root = begins_with(text, "<") ? root_element(text) : std::string_view();
    if (root == "kml")
        return {"KML", Reader::kml, path, {}, {{path, {}}}};
    if (root == "gpx")
        return {"GPX", Reader::gdal, path, {"GPX", nullptr}, {}, false, {}, 12};
    refuse_descriptions(root);
    if (root == "html")
        throw VectorFileError("it is a web page, perhaps what a server gave in place of the file");
    throw VectorFileError(
        "its content is none of GeoJSON, KML, KMZ, GPX, GeoPackage, FlatGeobuf, Shapefile, XLSX, ODS and SQLite");
}

// What people take for a file of ours, and what to do about it.
void refuse_lookalikes(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (begins_with(bytes, "\x1F\x8B"sv))
        throw VectorFileError("it is packed by gzip; expected it unpacked");
    if (begins_with(bytes, "\xD0\xCF\x11\xE0"sv))
        throw VectorFileError(
            "it is a workbook of the old kind, or has a password; expected it saved as XLSX without one");
    if (begins_with(bytes, "\xFF\xFE"sv) || begins_with(bytes, "\xFE\xFF"sv))
        throw VectorFileError("its text is in UTF-16 or UTF-32; expected UTF-8");
}

} // namespace

FileFormat format_of(const std::filesystem::path& path) {
    using namespace std::string_view_literals;
    const std::string plain = plain_path(path);
    const std::string bytes = beginning_of(plain);
    if (begins_with(bytes, "PK\3\4"sv) || begins_with(bytes, "PK\5\6"sv))
        return zip_format(plain);
    if (begins_with(bytes, "SQLite format 3\0"sv))
        return sqlite_format(bytes, plain);
    if (begins_with(bytes, "fgb\3fgb"sv))
        return {"FlatGeobuf", Reader::gdal, plain, {"FlatGeobuf", nullptr}};
    if (begins_with(bytes, "\0\0\x27\x0A"sv))
        return {"Shapefile", Reader::gdal, plain, {"ESRI Shapefile", nullptr}};
    refuse_lookalikes(bytes);
    return text_format(bytes, plain);
}

} // namespace chronomap::gdal
