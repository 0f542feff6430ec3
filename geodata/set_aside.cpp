#include "geodata/set_aside.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <string>
#include <system_error>

namespace chronomap {

namespace fs = std::filesystem;

namespace {

constexpr const char* damaged_ending = ".damaged";

/// Renames where the new name is free; EEXIST where it is not. File systems that cannot do both at once do it one after the other.
int renamed_to_free(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    std::error_code error;
    if (fs::exists(fs::symlink_status(to, error)))
        return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

} // namespace

std::optional<fs::path> set_aside(const fs::path& file) {
    constexpr int most = 1000;
    for (int number = 1; number <= most; ++number) {
        fs::path aside = file;
        aside += damaged_ending;
        if (number > 1)
            aside += "-" + std::to_string(number);
        const int error = renamed_to_free(file, aside);
        if (error != EEXIST)
            return error == 0 ? std::optional(aside) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<fs::path> name_before_set_aside(const fs::path& path) {
    const std::string name = path.filename().string();
    const std::size_t at = name.rfind(damaged_ending);
    if (at == std::string::npos || at == 0)
        return std::nullopt;
    const std::string number = name.substr(at + std::string(damaged_ending).size());
    const bool is_right = number.empty() || (number.size() > 1 && number.front() == '-' &&
                                             number.find_first_not_of("0123456789", 1) == std::string::npos);
    return is_right ? std::optional(path.parent_path() / name.substr(0, at)) : std::nullopt;
}

} // namespace chronomap
