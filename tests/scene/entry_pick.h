#pragma once

#include "viewer/scene/display_list.h"

namespace chronomap {

inline Pick entry_pick(std::uint32_t index) {
    return {PickKind::entry, index};
}

} // namespace chronomap
