#pragma once

#include "viewer/app/document_loading.h"
#include "viewer/app/options.h"

#include <filesystem>
#include <vector>

namespace chronomap {

/// What the INPUTs of a command are, with the dossier read and the event files not yet.
struct StoryInput {
    std::filesystem::path path; ///< where the dossier, or else the first event file, is
    std::vector<std::filesystem::path> tables;
    LoadedDossier story;
    bool has_dossier = true; ///< false: there are event files alone, and the dossier is empty
};

/// Where event files are given and no dossier, the dossier is empty, has the name of the first file and the zone of
/// --time-zone. Throws JobError.
StoryInput story_input(const Options& options);

} // namespace chronomap
