#pragma once

#include "viewer/scene/scene.h"

#include <vector>

namespace chronomap {

/// The numbers by which map, timeline and list of a page speak of the same entries.

/// A number on the colour of the one who speaks; its middle at `middle`.
double badge_width(const Scene& scene, EntryIndex entry);
void draw_badge(DisplayList& list, const Scene& scene, EntryIndex entry, Point middle);

/// The numbered entries that a place has to do with, by number. Empty where nothing is numbered.
std::vector<EntryIndex> numbered_at(const Scene& scene, PlaceIndex place);

/// Badges of several entries in a row that begins at one side of a rectangle; more than a few become "+3".
double badges_width(const Scene& scene, const std::vector<EntryIndex>& entries);
void draw_badges(DisplayList& list, const Scene& scene, const std::vector<EntryIndex>& entries, const Rect& room);

} // namespace chronomap
