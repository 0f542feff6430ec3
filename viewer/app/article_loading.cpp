#include "viewer/app/article_loading.h"

#include "viewer/app/options.h"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace chronomap {

namespace {

/// What --article asks for.
struct GivenText {
    SourceIndex source = 0;
    std::string file;
};

GivenText given_text(const Dossier& dossier, const std::string& value) {
    const std::size_t equals = value.find('=');
    for (SourceIndex i = 0; equals != std::string::npos && i < dossier.sources.size(); ++i) {
        if (value.compare(0, equals, dossier.sources[i].id) == 0) {
            return {i, value.substr(equals + 1)};
        }
    }
    if (dossier.sources.empty()) {
        throw JobError("--article " + value + ": the dossier has no source that this could be the text of.");
    }
    return {0, value};
}

void tell_each(const Problems& problems, Problems& all) {
    std::copy(problems.begin(), problems.end(), std::back_inserter(all));
}

} // namespace

std::filesystem::path folder_of_dossier(const std::filesystem::path& input) {
    std::error_code unknown;
    if (std::filesystem::is_directory(input, unknown)) {
        return input;
    }
    return input.has_parent_path() ? input.parent_path() : std::filesystem::path(".");
}

LoadedArticles load_articles(const Dossier& dossier, const std::filesystem::path& folder,
                             const std::vector<std::string>& given) {
    LoadedArticles loaded;
    loaded.articles.resize(dossier.sources.size());
    std::vector<bool> is_given(dossier.sources.size(), false);
    for (const std::string& value : given) {
        const GivenText text = given_text(dossier, value);
        ArticleResult result = read_article(text.file, dossier.sources[text.source]);
        if (!result.article) {
            throw JobError("--article " + to_line(result.problems.front()));
        }
        loaded.articles[text.source] = std::move(result.article);
        is_given[text.source] = true;
        tell_each(result.problems, loaded.problems);
    }
    for (SourceIndex i = 0; i < dossier.sources.size(); ++i) {
        if (!is_given[i]) {
            ArticleResult result = read_article_beside(folder, dossier.sources[i]);
            loaded.articles[i] = std::move(result.article);
            tell_each(result.problems, loaded.problems);
        }
    }
    return loaded;
}

} // namespace chronomap
