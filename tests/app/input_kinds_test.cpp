#include "viewer/app/input_kinds.h"

#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "viewer/app/command_import.h"
#include "viewer/app/document_loading.h"
#include "viewer/app/table_inputs.h"

#include <sstream>

using namespace chronomap;

namespace fs = std::filesystem;

namespace {

const fs::path data = CHRONOMAP_TEST_DATA;

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
    const TemporaryFolder folder;
    fs::copy_file(data / "dossiers/one-entry.json", folder / "dossier.json");
    written(folder / "entries.csv", "id,title:en\na,A\nb,B\n");
    CHECK(!foreign_form_of(folder.path()));
    CHECK(load_dossier({folder.path()}).dossier->entries.size() == 1);
}

TEST_CASE("A table that was imported is known by its content, whatever it is called") {
    const TemporaryFolder folder;
    Options options;
    options.inputs = {data / "tables/lamps.csv"};
    options.is_private = true;
    options.out = folder / "lamps";
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
    const TemporaryFolder folder;
    CHECK(kind_of(written(folder / "a.txt", "anything")) == "table");
    CHECK(kind_of(folder / "none.csv") == "table");
    CHECK(kind_of(folder / "none.json") == "dossier");
    CHECK(kind_of(folder.path()) == "dossier");
}
