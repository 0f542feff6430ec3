#include "geodata/memory_map.h"

#include "geodata/named_maps.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

using namespace chronomap;

namespace {

struct Ending {
    int status = 0;
    std::string said;
};

/// How a process ends that does something, and what it says on its standard error.
template <class Work>
Ending ending_of(Work work) {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDERR_FILENO);
        std::signal(SIGBUS, SIG_DFL); // the tests' own would tell of it
        work();
        ::_exit(0);
    }
    ::close(pipe[1]);
    Ending ending;
    std::array<char, 1000> bytes{};
    for (ssize_t got = 0; (got = ::read(pipe[0], bytes.data(), bytes.size())) > 0;) {
        ending.said.append(bytes.data(), static_cast<std::size_t>(got));
    }
    ::close(pipe[0]);
    ::waitpid(child, &ending.status, 0);
    return ending;
}

char first_byte_after_shortening(const std::filesystem::path& file) {
    const MemoryMap map = map_file(file);
    std::filesystem::resize_file(file, 0);
    return static_cast<volatile const char&>(map.bytes.front());
}

} // namespace

TEST_CASE("A mapped file that becomes shorter ends the process with a sentence that names it") {
    const TemporaryFolder folder;
    const auto file = written(folder / "a\n.bin", std::string(10'000, 'x'));
    const Ending ending = ending_of([&] {
        end_well_when_maps_shrink();
        first_byte_after_shortening(file);
    });
    REQUIRE(WIFEXITED(ending.status));
    CHECK(WEXITSTATUS(ending.status) == 1);
    CHECK(ending.said == "chronomap: " + (folder / "a?.bin").string() +
                             " has become shorter while it was open, and can be read no further\n");
}

TEST_CASE("Another broken read ends the process as ever") {
    const Ending ending = ending_of([] {
        end_well_when_maps_shrink();
        ::raise(SIGBUS);
        ::raise(SIGBUS);
    });
    CHECK(WIFSIGNALED(ending.status));
    CHECK(ending.said.empty());
}

TEST_CASE("The name of a map is known while it lasts, and all its bytes have it") {
    const TemporaryFolder folder;
    const auto file = written(folder / "a.bin", "12345");
    std::vector<MemoryMap> maps;
    for (int i = 0; i < 100; ++i) {
        maps.push_back(map_file(file)); // more than there is room for
    }
    const char* const begin = maps.front().bytes.data();
    REQUIRE(name_of_map_at(begin) != nullptr);
    CHECK(name_of_map_at(begin) == file.string());
    CHECK(name_of_map_at(begin + 4) == file.string());
    CHECK(name_of_map_at(&file) == nullptr);
    maps.clear();
    CHECK(name_of_map_at(begin) == nullptr);
    const MemoryMap again = map_file(file);
    CHECK(name_of_map_at(again.bytes.data()) != nullptr);
}
