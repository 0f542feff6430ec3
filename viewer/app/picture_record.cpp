#include "viewer/app/picture_record.h"

#include "events/table/row_source.h"
#include "events/table/source_identity.h"
#include "viewer/painters/image.h"

#include <glib.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <thread>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format_name = "chronomap-picture/1";
constexpr std::array<std::string_view, 2> content_names{"page", "map"};
constexpr std::size_t longest_text = 10'000;

[[noreturn]] void refuse(const std::string& expected) {
    throw PictureRecordError("the picture's record is damaged: expected " + expected);
}

std::string sha256_of(const std::filesystem::path& path) {
    std::error_code unknown;
    std::ifstream file;
    if (std::filesystem::is_regular_file(path, unknown)) // a pipe has been read, and has nothing more
        file.open(path, std::ios::binary);
    if (!file.is_open())
        return {};
    const std::unique_ptr<GChecksum, decltype(&g_checksum_free)> sum(g_checksum_new(G_CHECKSUM_SHA256),
                                                                     &g_checksum_free);
    std::array<char, 1 << 16> part;
    while (file.read(part.data(), part.size()) || file.gcount() > 0)
        g_checksum_update(sum.get(), reinterpret_cast<const guchar*>(part.data()), file.gcount());
    return g_checksum_get_string(sum.get());
}

// Under the name of somebody's home a picture would tell who that is.
bool is_home(const std::filesystem::path& folder) {
    const char* home = std::getenv("HOME");
    std::error_code unknown;
    return home != nullptr && *home != '\0' && std::filesystem::equivalent(folder, home, unknown);
}

const Json& member(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end())
        refuse(std::string("\"") + key + "\"");
    return *found;
}

std::string text_in(const Json& object, const char* key) {
    const Json& value = member(object, key);
    if (!value.is_string() || value.get_ref<const std::string&>().size() > longest_text)
        refuse(std::string("a text as \"") + key + "\"");
    return value.get<std::string>();
}

double number_in(const Json& value, double least, double most, const char* what) {
    const double number = value.is_number() ? value.get<double>() : NAN;
    if (!(number >= least && number <= most))
        refuse(what);
    return number;
}

bool is_file_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == name.npos && name.find('\0') == name.npos;
}

PictureSize size_in(const Json& json) {
    const Json& sides = member(json, "size");
    if (!sides.is_array() || sides.size() != 2)
        refuse("\"size\": [WIDTH, HEIGHT]");
    PictureSize size;
    size.size = {number_in(sides[0], 1, max_side_px, "a width"), number_in(sides[1], 1, max_side_px, "a height")};
    size.scale = number_in(member(json, "scale"), 0.01, 100, "a scale");
    if (std::max(size.size.width, size.size.height) * size.scale > max_side_px + 0.5)
        refuse("at most 32767 pixels a side");
    if (size.size.width * size.size.height * size.scale * size.scale > most_pixels)
        refuse("at most 150 million pixels");
    const Json& paper = member(json, "paper");
    if (!paper.is_boolean())
        refuse("\"paper\": true or false");
    size.is_paper = paper.get<bool>();
    return size;
}

PageOptions page_in(const Json& json) {
    PageOptions page;
    const auto content = std::find(content_names.begin(), content_names.end(), text_in(json, "content"));
    if (content == content_names.end())
        refuse("\"content\": \"page\" or \"map\"");
    page.content = static_cast<PageContent>(content - content_names.begin());
    page.title = text_in(json, "title");
    page.caption = text_in(json, "caption");
    page.credit = text_in(json, "credit");
    return page;
}

std::string xxh3_of(const std::filesystem::path& path) {
    try {
        char digits[17];
        std::snprintf(
            digits, sizeof digits, "%016llx",
            static_cast<unsigned long long>(content_hash(path, std::max(1U, std::thread::hardware_concurrency()))));
        return digits;
    } catch (const TableError&) {
        return "";
    }
}

Json identity_json(const DossierIdentity& identity) {
    Json json{{"name", identity.name}};
    identity.xxh3.empty() ? void(json["sha256"] = identity.sha256) : void(json["xxh3"] = identity.xxh3);
    return json;
}

} // namespace

DossierIdentity identity_of(const std::filesystem::path& dossier) {
    std::error_code unknown;
    const bool is_folder = std::filesystem::is_directory(dossier, unknown);
    const std::filesystem::path file = is_folder ? dossier / "dossier.json" : dossier;
    const std::filesystem::path own = dossier.has_filename() ? dossier : dossier.parent_path();
    std::string name = own.filename().string();
    if (is_folder && (!is_file_name(name) || is_home(dossier)))
        name = file.filename().string();
    constexpr std::uintmax_t largest_for_sha256 = 4U << 20U;
    const std::uintmax_t size = std::filesystem::file_size(file, unknown);
    return !unknown && size > largest_for_sha256 ? DossierIdentity{name, "", xxh3_of(file)}
                                                 : DossierIdentity{name, sha256_of(file), ""};
}

bool is_same_content(const DossierIdentity& a, const DossierIdentity& b) {
    return a.sha256 == b.sha256 && a.xxh3 == b.xxh3 && !(a.sha256.empty() && a.xxh3.empty());
}

std::string program_name() {
    return "Chronomap " CHRONOMAP_VERSION;
}

std::string to_json(const PictureRecord& record) {
    const PageOptions& page = record.page;
    const Json json{
        {"format", format_name},
        {"program", program_name()},
        {"dossier", identity_json(record.dossier)},
        {"size", {record.size.size.width, record.size.size.height}},
        {"scale", record.size.scale},
        {"paper", record.size.is_paper},
        {"page",
         {{"content", content_names[static_cast<std::size_t>(page.content)]},
          {"title", page.title},
          {"caption", page.caption},
          {"credit", page.credit}}},
        {"view", Json::parse(record.view)},
    };
    return json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

PictureRecord picture_record_from_json(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || text_in(json, "format") != format_name)
        refuse(std::string("a JSON object with \"format\": \"") + format_name + "\"");
    PictureRecord record;
    const Json& dossier = member(json, "dossier");
    const bool is_large = dossier.contains("xxh3");
    record.dossier = {text_in(dossier, "name"), is_large ? "" : text_in(dossier, "sha256"),
                      is_large ? text_in(dossier, "xxh3") : ""};
    if (!is_file_name(record.dossier.name))
        refuse("a file's name as that of the dossier");
    record.size = size_in(json);
    record.page = page_in(member(json, "page"));
    record.view = member(json, "view").dump(-1, ' ', false, Json::error_handler_t::replace);
    return record;
}

} // namespace chronomap
