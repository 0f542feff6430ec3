#include "viewer/app/command_export.h"

#include "support/catch.h"
#include "viewer/app/command_list.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace {

// A file that goes away with the test.
struct ExportedFile {
    explicit ExportedFile(const std::string& ending)
        : path(std::filesystem::temp_directory_path() / ("chronomap-export-" + std::to_string(getpid()) + ending)) {}
    ~ExportedFile() { std::filesystem::remove(path); }
    ExportedFile(const ExportedFile&) = delete;
    ExportedFile& operator=(const ExportedFile&) = delete;

    std::string text() const {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    std::filesystem::path path;
};

Options options_from(std::vector<std::string> arguments) {
    return parse_command_line(arguments).options;
}

void export_to(const ExportedFile& file, const std::string& input, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"export", input, "--out", file.path.string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::ostringstream err;
    CHECK(export_entries(options_from(arguments), err) == 0);
}

std::string entries_listed(const std::string& input, const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments{"list", input, "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::ostringstream out, err;
    CHECK(list_entries(options_from(arguments), out, err) == 0);
    return out.str();
}

// The lines of a listing that are entries.
std::string entries_in(const std::string& listing) {
    return listing.substr(listing.find("\"entries\": ["),
                          listing.find("\n],\n\"places\"") - listing.find("\"entries\": ["));
}

std::size_t times_in(const std::string& text, const std::string& words) {
    std::size_t times = 0;
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + words.size())) {
        ++times;
    }
    return times;
}

const std::string border = CHRONOMAP_ASSETS "/dossiers/border-clashes-2022";
const std::string test_dossiers = CHRONOMAP_TEST_DATA "/dossiers/";

} // namespace

TEST_CASE("A GeoJSON file that is read again lists the same, by every clock") {
    const std::string input =
        GENERATE(as<std::string>(), border, test_dossiers + "everything.json", test_dossiers + "elsewhere",
                 test_dossiers + "many-languages.json", test_dossiers + "far-apart.json",
                 test_dossiers + "reference-ring.json", test_dossiers + "no-times.json", test_dossiers + "empty.json");
    const std::string clock = GENERATE(as<std::string>(), "story", "happened", "known");
    const ExportedFile file(".geojson");
    export_to(file, input);
    CHECK(entries_listed(file.path, {"--clock", clock}) == entries_listed(input, {"--clock", clock}));
    const std::vector<std::string> window{"--time", "1911-06/2022-09-13", "--clock", clock};
    CHECK(entries_listed(file.path, window) == entries_listed(input, window));
}

TEST_CASE("Of filtered entries the same are listed as of the original with the same filter") {
    const std::vector<std::string> filter = GENERATE(
        std::vector<std::string>{"--filter", "place=goris"}, std::vector<std::string>{"--filter", "side=armenia"},
        std::vector<std::string>{"--search", "ceasefire"}, std::vector<std::string>{"--filter", "kind=event"});
    const ExportedFile file(".geojson");
    export_to(file, border, filter);
    std::string original = entries_in(entries_listed(border, filter));
    CHECK(times_in(file.text(), "\"type\":\"Feature\"") == times_in(original, "{\"id\""));
    std::string again = entries_in(entries_listed(file.path));
    // What an entry refers to is kept as far as it was exported too.
    for (std::string* text : {&original, &again}) {
        for (std::size_t at = text->find("\"refers_to\":["); at != text->npos;
             at = text->find("\"refers_to\":[", at + 1)) {
            text->erase(at + 13, text->find(']', at) - at - 13);
        }
    }
    CHECK(again == original);
}

TEST_CASE("With a time only what is in it, or may be, is written, in time order") {
    const ExportedFile all(".csv");
    export_to(all, border, {"--time", "2020-11-10"});
    CHECK(times_in(all.text(), "\r\n") == 1 + 3);
    CHECK(times_in(all.text(), ",possible,") == 2);
    const ExportedFile sure(".csv");
    export_to(sure, border, {"--time", "2020-11-10", "--only", "sure"});
    CHECK(times_in(sure.text(), "\r\n") == 1 + 1);
    CHECK(sure.text().find("\r\ntruce,event,") != std::string::npos);
}

TEST_CASE("No position in a file is finer than its place is known") {
    for (const char* ending : {".geojson", ".csv", ".kml"}) {
        const ExportedFile file(ending);
        export_to(file, test_dossiers + "formulas.json");
        CHECK(file.text().find("-9.12") != std::string::npos);
        CHECK(file.text().find("-9.123") == std::string::npos);
        CHECK(file.text().find("38.765") == std::string::npos);
    }
}

TEST_CASE("The same options export the same bytes") {
    for (const char* ending : {".geojson", ".csv", ".kml"}) {
        const ExportedFile file(ending);
        export_to(file, test_dossiers + "everything.json", {"--lang", "ar"});
        const std::string first = file.text();
        export_to(file, test_dossiers + "everything.json", {"--lang", "ar"});
        CHECK(file.text() == first);
    }
}
