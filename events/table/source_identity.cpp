#include "events/table/source_identity.h"

#include "events/table/checksum.h"
#include "events/table/row_source.h"
#include "events/table/table_threads.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

namespace chronomap {

namespace {

constexpr std::int64_t ns_per_second = 1'000'000'000;

[[noreturn]] void fail(const char* what) {
    throw TableError(std::string(what) + ": " + std::generic_category().message(errno));
}

std::int64_t ns_of(const timespec& time) {
    return std::int64_t{time.tv_sec} * ns_per_second + time.tv_nsec;
}

struct Descriptor {
    // Without waiting: opening a pipe would not end before somebody writes to it.
    explicit Descriptor(const std::filesystem::path& path)
        : number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        if (number < 0) {
            fail("cannot be opened");
        }
    }
    ~Descriptor() { ::close(number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number;
};

/// Reads a part of a file into memory of its own: a mapped file would end the program when somebody makes it shorter.
void read_part(int descriptor, std::uint64_t offset, std::vector<char>& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got =
            ::pread(descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got <= 0) {
            throw TableError("has become shorter while it was read");
        }
        done += static_cast<std::size_t>(got);
    }
}

} // namespace

FileState state_of(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        fail("cannot be opened");
    }
    if (!S_ISREG(status.st_mode)) {
        throw TableError("is no regular file, which was expected");
    }
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return {static_cast<std::uint64_t>(status.st_size), static_cast<std::uint64_t>(status.st_ino),
            ns_of(status.st_mtim), ns_of(status.st_ctim), ns_of(now)};
}

namespace {

// Times move on with the ticks of the system's clock, and on some file systems with every other second.
constexpr std::int64_t tick_ns = ns_per_second / 50, long_tick_ns = 3 * ns_per_second;

std::int64_t age_of(const FileState& state) {
    return state.seen_ns - std::max(state.modified_ns, state.changed_ns);
}

} // namespace

bool is_settled(const FileState& state) {
    const bool is_in_seconds = state.modified_ns % ns_per_second == 0 && state.changed_ns % ns_per_second == 0;
    return age_of(state) > (is_in_seconds ? long_tick_ns : tick_ns);
}

FileState settled_state_of(const std::filesystem::path& path) {
    const FileState state = state_of(path);
    if (age_of(state) > tick_ns || age_of(state) < 0) {
        return state;
    }
    std::this_thread::sleep_for(std::chrono::nanoseconds(tick_ns - age_of(state) + 1'000'000));
    return state_of(path);
}

std::uint64_t content_hash(const std::filesystem::path& path, unsigned threads) {
    // Parts are hashed by themselves, so that several threads can.
    constexpr std::uint64_t part_size = std::uint64_t{4} << 20;
    const Descriptor descriptor(path);
    const std::uint64_t size = state_of(path).size;
    std::vector<std::uint64_t> hashes((size + part_size - 1) / part_size);
    for_each_on_threads(threads, hashes.size(), [&](std::size_t part) {
        const std::uint64_t begin = part * part_size;
        std::vector<char> bytes(std::min(part_size, size - begin));
        read_part(descriptor.number, begin, bytes);
        hashes[part] = checksum(bytes.data(), bytes.size());
    });
    return checksum(hashes.data(), hashes.size() * sizeof(hashes[0]));
}

SourceIdentity identity_of(const std::filesystem::path& path, const FileState& before, unsigned threads) {
    SourceIdentity identity{before, content_hash(path, threads)};
    if (!(state_of(path) == before)) {
        throw TableError("has changed since it was read");
    }
    if (!is_settled(before)) {
        identity.state.modified_ns = identity.state.changed_ns = 0;
    }
    return identity;
}

bool is_same_source(const SourceIdentity& identity, const std::filesystem::path& path, unsigned threads) {
    const FileState state = state_of(path);
    if (state.size != identity.state.size) {
        return false;
    }
    return state == identity.state || content_hash(path, threads) == identity.content;
}

} // namespace chronomap
