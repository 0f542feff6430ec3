#pragma once

#include <string>
#include <utility>
#include <vector>

namespace chronomap {

/// A zip archive (PKWARE's APPNOTE) of files by name and content, in this order, not compressed and without times: the same files give the same bytes.
/// Throws std::length_error for more than an archive without extensions can hold (4 GiB, 65 535 files).
std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& files);

} // namespace chronomap
