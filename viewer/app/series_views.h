#pragma once

#include "viewer/app/options.h"
#include "viewer/scene/document.h"

#include <string>
#include <vector>

namespace chronomap {

/// One picture of a series.
struct SeriesPicture {
    ViewState view;
    std::string id;   ///< tells it apart: the entry's, "2022-09-13", "2022-09-13T05", the language
    std::string time; ///< where its time begins, in the dossier's zone: "2022-09-13T0500"
};

/// The pictures of a series of entries, days or hours, from the view that holds for all of them.
///
/// Entries: each that is in the time in view, or maybe, in time order, selected. Days and hours: each of the dossier's zone
/// in the view's window, as a window of its own; those in which no entry is, nor may be, are left out. Throws JobError for a
/// window without end, or of more than 10 000 days or hours, and when there is no picture at all.
std::vector<SeriesPicture> series_of(const Document& document, const ViewState& view, SeriesKind kind);

/// The languages of the interface that the dossier has texts in: what a series of languages is of.
std::vector<std::string> series_languages(const Document& document);

} // namespace chronomap
