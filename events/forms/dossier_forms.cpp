#include "events/forms/dossier_forms.h"

#include "events/forms/foreign_dossier.h"
#include "events/forms/json_outline.h"
#include "events/forms/sheet_files.h"
#include "events/forms/sheets_reading.h"
#include "events/forms/time_map.h"
#include "events/forms/timeline_js.h"
#include "events/input_file.h"
#include "events/safe_text.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <system_error>

namespace chronomap {
namespace {

namespace fs = std::filesystem;

std::optional<DossierForm> form_of_json(const fs::path& file) {
    constexpr std::size_t enough_bytes = std::size_t{1} << 18U;
    const std::set<std::string> outline = json_outline(beginning_of_file(file, enough_bytes));
    const auto has = [&](const char* path) { return outline.contains(path); };
    if (has("format") || has("type"))
        return std::nullopt;
    if (has("events/*/start_date") || (has("events") && has("title/text")) || (has("events") && has("eras")))
        return DossierForm::timeline_js;
    const bool has_words = has("events/*/description") || has("events/*/desc");
    if (has_words && (has("events/*/date") || has("events/*/latitude") || has("events/*/lat")))
        return DossierForm::time_map;
    const bool is_list = has("*/description") && (has("*/date") || has("*/latitude"));
    return is_list && (has("*/sources") || has("*/associations") || has("*/filters"))
               ? std::optional(DossierForm::time_map)
               : std::nullopt;
}

std::vector<fs::path> time_map_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator at(folder, problem), end; !problem && at != end; at.increment(problem))
        if (time_map_kind(at->path().filename().string()))
            files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

bool is_time_map_folder(const fs::path& folder) {
    std::error_code none;
    if (fs::exists(folder / "dossier.json", none))
        return false;
    const std::vector<fs::path> files = time_map_files(folder);
    return std::any_of(files.begin(), files.end(), [](const fs::path& file) {
        return time_map_kind(file.filename().string()) == TimeMapPart::Kind::events;
    });
}

/// The trees of one or more files, and what is said of them.
class Sources {
public:
    explicit Sources(Problems& problems) : m_problems(problems) {}

    /// Calls with the tree of a file; tells the problem when there is none.
    void open(const fs::path& file, const std::function<void(JsonReading&, const JsonValue&)>& take) {
        try {
            m_trees.push_back(JsonTree::parse(read_input_file(file, JsonTree::max_bytes)));
            m_readings.emplace_back(file.string(), m_problems);
            for (const JsonValue& repeated : m_trees.back().repeated_keys())
                m_readings.back().error(repeated, "the key " + in_quotes(repeated.key()) +
                                                      " stands here twice; only the first is read");
            take(m_readings.back(), m_trees.back().root());
        } catch (const InputFileError& error) {
            m_problems.push_back({Problem::Severity::error, file.string(), "", error.what()});
        } catch (const JsonError& error) {
            m_problems.push_back({Problem::Severity::error, file.string(), "", error.what()});
        }
    }

private:
    Problems& m_problems;
    std::deque<JsonTree> m_trees; // values point into them
    std::deque<JsonReading> m_readings;
};

void read_timeline(const fs::path& path, DossierResult& result) {
    Sources sources(result.problems);
    sources.open(path, [&](JsonReading& reading, const JsonValue& root) {
        result.usable = is_timeline_js(root);
        if (result.usable)
            result.dossier = read_timeline_js(reading, root);
        else
            reading.error(root, "this is no timeline of TimelineJS; expected \"events\" with a list of slides");
    });
}

void read_map(const fs::path& path, DossierResult& result) {
    Sources sources(result.problems);
    std::vector<TimeMapPart> parts;
    std::error_code none;
    if (fs::is_directory(path, none)) {
        for (const fs::path& file : time_map_files(path))
            sources.open(file, [&](JsonReading& reading, const JsonValue& root) {
                if (root.is(JsonKind::object) || reading.expect(root, JsonKind::list))
                    parts.push_back({*time_map_kind(file.filename().string()), &reading, root});
            });
    } else {
        sources.open(path, [&](JsonReading& reading, const JsonValue& root) { parts = time_map_parts(reading, root); });
    }
    result.usable = std::any_of(parts.begin(), parts.end(),
                                [](const TimeMapPart& part) { return part.kind == TimeMapPart::Kind::events; });
    if (result.usable)
        result.dossier = read_time_map(parts);
    else if (result.problems.empty())
        result.problems.push_back(
            {Problem::Severity::error, path.string(), "", "this is no TimeMap; expected a list of \"events\""});
}

void read_all_sheets(const fs::path& path, DossierResult& result) {
    try {
        result = read_sheets(load_sheets(path), without_controls(path.stem().string()));
    } catch (const SheetError& error) {
        result.problems.push_back({Problem::Severity::error, path.string(), "", error.what()});
    }
}

} // namespace

std::optional<DossierForm> recognise_dossier(const fs::path& path) {
    std::error_code none;
    if (has_sheets(path))
        return DossierForm::sheets;
    if (fs::is_directory(path, none))
        return is_time_map_folder(path) ? std::optional(DossierForm::time_map) : std::nullopt;
    return lower_case(path.extension().string()) == ".json" ? form_of_json(path) : std::nullopt;
}

DossierResult read_dossier(const fs::path& path, DossierForm form) {
    DossierResult result;
    if (form == DossierForm::timeline_js)
        read_timeline(path, result);
    else if (form == DossierForm::time_map)
        read_map(path, result);
    else
        read_all_sheets(path, result);
    if (result.usable && result.dossier.title.is_empty())
        result.dossier.title = ForeignDossier::words(without_controls(path.stem().string()));
    return result;
}

} // namespace chronomap
