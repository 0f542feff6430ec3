#pragma once

#include "support/temporary_folder.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace chronomap::fuzz {

/// A file that holds one input after the other, for what reads files alone. Its times grow with each, so that whoever
/// remembers files by name and time sees a new one.
class InputFile {
public:
    explicit InputFile(const std::string& name) : m_path(m_folder / name) {}

    const std::filesystem::path& with(std::string_view input) {
        std::ofstream(m_path, std::ios::binary | std::ios::trunc)
            .write(input.data(), static_cast<std::streamsize>(input.size()));
        m_time += std::chrono::seconds(1);
        std::filesystem::last_write_time(m_path, m_time);
        return m_path;
    }

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_path;
    std::filesystem::file_time_type m_time =
        std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 365 * 20);
};

} // namespace chronomap::fuzz
