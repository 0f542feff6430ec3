#include "geodata/memory_map.h"

#include <cerrno>
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
    std::shared_ptr<const void> owner(address, [size](const void* mapped) { ::munmap(const_cast<void*>(mapped), size); });
    return {std::move(owner), {static_cast<const char*>(address), size}};
}

} // namespace chronomap
