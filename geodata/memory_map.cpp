#include "geodata/memory_map.h"

#include "geodata/named_maps.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace chronomap {

namespace {

[[noreturn]] void fail() {
    throw std::system_error(errno, std::generic_category());
}

struct Descriptor {
    int number;
    explicit Descriptor(int opened) : number(opened) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(number); }
};

// Only what a signal's handler may call.
void say(const char* text) {
    static_cast<void>(::write(STDERR_FILENO, text, std::strlen(text)));
}

void end_well(int signal, siginfo_t* information, void*) {
    const char* const name = name_of_map_at(information->si_addr);
    if (name == nullptr) {
        ::signal(signal, SIG_DFL); // comes again at once, and ends the process as if this were not here
        return;
    }
    say("chronomap: ");
    say(name);
    say(" has become shorter while it was open, and can be read no further\n");
    ::_exit(1);
}

} // namespace

MemoryMap map_file(const std::filesystem::path& file) {
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) {
        fail();
    }
    const Descriptor descriptor(opened);
    struct stat status {};
    if (::fstat(descriptor.number, &status) != 0) {
        fail();
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0) {
        return {};
    }
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor.number, 0);
    if (address == MAP_FAILED) {
        fail();
    }
    note_map(address, size, file.string());
    std::shared_ptr<const void> owner(address, [size](const void* mapped) {
        drop_map(mapped);
        ::munmap(const_cast<void*>(mapped), size);
    });
    return {std::move(owner), {static_cast<const char*>(address), size}};
}

void end_well_when_maps_shrink() {
    struct sigaction action {};
    action.sa_sigaction = end_well;
    action.sa_flags = SA_SIGINFO;
    ::sigaction(SIGBUS, &action, nullptr);
}

} // namespace chronomap
