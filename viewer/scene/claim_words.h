#pragma once

#include "viewer/scene/scene.h"

#include <string>

namespace chronomap {

/// What the program calls something that the author names, such as "killed" under "claim.what."; the author's own word
/// where the program has none for it.
std::string known_word(const Messages& words, const std::string& prefix, const std::string& name);

/// A number as short as it can be told without loss.
std::string number_words(const Messages& words, double value);

/// "about 100", "50–60", "at least 12"; empty where the claim gives no number.
std::string figure_words(const Messages& words, const Claim& claim);

/// The same where there is little room: "~100", "50–60", "≥ 12".
std::string brief_figure_words(const Messages& words, const Claim& claim);

/// "of Armenia", "of Azerbaijan (inferred)", "side not stated".
std::string of_whom_words(const Scene& scene, const Claim& claim);

/// Who makes the claims of an entry: the speaker of a statement; of an event the sources that tell of it.
std::string claimant_words(const Scene& scene, const Entry& entry);

} // namespace chronomap
