#include "events/forms/sheets_reading.h"
#include "events/forms/sheets_writing.h"

#include "events/dossier_writer.h"
#include "events/forms/dossier_forms.h"
#include "events/forms/sheet_files.h"
#include "events/forms/workbook_writing.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

using namespace chronomap;

namespace {

std::vector<EntryIndex> all_of(const Dossier& dossier) {
    std::vector<EntryIndex> entries(dossier.entries.size());
    std::iota(entries.begin(), entries.end(), EntryIndex{0});
    return entries;
}

std::string json_of(const Dossier& dossier) {
    return write_dossier(dossier, all_of(dossier));
}

Dossier dossier_of(const std::string& json) {
    return parse_dossier(json, "test").dossier;
}

void write_folder(const std::filesystem::path& folder, const std::vector<Sheet>& sheets) {
    for (const Sheet& sheet : sheets)
        if (!sheet.columns.empty())
            written(folder / (sheet.name + ".csv"), csv_of(sheet));
}

std::vector<std::string> messages_of(const Problems& problems) {
    std::vector<std::string> lines;
    for (const Problem& problem : problems)
        lines.push_back(problem.place + ": " + problem.message);
    return lines;
}

Sheet entries_sheet(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows) {
    return {"entries", "entries.csv", std::move(columns), std::move(rows)};
}

} // namespace

TEST_CASE("Every dossier comes back from its sheets as it was") {
    const std::string path = GENERATE(std::string(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/everything.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/elsewhere"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/many-languages.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/far-apart.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/unplaced.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/formulas.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/crowded-point.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/long-titles.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/reference-ring.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/one-entry.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/across-180.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/no-times.json"),
                                      std::string(CHRONOMAP_TEST_DATA "/dossiers/no-places.json"));
    CAPTURE(path);
    const DossierResult original = read_dossier(path);
    REQUIRE(original.usable);
    const TemporaryFolder folder;
    write_folder(folder.path(), sheets_of(original.dossier, all_of(original.dossier)));
    REQUIRE(recognise_dossier(folder.path()) == DossierForm::sheets);
    const DossierResult again = read_dossier(folder.path(), DossierForm::sheets);
    REQUIRE(again.usable);
    for (const Problem& problem : again.problems) {
        INFO(to_line(problem));
        CHECK(problem.severity == Problem::Severity::warning);
    }
    CHECK(json_of(again.dossier) == json_of(original.dossier));
    CHECK(again.dossier.languages == original.dossier.languages);

    const auto workbook =
        written(folder / "dossier.xlsx", xlsx_of(sheets_of(original.dossier, all_of(original.dossier))));
    REQUIRE(recognise_dossier(workbook) == DossierForm::sheets);
    CHECK(json_of(read_dossier(workbook, DossierForm::sheets).dossier) == json_of(original.dossier));
}

TEST_CASE("The example of sheets is the bundled dossier, as it is exported") {
    const Dossier bundled = read_dossier(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022").dossier;
    const std::filesystem::path example = CHRONOMAP_ASSETS "/examples/border-clashes-2022-sheets";
    const std::vector<Sheet> sheets = sheets_of(bundled, all_of(bundled));
    if (std::getenv("CHRONOMAP_REWRITE_GOLDEN") != nullptr) {
        std::filesystem::create_directories(example);
        write_folder(example, sheets);
        written(example.string() + ".xlsx", xlsx_of(sheets));
    }
    for (const Sheet& sheet : sheets)
        CHECK(content_of(example / (sheet.name + ".csv")) == csv_of(sheet));
    CHECK(content_of(example.string() + ".xlsx") == xlsx_of(sheets));
    CHECK(json_of(read_dossier(example, DossierForm::sheets).dossier) == json_of(bundled));
    CHECK(json_of(read_dossier(example.string() + ".xlsx", DossierForm::sheets).dossier) == json_of(bundled));
}

TEST_CASE("Texts keep their order of languages, and values their semicolons and signs") {
    const Dossier dossier = dossier_of(
        R"({"format": "chronomap-dossier/1", "title": {"sv": "S", "no": "N"}, "summary": {"no": "N", "sv": "S"},
        "sides": [{"id": "a;b", "name": {"no": "=1+1", "sv": "'=x"}}, {"id": "source:x", "name": {"sv": " edge", "no": "-5"}}],
        "places": [{"id": "p 1", "name": {"en": "P"}, "also": {"no": ["a; b", "c"], "en": ["\\"]}, "at": [-5.5, -10], "precision_m": 0.5}],
        "sources": [{"id": "s;1", "publisher": {"en": "S"}}, {"id": "actor:2", "publisher": {"en": "T"}}],
        "actors": [{"id": "source:s;1", "name": {"en": "A"}}],
        "entries": [{"id": "@e", "kind": "statement", "act": "claims", "by": {"source": "actor:2", "inferred": true, "why": {"no": "a;b"}}, "title": {"en": "T"},
          "said": {"edtf": "-0044-03-15"}, "to": ["source:s;1", {"source": "s;1", "why": {"en": ";"}}],
          "about": ["p 1", {"place": "p 1", "inferred": true, "why": {"en": "w1; w2", "sv": "w3"}}, {"place": "p 1", "why": {"sv": "w4"}}],
          "claims": [{"what": "killed", "of": {"side": "a;b", "inferred": true}, "low": -1.25, "high": 1e21, "wording": {"en": "+-"}}],
          "cites": [{"source": "s;1"}, {"source": "actor:2", "paragraph": "a;b"}, {"source": "s;1", "paragraph": 7}]}]})");
    REQUIRE(dossier.entries.size() == 1);
    REQUIRE(dossier.entries[0].to.size() == 2);
    const TemporaryFolder folder;
    write_folder(folder.path(), sheets_of(dossier, all_of(dossier)));
    CHECK(json_of(read_dossier(folder.path(), DossierForm::sheets).dossier) == json_of(dossier));
    const auto workbook = written(folder / "a.xlsx", xlsx_of(sheets_of(dossier, all_of(dossier))));
    CHECK(json_of(read_dossier(workbook, DossierForm::sheets).dossier) == json_of(dossier));
}

