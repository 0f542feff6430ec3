#pragma once

#include <filesystem>
#include <vector>

namespace chronomap {

/// The inputs of a command by what they are, each in the order in which they were given.
struct InputKinds {
    std::vector<std::filesystem::path> dossiers;
    std::vector<std::filesystem::path> tables;   ///< event files: everything that is neither of the others
    std::vector<std::filesystem::path> pictures; ///< drawn by Chronomap, it is hoped
};

/// Tells them apart by name and, for JSON and workbooks, by what stands in them. Files that cannot be read count as dossiers when their
/// name is that of one.
InputKinds kinds_of(const std::vector<std::filesystem::path>& inputs);

} // namespace chronomap
