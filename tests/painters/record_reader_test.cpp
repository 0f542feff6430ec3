#include "viewer/painters/record_reader.h"

#include "geodata/safe_file.h"
#include "support/catch.h"
#include "viewer/painters/png_writer.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <unistd.h>

namespace chronomap {

namespace {

std::string png_with(const PictureMetadata& metadata) {
    const auto bytes = encode_png({2, 1, {1, 2, 3, 4, 5, 6}}, metadata);
    return {bytes.begin(), bytes.end()};
}

std::optional<std::string> record_of(const std::string& file) {
    return record_in(file, file);
}

const PictureMetadata plain_metadata{"عنوان", "words", "ar", "Chronomap 1", {}, R"({"format":"chronomap-picture/1"})"};

} // namespace

TEST_CASE("The record comes back from a PNG file") {
    CHECK(record_of(png_with(plain_metadata)) == plain_metadata.record);
    CHECK(record_of(png_with({})) == std::nullopt);
}

TEST_CASE("A PNG file tells title and description to others") {
    const std::string file = png_with(plain_metadata);
    CHECK(file.find(std::string("iTXtTitle\0\0\0ar\0\0عنوان", 24)) != file.npos);
    CHECK(file.find("iTXtDescription") != file.npos);
}

TEST_CASE("A file that is cut off or changed has no record, or the whole one") {
    const std::string file = png_with(plain_metadata);
    std::mt19937 random(7);
    for (std::size_t size = 0; size < file.size(); ++size) {
        const auto record = record_of(file.substr(0, size));
        CHECK((!record || *record == plain_metadata.record));
        std::string changed = file;
        changed[size] = static_cast<char>(random());
        const auto from_changed = record_of(changed);
        CHECK((!from_changed || *from_changed == plain_metadata.record));
    }
}

TEST_CASE("Lengths that are not true are not believed") {
    const std::string start = "\x89PNG\r\n\x1a\n";
    CHECK(record_of(start + std::string("\xFF\xFF\xFF\xFFiTXtchronomap-picture", 25)) == std::nullopt);
    CHECK(record_of(start + std::string("\x7F\xFF\xFF\xFFiTXt\0\0\0\0", 12)) == std::nullopt);
    CHECK(record_of(start) == std::nullopt);
    CHECK(record_of("") == std::nullopt);
    CHECK(record_of("%PDF-1.4 <chronomap:record>without end") == std::nullopt);
    CHECK(record_of("<svg><chronomap:record>" + std::string(longest_record + 1, 'x') + "</chronomap:record>") ==
          std::nullopt);
}

TEST_CASE("Entities of a foreign file are not expanded") {
    CHECK(
        record_of(
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><svg><chronomap:record>&b;&amp;lt;</chronomap:record>") ==
        "&b;&lt;");
}

TEST_CASE("Names of pictures are known by their ending") {
    CHECK(has_picture_name("a.png"));
    CHECK(has_picture_name("b/a.PDF"));
    CHECK(has_picture_name("a.b.Svg"));
    CHECK_FALSE(has_picture_name("a.json"));
    CHECK_FALSE(has_picture_name("png"));
}

TEST_CASE("What is no file is told, not waited for") {
    CHECK_THROWS_AS(read_picture_record("/nonexistent/a.png"), FileError);
    CHECK_THROWS_AS(read_picture_record("/dev/zero"), FileError);
    CHECK_THROWS_AS(read_picture_record("/tmp"), FileError);
}

TEST_CASE("Of a large file only the two ends are read") {
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("chronomap-record-" + std::to_string(getpid()) + ".pdf");
    {
        std::ofstream file(path, std::ios::binary);
        file << "%PDF-1.4\n";
    }
    std::filesystem::resize_file(path, std::uintmax_t{3} << 30);
    {
        std::ofstream file(path, std::ios::binary | std::ios::app);
        file << "<chronomap:record>{}</chronomap:record>";
    }
    CHECK(read_picture_record(path) == "{}");
    std::filesystem::remove(path);
}

} // namespace chronomap
