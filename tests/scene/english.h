#pragma once

#include "viewer/scene/messages.h"

namespace chronomap {

/// The program's words in English; read once.
inline const Messages& english() {
    static const Messages words = Messages::load(CHRONOMAP_ASSETS "/messages", "en");
    return words;
}

} // namespace chronomap
