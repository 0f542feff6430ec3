#include "viewer/app/article_loading.h"

#include "events/dossier_reader.h"
#include "support/catch.h"
#include "support/lighthouse.h"
#include "viewer/app/options.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace chronomap;

namespace {

Dossier dossier() {
    return parse_dossier(lighthouse_dossier, "lighthouse.json").dossier;
}

/// A dossier's folder with the Herald's text, and the other paper's text elsewhere.
struct Folders {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("chronomap-article-loading-test-" + std::to_string(getpid()));
    Folders() {
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path / "dossier");
        std::ofstream(path / "dossier" / "herald.txt") << herald_text;
        std::ofstream(path / "dossier" / "dossier.json") << lighthouse_dossier;
        std::ofstream(path / "fanar=1.txt") << fanar_text;
    }
    ~Folders() { std::filesystem::remove_all(path); }
    std::string elsewhere() const { return (path / "fanar=1.txt").string(); }
};

} // namespace

TEST_CASE("texts beside the dossier are read by themselves, others are just not there") {
    const Folders folders;
    const LoadedArticles loaded = load_articles(dossier(), folders.path / "dossier", {});
    REQUIRE(loaded.articles.size() == 2);
    CHECK(loaded.articles[0]->paragraphs.size() == 6);
    CHECK_FALSE(loaded.articles[1]);
    CHECK(loaded.problems.empty());
    CHECK_FALSE(load_articles(dossier(), folders.path, {}).articles[0]);
}

TEST_CASE("a text that is given takes the place of the one beside the dossier") {
    const Folders folders;
    const LoadedArticles loaded = load_articles(dossier(), folders.path / "dossier", {folders.elsewhere()});
    CHECK(loaded.articles[0]->paragraphs.size() == 2);
    CHECK_FALSE(loaded.articles[1]);
    // The Herald's paragraphs begin otherwise.
    CHECK(loaded.problems.size() == 3);
}

TEST_CASE("a text is given to the source that is named before it") {
    const Folders folders;
    const LoadedArticles loaded = load_articles(dossier(), folders.path / "dossier", {"fanar=" + folders.elsewhere()});
    CHECK(loaded.articles[0]->paragraphs.size() == 6);
    CHECK(loaded.articles[1]->paragraphs.size() == 2);
}

TEST_CASE("a text that was given and cannot be shown ends the job with a sentence that names it") {
    const Folders folders;
    try {
        load_articles(dossier(), folders.path, {"nobody=missing.txt"});
        FAIL();
    } catch (const JobError& error) {
        CHECK(std::string(error.what()) == "--article nobody=missing.txt: cannot be opened: No such file or directory");
    }
    CHECK_THROWS_AS(load_articles(dossier(), folders.path, {"fanar=" + folders.path.string()}), JobError);
    CHECK_THROWS_AS(load_articles(Dossier{}, folders.path, {folders.elsewhere()}), JobError);
}

TEST_CASE("the files of a dossier lie in its folder, whichever way it was named") {
    const Folders folders;
    CHECK(folder_of_dossier(folders.path / "dossier") == folders.path / "dossier");
    CHECK(folder_of_dossier(folders.path / "dossier" / "dossier.json") == folders.path / "dossier");
    CHECK(folder_of_dossier("dossier.json") == ".");
}
