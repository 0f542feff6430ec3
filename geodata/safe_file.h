#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace chronomap {

/// A file could not be written; one sentence with its path and the reason.
struct FileError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A file that appears whole or not at all: written under a hidden temporary name in the same folder, flushed to the
/// disk and renamed by `commit`. A link keeps pointing to its file, which is replaced. Devices and pipes (/dev/stdout)
/// are written to directly; a pipe that nobody reads from is waited for two seconds. Without `commit` nothing is left behind and a file of before stays as it was. When the program
/// is killed, what it leaves is removed by the next one that writes into the folder (geodata/scratch_files.h).
class AtomicFile {
public:
    /// Throws FileError.
    explicit AtomicFile(const std::filesystem::path& target);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    /// Appends. Throws FileError.
    void write(const void* data, std::size_t size);

    /// Makes it appear under its name. Throws FileError; once only.
    void commit();

private:
    [[noreturn]] void fail(int error_number) const;
    void open_device_or_pipe();
    void open_temporary();
    void close_and_remove();

    std::filesystem::path m_target;    // as the caller named it
    std::filesystem::path m_final;     // what is replaced: links followed
    std::filesystem::path m_temporary; // empty when written directly
    int m_descriptor = -1;
};

/// Writes a whole file at once, as AtomicFile does. Throws FileError.
void write_file(const std::filesystem::path& target, const std::string& content);
void write_file(const std::filesystem::path& target, const std::vector<std::uint8_t>& content);

} // namespace chronomap
