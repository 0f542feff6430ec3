#pragma once

#include <filesystem>
#include <string>

namespace chronomap {

/// A file of the module for users' files: in the folder $CHRONOMAP_MODULES when that is set, else beside the program, in ../lib/chronomap from
/// there, or where libraries are installed. Throws VectorFileError that begins with `what` and names the folders where it is not.
std::filesystem::path find_module_file(const std::string& name, const std::string& what);

} // namespace chronomap
