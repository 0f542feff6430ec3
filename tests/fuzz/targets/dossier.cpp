// A dossier as JSON, or within a GeoJSON file of ours.
#include "fuzz/dossier_promises.h"
#include "fuzz/targets.h"

namespace chronomap::fuzz {

void dossier(std::string_view input) {
    check_dossier(parse_dossier(input, "input.json"));
}

} // namespace chronomap::fuzz
