#include "viewer/ui/recording.h"

#include "support/catch.h"
#include "support/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace chronomap {

namespace {

void put(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path) << text;
}

std::string complaint_about_file(const std::filesystem::path& path) {
    try {
        read_recording(path);
    } catch (const RecordingError& error) {
        return error.what();
    }
    return "none";
}

} // namespace

TEST_CASE("a recording reads back as it was written") {
    const TemporaryFolder folder;
    const std::vector<TimedEvent> events{
        {0, Resized{{800, 600}, 1}}, {10, KeyPressed{"n", {}}}, {10, CloseRequested{}}};
    RecordingWriter writer(folder / "a.jsonl");
    for (const TimedEvent& event : events) {
        writer.write(event);
    }
    writer.finish();
    CHECK(read_recording(folder / "a.jsonl") == events);
}

TEST_CASE("an unfinished recording leaves nothing behind") {
    const TemporaryFolder folder;
    {
        RecordingWriter writer(folder / "a.jsonl");
        writer.write({0, TimePassed{1}});
    }
    CHECK(folder.is_empty());
}

TEST_CASE("an unfinished recording leaves the one before as it was") {
    const TemporaryFolder folder;
    put(folder / "a.jsonl", R"({"t":5,"type":"close"})");
    {
        RecordingWriter writer(folder / "a.jsonl");
        writer.write({0, TimePassed{1}});
    }
    CHECK(read_recording(folder / "a.jsonl").size() == 1);
}

TEST_CASE("a recording cannot be written where there is no folder") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(RecordingWriter(folder / "none/a.jsonl"), RecordingError);
}

TEST_CASE("a recording without lines has no events, and empty lines are skipped") {
    const TemporaryFolder folder;
    put(folder / "empty.jsonl", "");
    CHECK(read_recording(folder / "empty.jsonl").empty());
    put(folder / "gaps.jsonl", "\n  \n{\"t\":1,\"type\":\"close\"}\r\n\n");
    CHECK(read_recording(folder / "gaps.jsonl").size() == 1);
}

TEST_CASE("a bad line of a recording is told with its number") {
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "bad.jsonl";
    put(path, "{\"t\":1,\"type\":\"close\"}\n\nnonsense\n");
    CHECK(complaint_about_file(path) == path.string() + ": line 3: this is not a JSON object");
    put(path, "{\"t\":2,\"type\":\"close\"}\n{\"t\":1,\"type\":\"close\"}\n");
    CHECK(complaint_about_file(path) == path.string() + ": line 2: \"t\" is earlier than in the line before");
}

TEST_CASE("a missing recording and a folder in its place are told by name") {
    const TemporaryFolder folder;
    const std::filesystem::path missing = folder / "missing.jsonl";
    CHECK(complaint_about_file(missing) == "cannot read the recording " + missing.string());
    CHECK(complaint_about_file(folder / "") == "cannot read the recording " + (folder / "").string());
}

} // namespace chronomap
