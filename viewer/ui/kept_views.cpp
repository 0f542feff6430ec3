#include "viewer/ui/kept_views.h"

#include "geodata/safe_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format_name = "chronomap-views/1";
constexpr std::uintmax_t largest_file = 16 << 20;

std::optional<std::string> content_of(const std::filesystem::path& file) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error) {
        return std::nullopt;
    }
    if (size > largest_file) {
        throw KeptViewsError(file.string() + " is larger than 16 MB: no file of views is");
    }
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) {
        throw KeptViewsError(file.string() + " cannot be read");
    }
    return text.str();
}

NamedView named_view_in(const Json& json, const std::filesystem::path& file) {
    const bool is_right = json.is_object() && json.contains("name") && json["name"].is_string() && json.contains("view") &&
                          json["view"].is_object();
    if (!is_right) {
        throw KeptViewsError(file.string() + ": each of \"views\" has a \"name\" and a \"view\"");
    }
    return {json["name"].get<std::string>(), json["view"].dump(-1, ' ', false, Json::error_handler_t::replace)};
}

} // namespace

std::filesystem::path named_views_file(const std::filesystem::path& dossier) {
    std::error_code error;
    if (std::filesystem::is_directory(dossier, error)) {
        return dossier / "views.json";
    }
    // A dossier that is named by its file is the same one as by its folder.
    return dossier.filename() == "dossier.json" ? dossier.parent_path() / "views.json"
                                                : std::filesystem::path(dossier).replace_extension(".views.json");
}

std::vector<NamedView> read_named_views(const std::filesystem::path& file) {
    const std::optional<std::string> content = content_of(file);
    if (!content) {
        return {};
    }
    const Json json = Json::parse(*content, nullptr, false);
    const bool is_right = json.is_object() && json.contains("format") && json["format"] == format_name &&
                          json.contains("views") && json["views"].is_array();
    if (!is_right) {
        throw KeptViewsError(file.string() + " is no file of views: expected \"format\": \"" + format_name +
                             "\" and a list \"views\"");
    }
    std::vector<NamedView> views;
    for (const Json& one : json["views"]) {
        views.push_back(named_view_in(one, file));
    }
    return views;
}

void write_named_views(const std::filesystem::path& file, const std::vector<NamedView>& views) {
    Json list = Json::array();
    for (const NamedView& view : views) {
        list.push_back({{"name", view.name}, {"view", Json::parse(view.view, nullptr, false)}});
    }
    const Json json{{"format", format_name}, {"views", std::move(list)}};
    try {
        write_file(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
    } catch (const FileError& error) {
        throw KeptViewsError(error.what());
    }
}

std::vector<NamedView> with_view(std::vector<NamedView> views, NamedView view) {
    const auto same = std::find_if(views.begin(), views.end(), [&](const NamedView& v) { return v.name == view.name; });
    if (same != views.end()) {
        *same = std::move(view);
    } else {
        views.push_back(std::move(view));
    }
    return views;
}

std::filesystem::path LastViews::file_of(const std::filesystem::path& dossier) const {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(dossier, error);
    // Fowler, Noll and Vo's hash, FNV-1a with 64 bits.
    std::uint64_t digest = 0xcbf29ce484222325u;
    for (const unsigned char byte : whole.string()) {
        digest = (digest ^ byte) * 0x100000001b3u;
    }
    char name[32];
    std::snprintf(name, sizeof name, "%016llx.json", static_cast<unsigned long long>(digest));
    return m_folder / "last-views" / name;
}

std::optional<std::string> LastViews::find(const std::filesystem::path& dossier) const {
    try {
        return content_of(file_of(dossier));
    } catch (const KeptViewsError&) {
        return std::nullopt;
    }
}

void LastViews::keep(const std::filesystem::path& dossier, const std::string& view) const {
    const std::filesystem::path file = file_of(dossier);
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
    try {
        write_file(file, view);
    } catch (const FileError&) {
        // Nothing is lost that the user has made: the next start shows the opening view.
    }
}

std::optional<std::filesystem::path> LastViews::set_aside(const std::filesystem::path& dossier) const {
    const std::filesystem::path file = file_of(dossier);
    std::filesystem::path aside = file;
    aside += ".damaged";
    std::error_code error;
    std::filesystem::rename(file, aside, error);
    return error ? std::nullopt : std::optional(aside);
}

} // namespace chronomap
