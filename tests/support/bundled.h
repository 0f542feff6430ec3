#pragma once

#include "events/dossier_reader.h"
#include "viewer/scene/document.h"

#include <memory>

namespace chronomap {

/// The bundled dossier on the bundled base map; read once.
inline std::shared_ptr<const Document> border_clashes() {
    static const auto document = make_document(
        std::make_shared<const Dossier>(read_dossier(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022").dossier),
        std::make_shared<const BaseMap>(BaseMap::open(CHRONOMAP_ASSETS "/basemap")),
        load_messages(CHRONOMAP_ASSETS "/messages"));
    return document;
}

} // namespace chronomap
