#include "viewer/app/story_input.h"

#include "events/safe_text.h"
#include "viewer/app/input_kinds.h"

#include <string>
#include <utility>

namespace chronomap {

namespace {

std::shared_ptr<const Dossier> dossier_named(const std::filesystem::path& table, const std::string& zone) {
    auto dossier = std::make_shared<Dossier>();
    dossier->title =
        LanguageText(std::vector<std::pair<std::string, std::string>>{{"en", without_controls(table.stem().string())}});
    dossier->time_zone = TimeZone::find(zone) ? zone : "UTC";
    return dossier;
}

} // namespace

StoryInput story_input(const Options& options) {
    InputKinds inputs = kinds_of(options.inputs);
    // A picture that no view is taken from is read as a dossier, so that somebody is told that it is none.
    inputs.dossiers.insert(inputs.dossiers.end(), inputs.pictures.begin(), inputs.pictures.end());
    StoryInput input;
    input.tables = std::move(inputs.tables);
    input.has_dossier = !inputs.dossiers.empty() || input.tables.empty();
    if (input.has_dossier) {
        input.path = inputs.dossiers.empty() ? bundled_dossier() : inputs.dossiers.front();
        input.story = load_dossier(inputs.dossiers);
    } else {
        input.path = input.tables.front();
        input.story.dossier = dossier_named(input.path, options.table.time_zone);
    }
    return input;
}

} // namespace chronomap
