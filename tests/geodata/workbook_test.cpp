#include "geodata/gdal/cell_format.h"
#include "geodata/vector_file.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "support/zip_file.h"

using namespace chronomap;

namespace {

// A workbook of sheets by name and rows, with four styles: 0 general, 1 days, 2 months, 3 minutes; shared texts "place", "when" and "Ard _x0041_".
std::string xlsx(const std::vector<std::pair<std::string, std::string>>& sheets,
                 const std::string& workbook_properties = "") {
    std::string names, relations;
    std::vector<std::pair<std::string, std::string>> files;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        names += "<sheet name=\"" + sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>";
        relations +=
            "<Relationship Id=\"r" + number +
            R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet)" +
            number + ".xml\"/>";
        files.emplace_back("xl/worksheets/sheet" + number + ".xml",
                           "<worksheet><sheetData>" + sheets[i].second + "</sheetData></worksheet>");
    }
    files.emplace_back("xl/workbook.xml",
                       "<workbook xmlns:r=\"r\">" + workbook_properties + "<sheets>" + names + "</sheets></workbook>");
    files.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    files.emplace_back(
        "xl/sharedStrings.xml",
        "<sst><si><t>place</t></si><si><t>when</t></si><si><r><t>Ard </t></r><r><t>_x0041_</t></r><rPh><t>x</t></rPh></si></sst>");
    files.emplace_back(
        "xl/styles.xml",
        R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/></cellXfs></styleSheet>)");
    return stored_zip(files);
}

std::string cell(const std::string& reference, const std::string& attributes, const std::string& value) {
    return "<c r=\"" + reference + "\" " + attributes + "><v>" + value + "</v></c>";
}

std::string text_in(const std::string& archive, const VectorFileOptions& options = {}) {
    const TemporaryFolder folder;
    return read_vector_file(written(folder / "a.xlsx", archive), options).text;
}

std::string ods(const std::string& tables) {
    return stored_zip(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
         {"content.xml",
          R"(<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:number="n" xmlns:style="s">
        <office:automatic-styles><number:date-style style:name="N1"><number:year/><number:text>-</number:text><number:month/></number:date-style>
        <style:style style:name="months" style:data-style-name="N1"/></office:automatic-styles><office:body><office:spreadsheet>)" +
              tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

} // namespace

TEST_CASE("Cells of an XLSX workbook are read as they are shown") {
    const std::string rows =
        "<row r=\"1\">" + cell("A1", "t=\"s\"", "0") + cell("B1", "t=\"s\"", "1") + cell("D1", "t=\"str\"", "n") +
        "</row>"
        "<row r=\"2\">" +
        cell("A2", "t=\"s\"", "2") + cell("B2", "s=\"1\"", "44817") + cell("D2", "", "0.30000000000000004") +
        "</row>"
        "<row r=\"3\">" +
        cell("B3", "s=\"2\"", "44805") + cell("D3", "t=\"b\"", "1") +
        "</row>"
        "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>two, three</t></is></c>" +
        cell("B5", "s=\"3\"", "44817.229166666664") + cell("C5", "", "7") + cell("D5", "t=\"e\"", "#N/A") +
        "</row>"
        "<row r=\"6\">" +
        cell("B6", "s=\"1\"", "44817.229166666664") + "</row><row r=\"7\">" + cell("A7", "t=\"str\"", "") + "</row>";
    CHECK(text_in(xlsx({{"Sheet1", rows}})) == "place,when,C,n\n"
                                               "Ard A,2022-09-13,,0.3\n"
                                               ",2022-09,,true\n"
                                               "\"two, three\",2022-09-13T05:30,7,#N/A\n"
                                               ",2022-09-13T05:30,,\n");
    CHECK(text_in(xlsx({{"Sheet1", rows}}, "<workbookPr date1904=\"1\"/>")).find("2026-09-14") != std::string::npos);
}

TEST_CASE("Titles above the names of a sheet's columns are left out, and that is told") {
    const auto text = [](const std::string& reference, const std::string& value) {
        return cell(reference, "t=\"str\"", value);
    };
    const std::string names = "<row>" + text("A4", "day") + text("B4", "lat") + text("C4", "lon") + "</row><row>" +
                              text("A5", "1 May") + "</row>";
    const std::string titles = "<row>" + text("A1", "Incidents") + "</row><row>" + text("B2", "of 2022") + "</row>";
    const TemporaryFolder folder;
    const VectorFile file = read_vector_file(written(folder / "a.xlsx", xlsx({{"Sheet1", titles + names}})), {});
    CHECK(file.text == "day,lat,lon\n1 May,,\n");
    REQUIRE(file.notes.size() == 1);
    CHECK(file.notes[0] ==
          "the first 2 rows of the sheet \"Sheet1\" stand above the names of its columns and are left out");
    const std::string narrow =
        "<row>" + text("A1", "name") + "</row><row>" + text("A2", "Ard") + text("B2", "3") + "</row>";
    CHECK(text_in(xlsx({{"Sheet1", narrow}})) == "name,B\nArd,3\n");
    const std::string alone = "<row>" + text("A1", "name") + "</row><row>" + text("A2", "Ard") + "</row>";
    CHECK(text_in(xlsx({{"Sheet1", alone}, {"Sheet2", alone}})) == "layer,name\nSheet1,Ard\nSheet2,Ard\n");
}

TEST_CASE("The sheets of a workbook are its layers") {
    const std::string first = "<row>" + cell("A1", "t=\"str\"", "id") + cell("B1", "t=\"str\"", "id") + "</row><row>" +
                              cell("A2", "", "1") + cell("B2", "", "2") + "</row>";
    const std::string second =
        "<row>" + cell("A1", "t=\"str\"", "name") + "</row><row>" + cell("A2", "t=\"str\"", "Ard") + "</row>";
    const std::string archive = xlsx(
        {{"entries", first}, {"only names", "<row>" + cell("A1", "t=\"str\"", "id") + "</row>"}, {"places", second}});
    CHECK(text_in(archive) == "layer,id,id (2),name\nentries,1,2,\nplaces,,,Ard\n");
    VectorFileOptions options;
    options.layer = "places";
    CHECK(text_in(archive, options) == "name\nArd\n");
    options.layer = "sides";
    CHECK_THROWS_AS(text_in(archive, options), VectorFileError);
}

TEST_CASE("Cells of an OpenDocument spreadsheet are read as they are shown") {
    const std::string tables =
        R"(<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="months"/>
        <table:table-row><table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell><table:table-cell><text:p>day</text:p></table:table-cell><table:table-cell><text:p>month</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell><office:annotation><text:p>remark</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2022-09-13"><text:p>13 Sep</text:p></table:table-cell>
          <table:table-cell office:value-type="date" office:date-value="2022-09-01"><text:p>Sep 22</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell office:value-type="float" office:value="0.1"/><table:table-cell office:value-type="date" office:date-value="2022-09-13T05:30:00"/><table:table-cell office:value-type="time" office:time-value="PT05H30M00S"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>)";
    CHECK(
        text_in(ods(tables)) ==
        "name,day,month\n\"a  b\nc\",2022-09-13,2022-09\n\"a  b\nc\",2022-09-13,2022-09\n0.1,2022-09-13T05:30:00,05:30\n");
}