TEST_CASE("A sheet tells its values in columns of their own") {
    const Dossier dossier = dossier_of(
        R"({"format": "chronomap-dossier/1", "title": {"en": "T", "ar": "ت"}, "places": [{"id": "ard", "name": {"en": "Ard"}, "at": [10, 11]}, {"id": "norda", "name": {"en": "N"}}],
        "entries": [{"id": "fire", "kind": "event", "title": {"en": "Fire"}, "when": {"edtf": "1900-05", "wording": {"en": "in May"}, "inferred": true, "why": {"en": "w"}},
                     "where": ["ard", {"place": "norda", "inferred": true, "why": {"en": "near"}}]}]})");
    const std::vector<Sheet> sheets = sheets_of(dossier, all_of(dossier));
    CHECK(sheets[0] == Sheet{"dossier", "", {"title:en", "title:ar", "time_zone"}, {{"T", "ت", "UTC"}}});
    CHECK(sheets[1] ==
          Sheet{"entries",
                "",
                {"id", "kind", "title:en", "when", "when.wording:en", "when.inferred", "when.why:en", "where",
                 "where.inferred", "where.why:en"},
                {{"fire", "event", "Fire", "1900-05", "in May", "yes", "w", "ard; norda", "; yes", "; near"}}});
    CHECK(sheets[2] == Sheet{"places",
                             "",
                             {"id", "name:en", "longitude", "latitude"},
                             {{"ard", "Ard", "10", "11"}, {"norda", "N", "", ""}}});
    CHECK(csv_of(sheets[2]) == "\xEF\xBB\xBFid,name:en,longitude,latitude\r\nard,Ard,10,11\r\nnorda,N,,\r\n");
}

TEST_CASE("Problems of sheets name sheet, row and column") {
    const DossierResult result =
        read_sheets({entries_sheet({"id", "kind", "title:en", "when", "wher", "where", "where.why:en", "title", "cites",
                                    "when.inferred"},
                                   {{"a", "event", "A", "soon", "x", "nowhere", "", "", "", "maybe"},
                                    {"", "event", "B"},
                                    {"c", "idea", "C"},
                                    {"d", "event", "D", "", "", "ard", "one; two", "", "s"}}),
                     {"places",
                      "places.csv",
                      {"id", "name:en", "longitude", "latitude"},
                      {{"ard", "Ard", "200", "10"}, {"b", "B", "ten", "10"}}},
                     {"claims",
                      "claims.csv",
                      {"entry", "what", "value"},
                      {{"a", "killed", "many"}, {"z", "killed", "1"}, {"", "killed", "1"}}},
                     {"notes", "notes.csv", {"anything"}, {{"x"}}}});
    CHECK(result.usable);
    const std::vector<std::string> lines = messages_of(result.problems);
    const auto tells = [&](const std::string& begin) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const std::string& line) { return line.rfind(begin, 0) == 0; });
    };
    for (const std::string& line : lines)
        UNSCOPED_INFO(line);
    CHECK(tells("entries, column wher: unknown column \"wher\" is not read; did you mean \"when\"?"));
    CHECK(tells("entries, column title: unknown column \"title\" is not read; did you mean \"title:en\"?"));
    CHECK(tells("entries, row 2 (a), column when: "));
    CHECK(tells("entries, row 2 (a), column when.inferred: expected true or false"));
    CHECK(tells("entries, row 2 (a), column where: "));
    CHECK(tells("entries, row 3: "));
    CHECK(tells("entries, row 4 (c), column kind: "));
    CHECK(tells("entries, row 5 (d), column where.why:en: there are 2 values for the 1 of the column \"where\""));
    CHECK(tells("entries, row 5 (d), column cites: "));
    CHECK(tells("places, row 2 (ard), column longitude: "));
    CHECK(tells("places, row 3 (b), column longitude: "));
    CHECK(tells("claims, row 2, column value: "));
    CHECK(tells("claims, row 3, column entry: there is no entry \"z\"; this claim is left out"));
    CHECK(tells("claims, row 4, column entry: this claim names no entry and is left out"));
}

TEST_CASE("Folders and workbooks without entries are no dossiers") {
    const TemporaryFolder folder;
    CHECK_FALSE(has_sheets(folder.path()));
    written(folder / "places.csv", "id,name:en\nard,Ard\n");
    CHECK_FALSE(has_sheets(folder.path()));
    CHECK_FALSE(read_sheets(load_sheets(folder.path())).usable);
    written(folder / "Entries.CSV", "id;kind;title:en\nfire;event;Fire\n"); // as a European spreadsheet saves it
    CHECK(has_sheets(folder.path()));
    const DossierResult result = read_dossier(folder.path(), DossierForm::sheets);
    REQUIRE(result.dossier.entries.size() == 1);
    CHECK(result.dossier.entries[0].title.in("en") == "Fire");
    CHECK_FALSE(has_errors(result.problems));
    written(folder / "dossier.json", "{}");
    CHECK_FALSE(has_sheets(folder.path()));
    CHECK_FALSE(has_sheets(written(folder / "a.xlsx", "no workbook")));
    CHECK_FALSE(has_sheets(folder / "missing"));
}
