#include "viewer/app/input_kinds.h"

#include "support/catch.h"
#include "viewer/app/command_import.h"
#include "viewer/app/document_loading.h"
#include "viewer/app/table_inputs.h"

#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace chronomap;

namespace {

namespace fs = std::filesystem;

const fs::path data = CHRONOMAP_TEST_DATA;

// A folder that goes away with the test.
struct Folder {
    Folder() : path(fs::temp_directory_path() / ("chronomap-kinds-" + std::to_string(getpid()))) {
        fs::create_directory(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path file(const std::string& name, const std::string& text) const {
        std::ofstream(path / name) << text;
        return path / name;
    }

    fs::path path;
};

std::string kind_of(const fs::path& input) {
    const InputKinds kinds = kinds_of({input});
    REQUIRE(kinds.dossiers.size() + kinds.tables.size() + kinds.pictures.size() == 1);
    return !kinds.dossiers.empty() ? "dossier" : !kinds.tables.empty() ? "table" : "picture";
}

} // namespace

TEST_CASE("Inputs are told apart by what they are, in the order in which they were given") {
    const InputKinds kinds = kinds_of({data / "tables/lamps.csv", data / "dossiers/one-entry.json", "a.png",
                                       data / "tables/more.geojson", data / "forms/timeline.json"});
    CHECK(kinds.tables == std::vector<fs::path>{data / "tables/lamps.csv", data / "tables/more.geojson"});
    CHECK(kinds.dossiers == std::vector<fs::path>{data / "dossiers/one-entry.json", data / "forms/timeline.json"});
    CHECK(kinds.pictures == std::vector<fs::path>{"a.png"});
}

TEST_CASE("Dossiers of other programs are dossiers") {
    CHECK(kind_of(data / "forms/timeline.json") == "dossier");
    CHECK(kind_of(data / "forms/sheets") == "dossier");
    CHECK(foreign_form_of(data / "forms/timeline.json") == DossierForm::timeline_js);
    CHECK(foreign_form_of(data / "forms/sheets") == DossierForm::sheets);
    CHECK(load_dossier({data / "forms/timeline.json"}).dossier->entries.size() == 2);
    CHECK(load_dossier({data / "forms/sheets"}).dossier->entries.size() == 1);
}

TEST_CASE("A folder with a dossier of ours is read as that, whatever else lies in it") {
    const Folder folder;
    fs::copy_file(data / "dossiers/one-entry.json", folder.path / "dossier.json");
    folder.file("entries.csv", "id,title:en\na,A\nb,B\n");
    CHECK(!foreign_form_of(folder.path));
    CHECK(load_dossier({folder.path}).dossier->entries.size() == 1);
}

TEST_CASE("A table that was imported is known by its content, whatever it is called") {
    const Folder folder;
    Options options;
    options.inputs = {data / "tables/lamps.csv"};
    options.is_private = true;
    options.out = folder.path / "lamps";
    std::ostringstream out, err;
    CHECK(import_events(options, out, err) == 0);
    CHECK(kind_of(options.out) == "table");
    options.inputs = {options.out};
    const auto tables = load_tables(options.inputs, options, err);
    REQUIRE(tables.size() == 1);
    CHECK(tables.front()->events->size() == 6);
    CHECK(tables.front()->report.undated == 1);
}

TEST_CASE("A file of the template alone is a table, and so is a file without any likeness") {
    CHECK(kind_of(data / "forms/sheets/entries.csv") == "table");
    const Folder folder;
    CHECK(kind_of(folder.file("a.txt", "anything")) == "table");
    CHECK(kind_of(folder.path / "none.csv") == "table");
    CHECK(kind_of(folder.path / "none.json") == "dossier");
    CHECK(kind_of(folder.path) == "dossier");
}
