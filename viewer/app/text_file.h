#pragma once

#include "geodata/safe_file.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace chronomap {

/// A text that is written piece by piece and appears as a file whole or not at all, however long it is.
class TextFile {
public:
    /// Throws FileError, as all of this does.
    explicit TextFile(const std::filesystem::path& target) : m_file(target) {}

    void write(std::string_view text);

    /// Makes it appear; once only.
    void commit();

private:
    AtomicFile m_file;
    std::string m_waiting;
};

} // namespace chronomap
