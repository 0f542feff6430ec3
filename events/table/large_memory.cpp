#include "events/table/large_memory.h"

#include <algorithm>
#include <new>
#include <sys/mman.h>

namespace chronomap {

namespace {

constexpr std::size_t large_page = std::size_t{1} << 21;

} // namespace

std::shared_ptr<std::byte> large_memory(std::size_t bytes) {
    // One more than needed, so that there is room to begin at a large page.
    const std::size_t size = std::max<std::size_t>(bytes, 1) + (bytes >= large_page ? large_page : 0);
    if (size < bytes) {
        throw std::bad_alloc();
    }
    void* const mapped = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) {
        throw std::bad_alloc();
    }
    std::shared_ptr<std::byte> owner(static_cast<std::byte*>(mapped),
                                     [size](std::byte* memory) { ::munmap(memory, size); });
    if (bytes < large_page) {
        return owner;
    }
    void* begin = mapped;
    std::size_t room = size;
    std::align(large_page, bytes, begin, room);
    // Without large pages it is only slower.
    static_cast<void>(::madvise(begin, bytes, MADV_HUGEPAGE));
    return {owner, static_cast<std::byte*>(begin)};
}

std::shared_ptr<std::byte> SharedMemory::take(std::size_t bytes) {
    constexpr std::size_t usual = 4 * large_page;
    const std::size_t wanted = aligned_size(bytes);
    if (wanted > usual / 4) {
        return large_memory(wanted);
    }
    const std::lock_guard lock(m_mutex);
    if (m_used + wanted > m_size) {
        m_current = large_memory(usual);
        m_size = usual;
        m_used = 0;
    }
    std::shared_ptr<std::byte> taken(m_current, m_current.get() + m_used);
    m_used += wanted;
    return taken;
}

} // namespace chronomap
