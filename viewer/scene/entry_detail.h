#pragma once

#include "viewer/scene/scene.h"

namespace chronomap {

/// The card on the map begins with the kind and shortens what is long; the panel's row has its kind above already and
/// tells everything whole.
enum class EntryPlace { card, panel };

/// Everything about one entry, as text in a column from its top down: headline, when (as worded, as understood, why if
/// inferred), where, who, what it refers to and what refers to it (each can be pressed), figures, sources with paragraph.
/// What there is no room for is left out. Returns where the text ends.
double tell_entry(DisplayList& list, const Scene& scene, EntryIndex entry, const Rect& column, EntryPlace place);

/// Of the headline in the panel, open or not, as a share of the size of its type.
inline constexpr double row_title_leading = 1.34;

/// A time as worded, then as understood, then why it was understood so; empty when there is none.
std::string stated_time_words(const Scene& scene, const StatedTime& time);

/// "Sonar, paragraph 3, headline"; "paragraph 3, headline" without the names of the sources.
std::string citation_words(const Scene& scene, const Entry& entry, bool names_sources = true);

/// "13 September 2022, between 00:00 and 07:00" by the clock in use, or that no time is given.
std::string when_words(const Scene& scene, EntryIndex entry);

} // namespace chronomap
