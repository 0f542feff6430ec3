#include "events/input_file.h"

#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <chrono>
#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace chronomap;

TEST_CASE("A file is read up to one byte more than is wanted") {
    const TemporaryFolder folder;
    const auto path = written(folder / "a", "12345");
    CHECK(read_input_file(path, 5) == "12345");
    CHECK(read_input_file(path, 2) == "123");
    CHECK(read_input_file(written(folder / "empty", ""), 2).empty());
    CHECK(beginning_of_file(path, 2) == "12");
    CHECK(beginning_of_file(path, 9) == "12345");
}

TEST_CASE("What cannot be read is told or has no beginning") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(read_input_file(folder / "missing", 9), InputFileError);
    CHECK_THROWS_AS(read_input_file(folder.path(), 9), InputFileError);
    CHECK(read_input_file("/dev/zero", 9).size() == 10);
    for (const std::filesystem::path path : {folder / "missing", folder.path(), std::filesystem::path("/dev/zero")})
        CHECK(beginning_of_file(path, 9).empty());
}

TEST_CASE("A pipe is read while somebody writes, and not waited for") {
    const TemporaryFolder folder;
    const auto path = folder / "pipe";
    REQUIRE(mkfifo(path.c_str(), 0600) == 0);
    CHECK(beginning_of_file(path, 9).empty());
    CHECK(read_input_file(path, 9).empty());
    std::fstream both(path, std::ios::in | std::ios::out); // as one end of a pipe that a shell has made
    std::thread slow([&] {
        both << "12" << std::flush;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        both << "34567890AB" << std::flush;
    });
    CHECK(read_input_file(path, 9) == "1234567890");
    slow.join();
    both << "kept" << std::flush;
    CHECK(beginning_of_file(path, 9).empty());
    CHECK(read_input_file(path, 5) == "ABkept");
    both.close();
    std::thread late([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(60));
        std::ofstream(path) << "late";
    });
    CHECK(read_input_file(path, 9) == "late");
    late.join();
}
