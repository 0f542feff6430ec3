#include "geodata/gdal/watched_file.h"

#include <algorithm>
#include <cpl_vsi.h>

namespace chronomap::gdal {
namespace {

constexpr const char* prefix = "/chronomap_watched/";

thread_local WatchedFile* current_file = nullptr;

VSILFILE* file_of(void* handle) {
    return static_cast<VSILFILE*>(handle);
}

std::size_t read(void* handle, void* buffer, std::size_t size, std::size_t count) {
    const std::size_t items = VSIFReadL(buffer, size, count, file_of(handle));
    if (current_file != nullptr)
        current_file->take(items * size);
    return items;
}

} // namespace

WatchedFile::WatchedFile(const std::string& path, const ReadingProgress& progress, int passes)
    : m_path(path), m_progress(progress) {
    VSIStatBufL status{};
    const bool is_there = VSIStatL(path.c_str(), &status) == 0;
    m_bytes_in_all = std::max(1.0, is_there ? static_cast<double>(status.st_size) * passes : 0);
    current_file = this;
}

WatchedFile::~WatchedFile() {
    current_file = nullptr;
}

std::string WatchedFile::path() const {
    return prefix + m_path;
}

double WatchedFile::part() const {
    return std::min(1.0, static_cast<double>(m_bytes) / m_bytes_in_all);
}

void WatchedFile::take(std::size_t bytes) {
    constexpr std::uint64_t step = 1U << 22U;
    m_bytes += bytes;
    if (m_bytes >= m_told_bytes + step) {
        m_told_bytes = m_bytes;
        m_progress.tell(part());
    }
}

void install_watched_files() {
    VSIFilesystemPluginCallbacksStruct* const calls = VSIAllocFilesystemPluginCallbacksStruct();
    calls->stat = [](void*, const char* path, VSIStatBufL* status, int flags) {
        return VSIStatExL(path, status, flags);
    };
    calls->open = [](void*, const char* path, const char* access) -> void* {
        return access[0] == 'r' ? VSIFOpenL(path, "rb") : nullptr;
    };
    calls->tell = [](void* handle) { return VSIFTellL(file_of(handle)); };
    calls->seek = [](void* handle, vsi_l_offset offset, int whence) {
        return VSIFSeekL(file_of(handle), offset, whence);
    };
    calls->read = read;
    calls->eof = [](void* handle) { return VSIFEofL(file_of(handle)); };
    calls->close = [](void* handle) { return VSIFCloseL(file_of(handle)); };
    VSIInstallPluginHandler(prefix, calls);
    VSIFreeFilesystemPluginCallbacksStruct(calls);
}

} // namespace chronomap::gdal
