#pragma once

#include "geodata/stored_zip.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// A zip archive of files that claims to unpack to other sizes than it does.
inline std::string boasting_zip(const std::vector<std::pair<std::string, std::string>>& files,
                                std::uint32_t claimed_bytes) {
    std::string archive = stored_zip(files);
    for (std::size_t at = archive.find("PK\1\2"); at != archive.npos; at = archive.find("PK\1\2", at + 1))
        for (unsigned byte = 0; byte < 4; ++byte)
            archive[at + 24 + byte] = static_cast<char>(claimed_bytes >> (8 * byte));
    return archive;
}

} // namespace chronomap