TEST_CASE("Archives that unpack to too much are not unpacked") {
    const auto refusal_of = [](const std::string& archive) {
        try {
            text_in(archive);
        } catch (const VectorFileError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(refusal_of(boasting_zip({{"xl/workbook.xml", "x"}, {"a", "x"}}, 900'000'000))
              .find("it unpacks to more than 1024 MiB") == 0);
    CHECK(refusal_of(boasting_zip({{"doc.kml", "x"}}, 20'000'000))
              .find("it unpacks to more than 200 times its own size") == 0);
    CHECK(refusal_of(stored_zip({{"readme.txt", "x"}})).find("it is an archive without") == 0);
    CHECK(refusal_of(xlsx({{"a", "<row>" + cell("ZZZ1", "", "1") + "</row>"}}))
              .find("the sheet \"a\" has more than 4000 columns") == 0);
}

TEST_CASE("Parts of a workbook that are not what their checksums say are told") {
    const TemporaryFolder folder;
    const std::string good =
        xlsx({{"a", "<row>" + cell("A1", "t=\"s\"", "0") + cell("B1", "t=\"s\"", "1") + "</row><row>" +
                        cell("A2", "", "271828") + cell("B2", "", "1") + "</row>"}});
    std::string sheet = good, texts = good;
    sheet.replace(sheet.find("271828"), 6, "271829");
    texts.replace(texts.find("<t>place"), 8, "<t>plane");
    const VectorFile file = read_vector_file(written(folder / "sheet.xlsx", sheet));
    CHECK(file.text == "place,when\n271829,1\n");
    REQUIRE(file.notes.size() == 1);
    CHECK(file.notes.front().find("a part of it, sheet1.xml, is damaged") == 0);
    CHECK_THROWS_WITH(text_in(texts),
                      "a part of it, sharedStrings.xml, is damaged: it has another checksum than the archive says");
    const auto row = [](const std::string& value) {
        const std::string shown = "<table:table-cell><text:p>" + value + "</text:p></table:table-cell>";
        return "<table:table-row>" + shown + shown + "</table:table-row>";
    };
    std::string table = ods("<table:table table:name='a'>" + row("place") + row("Ardal") + "</table:table>");
    table.replace(table.find("Ardal"), 5, "Ardel");
    CHECK(read_vector_file(written(folder / "a.ods", table)).notes.size() == 1);
}

TEST_CASE("A text that many cells share does not exhaust memory") {
    std::string rows = "<row>" + cell("A1", "t=\"str\"", "id") + "</row>";
    for (int i = 0; i < 500; ++i)
        rows += "<row><c t=\"s\"><v>0</v></c></row>";
    std::string archive = stored_zip(
        {{"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
         {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
         {"xl/sharedStrings.xml", "<sst><si><t>" + std::string(100'000, 'a') + "</t></si></sst>"}});
    VectorFileOptions options;
    options.most_text_bytes = 20'000'000;
    CHECK_THROWS_AS(text_in(archive, options), VectorFileError);
}
