#include "viewer/ui/kept_views.h"

#include "geodata/folder_lock.h"
#include "geodata/safe_file.h"
#include "geodata/set_aside.h"
#include "viewer/ui/kept_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace chronomap {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* format_name = "chronomap-views/1";

/// Does something whose FileErrors are those of kept views.
template <class Work>
auto on_files(Work work) {
    try {
        return work();
    } catch (const FileError& error) {
        throw KeptViewsError(error.what());
    }
}

NamedView named_view_in(const Json& json, const std::filesystem::path& file) {
    const bool is_right = json.is_object() && json.contains("name") && json["name"].is_string() &&
                          json.contains("view") && json["view"].is_object();
    if (!is_right) {
        throw DamagedViewsError(file.string() + ": each of \"views\" has a \"name\" and a \"view\"");
    }
    return {json["name"].get<std::string>(), json["view"].dump(-1, ' ', false, Json::error_handler_t::replace)};
}

void write_named_views(const std::filesystem::path& file, const std::vector<NamedView>& views) {
    Json list = Json::array();
    for (const NamedView& view : views) {
        list.push_back({{"name", view.name}, {"view", Json::parse(view.view, nullptr, false)}});
    }
    const Json json{{"format", format_name}, {"views", std::move(list)}};
    write_file(file, json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

/// Where a file lies that may be a link.
std::filesystem::path folder_of(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path followed = std::filesystem::weakly_canonical(file, error);
    return (error ? file : followed).parent_path();
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
    const std::optional<std::string> content = on_files([&] { return kept_text(file); });
    if (!content) {
        return {};
    }
    const Json json = Json::parse(*content, nullptr, false);
    const bool is_right = json.is_object() && json.contains("format") && json["format"] == format_name &&
                          json.contains("views") && json["views"].is_array();
    if (!is_right) {
        throw DamagedViewsError(file.string() + " is no file of views: expected \"format\": \"" + format_name +
                                "\" and a list \"views\"");
    }
    std::vector<NamedView> views;
    for (const Json& one : json["views"]) {
        views.push_back(named_view_in(one, file));
    }
    return views;
}

std::vector<NamedView> trusted_named_views(const std::filesystem::path& file,
                                           std::optional<std::filesystem::path>& aside) {
    return on_files([&]() -> std::vector<NamedView> {
        // Locked, so that it is not another copy's good file that is set aside.
        const FolderLock lock(folder_of(file));
        try {
            return read_named_views(file);
        } catch (const DamagedViewsError&) {
            aside = set_aside(file);
            if (!aside) {
                throw;
            }
            return {};
        }
    });
}

std::vector<NamedView> change_named_views(const std::filesystem::path& file,
                                          const std::function<void(std::vector<NamedView>&)>& change) {
    return on_files([&] {
        const FolderLock lock(folder_of(file));
        std::vector<NamedView> views = read_named_views(file);
        change(views);
        write_named_views(file, views);
        return views;
    });
}

void put_view(std::vector<NamedView>& views, NamedView view) {
    const auto same = std::find_if(views.begin(), views.end(), [&](const NamedView& v) { return v.name == view.name; });
    if (same != views.end()) {
        *same = std::move(view);
    } else {
        views.push_back(std::move(view));
    }
}

void remove_view(std::vector<NamedView>& views, const std::string& name) {
    views.erase(std::remove_if(views.begin(), views.end(), [&](const NamedView& view) { return view.name == name; }),
                views.end());
}

} // namespace chronomap
