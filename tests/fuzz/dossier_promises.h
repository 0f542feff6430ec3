#pragma once

#include "events/dossier_reader.h"

namespace chronomap::fuzz {

/// What every reader of dossiers promises: clear problems; a dossier that has the same meaning when it is written and read
/// again, as JSON and as sheets; counts by every clock that add up.
void check_dossier(const DossierResult& result);

} // namespace chronomap::fuzz
