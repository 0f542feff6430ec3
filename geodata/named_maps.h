#pragma once

#include <cstddef>
#include <string_view>

namespace chronomap {

/// Which file is mapped where, readable from a signal's handler. Of more than 64 at a time the later ones have no name.

/// `begin` is not null.
void note_map(const void* begin, std::size_t size, std::string_view name);
void drop_map(const void* begin);

/// The name of the file whose map holds an address, without what controls a terminal and cut to 500 bytes; null without
/// one. Takes no lock and no memory.
const char* name_of_map_at(const void* address);

} // namespace chronomap
