#pragma once

#include "events/dossier.h"

namespace chronomap {

/// Where a place with a position is, as it may be handed on: no more decimals than its precision bears, but two, at which
/// no house can be told from its neighbours. Where the precision is not known it is as the author gave it.
LonLat rounded_position(const Place& place);

} // namespace chronomap
