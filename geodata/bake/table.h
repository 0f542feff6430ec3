#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chronomap::bake {

/// The rows of a plain comma-separated table by column name; the first line names the columns, no field holds a comma,
/// lines that begin with # are remarks. Missing fields are empty. Throws std::runtime_error when it cannot be read.
std::vector<std::map<std::string, std::string>> read_table(const std::filesystem::path& csv);

} // namespace chronomap::bake
