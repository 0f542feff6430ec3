#include "geodata/build_kind.h"
#include "geodata/byte_reader.h"
#include "geodata/reader_process.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <array>
#include <cstdlib>
#include <functional>
#include <unistd.h>

using namespace chronomap;

namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20U;

/// What the other end of a pipe gets.
std::vector<ReaderMessage> told_by(const std::function<void(ReaderOutput&)>& tell) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    ReaderOutput output(ends[1]);
    tell(output);
    close(ends[1]);
    std::string bytes(1U << 16U, '\0');
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(read(ends[0], bytes.data(), bytes.size()), 0)));
    close(ends[0]);
    std::vector<ReaderMessage> messages;
    for (ByteReader reader(bytes); !reader.at_end();) {
        const auto kind = static_cast<ReaderMessage::Kind>(reader.fixed<std::uint8_t>());
        messages.push_back({kind, std::string(reader.take(reader.fixed<std::uint64_t>()))});
    }
    return messages;
}

std::string failure_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const VectorFileError& error) {
        return error.what();
    }
    return "nothing failed";
}

std::string failure_within(const ReaderLimits& limits, const std::string& word = "") {
    const TemporaryFolder folder;
    const auto path = written(folder / "a.kml", "<kml><Placemark><name>a" + word + "</name></Placemark></kml>");
    ReaderProcess reader({"read", path, "", "", "100000000"}, limits, nullptr);
    return failure_of([&] {
        while (reader.next().kind != ReaderMessage::Kind::rest) {
        }
    });
}

/// Another program in place of the one that reads.
class OtherReader {
public:
    explicit OtherReader(const std::string& script) {
        written(m_folder / "chronomap-reader", "#!/bin/sh\n" + script);
        std::filesystem::permissions(m_folder / "chronomap-reader", std::filesystem::perms::owner_all);
        setenv("CHRONOMAP_MODULES", m_folder.path().c_str(), 1);
    }
    ~OtherReader() { unsetenv("CHRONOMAP_MODULES"); }
    OtherReader(const OtherReader&) = delete;
    OtherReader& operator=(const OtherReader&) = delete;

private:
    TemporaryFolder m_folder;
};

} // namespace

TEST_CASE("A vector file comes through the pipe as it was") {
    VectorFile file;
    file.text = "a,longitude\n1,2\n";
    file.columns = {{"a", VectorColumn::Kind::attribute}, {"longitude", VectorColumn::Kind::longitude}};
    file.rows = 1;
    file.shapes = {{0, true, {{{0.1, 0.2}, {0.3, 0.4}}, {}}}};
    file.layers = {"one", ""};
    file.notes = {"a note"};
    const auto messages = told_by([&](ReaderOutput& output) { output.tell(file); });
    REQUIRE(messages.size() == 3);
    CHECK(messages[0].content == file.text);
    VectorFile back;
    take_shapes(messages[1].content, back);
    take_rest(messages[2].content, back);
    CHECK(back.columns == file.columns);
    CHECK(back.rows == 1);
    CHECK(back.layers == file.layers);
    CHECK(back.notes == file.notes);
    REQUIRE(back.shapes.size() == 1);
    CHECK(back.shapes[0].is_area);
    REQUIRE(back.shapes[0].parts.size() == 2);
    CHECK(back.shapes[0].parts[0][1].x == 0.3);
    CHECK(back.shapes[0].parts[1].empty());
}

TEST_CASE("What no reader tells is refused") {
    VectorFile file;
    CHECK_THROWS_AS(take_rest("", file), ByteError);
    CHECK_THROWS_AS(take_rest("\x01\x01x\x09", file), ByteError);
    CHECK_THROWS_AS(take_shapes("\x07\x01\xFF\xFF\xFF\xFF\x0F", file), ByteError);
    CHECK_THROWS_AS(take_names("\xFF\xFF\xFF\xFF\x0F"), ByteError);
    CHECK_THROWS_AS(take_progress("123"), ByteError);
    file.shapes.push_back({5, false, {}});
    CHECK_THROWS_AS(take_rest(std::string("\0\1\0\0", 4), file), ByteError);
}

TEST_CASE("Limits grow with the file and never overflow") {
    CHECK(reader_limits(0) == ReaderLimits{512 * mebibyte, 160 * mebibyte, 3});
    CHECK(reader_limits(100 * mebibyte).memory_bytes == 912 * mebibyte);
    CHECK(reader_limits(100 * mebibyte).processor_seconds == 103);
    CHECK(reader_limits(~std::uint64_t{0}).memory_bytes > reader_limits(mebibyte).memory_bytes);
    const TemporaryFolder folder;
    written(folder / "a.shp", "12");
    written(folder / "a.dbf", "123");
    CHECK(bytes_to_read(folder / "a.shp") == 5);
    CHECK(bytes_to_read(folder / "a.dbf") == 3);
    CHECK(bytes_to_read(folder / "none") == 0);
}

TEST_CASE("Reading ends at its limits, with a sentence") {
    if (can_limit_memory) {
        const std::string word(20 * mebibyte, 'x');
        CHECK(failure_within({24 * mebibyte, mebibyte, 3}, word) ==
              "reading it takes more than 24 MiB of memory, which no file of its size needs");
        CHECK(failure_within({512 * mebibyte, mebibyte, 3}, word) == "nothing failed");
    }
    const OtherReader busy("kill -XCPU $$");
    CHECK(failure_within({mebibyte, mebibyte, 3}) ==
          "reading it takes more than 3 seconds, which no file of its size needs");
}

TEST_CASE("What the reading process does wrong ends in a sentence") {
    const ReaderLimits limits = reader_limits(0);
    const auto failure_with = [&](const std::string& script) {
        const OtherReader other(script);
        return failure_within(limits);
    };
    CHECK(failure_with("kill -SEGV $$") ==
          "the library that reads such files failed on it (signal 11); it is damaged or made to do so");
    CHECK(failure_with("exit 7").find("failed on it (status 7)") != std::string::npos);
    CHECK(failure_with("printf '\\001\\005\\0\\0\\0\\0\\0\\0\\0sorry'") == "sorry");
    CHECK(failure_with("printf '\\002\\377\\377\\377\\377\\377\\377\\377\\377'") ==
          "the program that reads such files does not answer as it should");
}
