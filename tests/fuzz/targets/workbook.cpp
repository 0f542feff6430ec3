// Workbooks, which are read by us. The input is a member of an archive, or several below lines "=== NAME"; it is also taken
// for the archive itself.
#include "fuzz/input_file.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"
#include "fuzz/vector_promises.h"
#include "geodata/gdal/ods_reading.h"
#include "geodata/gdal/safe_gdal.h"
#include "geodata/gdal/xlsx_reading.h"
#include "geodata/gdal/zip_archive.h"
#include "geodata/stored_zip.h"

#include <algorithm>
#include <vector>

namespace chronomap::fuzz {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

/// The parts of a small workbook that the input does not bring itself.
const Members& other_members() {
    static const Members members{
        {"xl/workbook.xml", R"(<workbook><sheets><sheet name="A" id="r1"/></sheets></workbook>)"},
        {"xl/_rels/workbook.xml.rels",
         R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)"},
        {"xl/sharedStrings.xml", "<sst><si><t>when</t></si><si><t>title</t></si></sst>"},
        {"xl/styles.xml",
         R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>)"},
        {"xl/worksheets/sheet1.xml", "<worksheet/>"},
        {"content.xml", "<document-content/>"}};
    return members;
}

Members members_in(std::string_view text) {
    constexpr std::string_view heading = "=== ";
    Members members;
    if (!text.starts_with(heading)) {
        members = {{"xl/worksheets/sheet1.xml", std::string(text)}, {"content.xml", std::string(text)}};
    }
    while (text.starts_with(heading)) {
        const std::size_t end = std::min(text.find("\n=== "), text.size());
        const std::string_view part = text.substr(heading.size(), end - heading.size());
        const std::size_t line = std::min(part.find('\n'), part.size());
        members.emplace_back(part.substr(0, std::min<std::size_t>(line, 200)),
                             part.substr(std::min(line + 1, part.size())));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    for (const auto& other : other_members()) {
        if (std::none_of(members.begin(), members.end(),
                         [&](const auto& member) { return member.first == other.first; })) {
            members.push_back(other);
        }
    }
    return members;
}

void check_xlsx(const std::string& path) {
    const gdal::FileFormat format{"XLSX", gdal::Reader::xlsx, path};
    check_vector_file([&](const VectorFileOptions& options) { return gdal::read_xlsx(format, options); });
    gdal::xlsx_sheets(format);
}

void check_ods(const std::string& path) {
    const std::vector<gdal::ZipMember> members = gdal::list_zip(path);
    if (const gdal::ZipMember* const content = gdal::find_member(members, "content.xml")) {
        const gdal::FileFormat format{"ODS", gdal::Reader::ods, path, {}, {gdal::part_of_zip(path, *content)}};
        check_vector_file([&](const VectorFileOptions& options) { return gdal::read_ods(format, options); });
        gdal::ods_sheets(format);
    }
}

void check_archive(const std::string& path) {
    for (const auto check : {check_xlsx, check_ods}) {
        try {
            check(path);
        } catch (const VectorFileError&) {
            continue;
        }
    }
}

} // namespace

void workbook(std::string_view input) {
    static InputFile file("input.zip");
    gdal::set_up();
    check_archive(file.with(stored_zip(members_in(input))).string());
    const std::string path = file.with(input).string();
    try {
        std::uint64_t unpacked = 0;
        for (const gdal::ZipMember& member : gdal::list_zip(path)) {
            unpacked += member.unpacked_bytes;
        }
        promise(unpacked <= most_unpacked_bytes, "an archive that unpacks to too much is refused");
        check_archive(path);
    } catch (const VectorFileError&) {
        return;
    }
}

} // namespace chronomap::fuzz
