#pragma once

#include "events/article.h"
#include "events/dossier.h"
#include "events/problem.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chronomap {

/// The texts of a dossier's sources, by source, and what was wrong with those that lie beside it.
struct LoadedArticles {
    std::vector<std::optional<Article>> articles;
    Problems problems;
};

/// The folder in which the files that a dossier names are looked for.
std::filesystem::path folder_of_dossier(const std::filesystem::path& input);

/// Reads the texts beside the dossier and those that --article gives, as FILE of the first source or SOURCE=FILE of
/// another. Throws JobError when a text that was given cannot be shown.
LoadedArticles load_articles(const Dossier& dossier, const std::filesystem::path& folder,
                             const std::vector<std::string>& given);

} // namespace chronomap
