// Every input that is kept, through the function that fuzzers call with it.
#include "fuzz/targets.h"
#include "support/catch.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Target = void (*)(std::string_view);

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_below(const fs::path& folder) {
    std::vector<fs::path> files;
    if (fs::is_directory(folder)) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
    }
    return files;
}

/// The folders of a fuzzer's inputs, as targets.txt names them.
std::vector<fs::path> folders_of(const std::string& name) {
    const fs::path tests = CHRONOMAP_TESTS;
    std::vector<fs::path> folders{tests / "fuzz/corpus" / name, tests / "fuzz/regressions" / name};
    std::ifstream list(tests / "fuzz/targets.txt");
    for (std::string line; std::getline(list, line);) {
        std::istringstream words(line);
        std::string target, longest;
        if (words >> target >> longest && target == name) {
            for (std::string folder; words >> folder;) {
                folders.push_back(tests / folder);
            }
            return folders;
        }
    }
    FAIL("targets.txt does not name " + name);
    return folders;
}

void replay(const std::string& name, Target target) {
    std::size_t inputs = 0;
    for (const fs::path& folder : folders_of(name)) {
        for (const fs::path& file : files_below(folder)) {
            INFO(file.string());
            CHECK_NOTHROW(target(content_of(file)));
            ++inputs;
        }
    }
    CHECK(inputs > 0);
    CHECK_NOTHROW(target(""));
}

} // namespace

using namespace chronomap;

TEST_CASE("EDTF keeps its promises") {
    replay("edtf", fuzz::edtf);
}

TEST_CASE("Dossiers keep their promises") {
    replay("dossier", fuzz::dossier);
}

TEST_CASE("Dossiers of other programs keep their promises") {
    replay("other_dossier", fuzz::other_dossier);
}

TEST_CASE("Spreadsheets keep their promises") {
    replay("sheets", fuzz::sheets);
}

TEST_CASE("Texts of sources keep their promises") {
    replay("article", fuzz::article);
}

TEST_CASE("Searches and filters keep their promises") {
    replay("search", fuzz::search);
}

TEST_CASE("CSV keeps its promises") {
    replay("csv", fuzz::csv);
}

TEST_CASE("Cells keep their promises") {
    replay("cells", fuzz::cells);
}

TEST_CASE("GeoJSON keeps its promises") {
    replay("geojson", fuzz::geojson);
}

TEST_CASE("Table files keep their promises") {
    replay("table_file", fuzz::table_file);
}

TEST_CASE("KML keeps its promises") {
    replay("kml", fuzz::kml);
}

TEST_CASE("Workbooks keep their promises") {
    replay("workbook", fuzz::workbook);
}

TEST_CASE("Records in pictures keep their promises") {
    replay("picture", fuzz::picture);
}

TEST_CASE("Message files keep their promises") {
    replay("messages", fuzz::messages);
}

TEST_CASE("Saved views keep their promises") {
    replay("saved_view", fuzz::saved_view);
}

TEST_CASE("Recordings keep their promises") {
    replay("recording", fuzz::recording);
}
