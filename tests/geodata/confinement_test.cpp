#include "geodata/build_kind.h"
#include "geodata/reader/confinement.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chronomap;

namespace {

/// Whether an attempt fails in a process that is confined, and works in one that is not.
bool is_refused(const std::function<bool()>& attempt) {
    const auto works = [&](bool is_confined) {
        const pid_t process = fork();
        if (process == 0) {
            if (is_confined)
                confine_this_process(std::uint64_t{1} << 30U, 5);
            std::_Exit(attempt() ? 0 : 1);
        }
        int status = 0;
        waitpid(process, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    };
    return !works(true) && works(false);
}

} // namespace

TEST_CASE("A confined process reads files and no more") {
    const TemporaryFolder folder;
    const std::string file = written(folder / "a", "1");
    const std::string other = folder / "b";
    CHECK_FALSE(is_refused([&] { return open(file.c_str(), O_RDONLY) >= 0; }));
    CHECK(is_refused([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }));
    CHECK(is_refused([&] { return open(file.c_str(), O_WRONLY) >= 0; }));
    CHECK(is_refused([&] { return open(other.c_str(), O_RDONLY | O_CREAT, 0600) >= 0; }));
    CHECK(is_refused(
        [&] { return rename(file.c_str(), other.c_str()) == 0 && rename(other.c_str(), file.c_str()) == 0; }));
    CHECK(is_refused([&] { return mkdir((folder / "c").c_str(), 0700) == 0; }));
    CHECK(is_refused([] { return execl("/bin/true", "true", nullptr) == 0; }));
    if (can_limit_memory) {
        CHECK(is_refused([] { return std::malloc(std::size_t{2} << 30U) != nullptr; }));
    }
    CHECK(is_refused([&] { return unlink(file.c_str()) == 0; }));
}
