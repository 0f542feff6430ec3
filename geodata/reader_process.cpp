#include "geodata/reader_process.h"

#include "geodata/build_kind.h"
#include "geodata/byte_reader.h"
#include "geodata/exec_words.h"
#include "geodata/module_files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace chronomap {
namespace {

/// Starts a program that writes into a pipe. Returns 0 or an error number.
int start(const std::vector<std::string>& words, int output, pid_t& process) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const int error =
        posix_spawn(&process, words.front().c_str(), &actions, nullptr, exec_words(words).data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

std::string in_mebibytes(std::uint64_t bytes) {
    return std::to_string(bytes >> 20U) + " MiB";
}

} // namespace

ReaderProcess::ReaderProcess(std::vector<std::string> arguments, const ReaderLimits& limits,
                             const std::atomic<bool>* is_cancelled)
    : m_limits(limits), m_is_cancelled(is_cancelled) {
    const std::filesystem::path program = find_module_file("chronomap-reader", "the program that reads such files");
    arguments.insert(arguments.begin(),
                     {program.string(), std::string(reader_version), std::to_string(limits.memory_bytes),
                      std::to_string(limits.processor_seconds)});
    std::array<int, 2> ends{};
    int error = pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno;
    if (error == 0) {
        // Fewer turns between the two processes; where it is not granted, reading is only slower.
        fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
        error = start(arguments, ends[1], m_process);
        close(ends[1]);
        m_pipe = ends[0];
    }
    if (error == 0)
        return;
    if (m_pipe >= 0)
        close(m_pipe);
    throw VectorFileError("the program that reads such files cannot be started: " +
                          std::generic_category().message(error));
}

ReaderProcess::~ReaderProcess() {
    close(m_pipe);
    if (m_process > 0) {
        if (!counts_lines)
            kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
}

void ReaderProcess::wait_for_bytes() const {
    constexpr int patience_ms = 50;
    pollfd descriptor{m_pipe, POLLIN, 0};
    do {
        if (m_is_cancelled && m_is_cancelled->load(std::memory_order_relaxed))
            throw VectorFileCancelled();
    } while (poll(&descriptor, 1, patience_ms) <= 0);
}

void ReaderProcess::fill(char* bytes, std::size_t size) {
    while (size > 0) {
        wait_for_bytes();
        const ssize_t got = read(m_pipe, bytes, size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            fail();
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
}

ReaderMessage ReaderProcess::next() {
    std::array<char, 9> head{};
    fill(head.data(), head.size());
    ByteReader reader({head.data(), head.size()});
    ReaderMessage message{static_cast<ReaderMessage::Kind>(reader.fixed<std::uint8_t>()), {}};
    const auto size = reader.fixed<std::uint64_t>();
    if (size > m_limits.memory_bytes)
        throw VectorFileError("the program that reads such files does not answer as it should");
    message.content.resize(size);
    fill(message.content.data(), size);
    if (message.kind == ReaderMessage::Kind::failure)
        throw VectorFileError(message.content);
    return message;
}

void ReaderProcess::fail() {
    int status = 0;
    while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        throw VectorFileError("reading it takes more than " + std::to_string(m_limits.processor_seconds) +
                              " seconds, which no file of its size needs");
    if (WIFEXITED(status) && WEXITSTATUS(status) == out_of_memory_status)
        throw VectorFileError("reading it takes more than " + in_mebibytes(m_limits.memory_bytes) +
                              " of memory, which no file of its size needs");
    const std::string how = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                                : "status " + std::to_string(WEXITSTATUS(status));
    throw VectorFileError("the library that reads such files failed on it (" + how +
                          "); it is damaged or made to do so");
}

} // namespace chronomap
