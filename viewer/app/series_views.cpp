#include "viewer/app/series_views.h"

#include "events/edtf.h"
#include "viewer/scene/scene.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr std::size_t most_slices = 10'000;

// "2022-09-13T05:00+04:00" without what a file's name does not want.
std::string file_time(Instant t, const TimeZone& zone) {
    if (!is_finite(t))
        return "open";
    std::string text = to_iso(t, zone);
    text.resize(text.find('T') + 6);
    text.erase(text.size() - 3, 1);
    return text;
}

std::vector<EntryIndex> entries_in_view(const Document& document, const ViewState& view) {
    const FrameLayout nowhere;
    const Scene scene = make_scene(document, view, nowhere, FramePurpose::picture);
    std::vector<EntryIndex> entries;
    for (const std::uint32_t entry : document.order_of(view.clock).entries)
        if (scene.answers[entry] == Answer::certain || scene.answers[entry] == Answer::possible)
            entries.push_back(entry);
    return entries;
}

bool has_anything_in_view(const Document& document, const ViewState& view) {
    const FrameLayout nowhere;
    const Counts counts = make_scene(document, view, nowhere, FramePurpose::picture).counts;
    return (view.shows_sure && counts.certain > 0) || (view.shows_maybe && counts.possible > 0);
}

std::vector<SeriesPicture> each_entry(const Document& document, const ViewState& view) {
    std::vector<SeriesPicture> pictures;
    for (const EntryIndex entry : entries_in_view(document, view)) {
        ViewState selected = view;
        selected.selected = entry;
        pictures.push_back({selected, document.dossier->entries[entry].id,
                            file_time(document.extents_of(view.clock)[entry]->earliest(), document.zone)});
    }
    return pictures;
}

// The beginning of the day or hour that holds t, in the zone's own clock.
Instant begin_of_slice(Instant t, const TimeZone& zone, SeriesKind kind) {
    CivilTime civil = zone.to_civil(t);
    const std::int64_t within_hour_ms = civil.minute * ms_per_minute + civil.second * ms_per_second + civil.millisecond;
    if (kind == SeriesKind::hour)
        return {t.ms - within_hour_ms};
    civil.hour = civil.minute = civil.second = civil.millisecond = 0;
    return zone.to_instant(civil).value_or(t);
}

Instant end_of_slice(Instant begin, const TimeZone& zone, SeriesKind kind) {
    if (kind == SeriesKind::hour)
        return {begin.ms + ms_per_hour};
    // From the middle of the next day, however long this one is.
    return begin_of_slice({begin.ms + ms_per_day + ms_per_day / 2}, zone, kind);
}

std::vector<SeriesPicture> each_slice(const Document& document, const ViewState& view, SeriesKind kind) {
    const bool by_day = kind == SeriesKind::day;
    const std::string slices = by_day ? "days" : "hours";
    const TimeWindow& window = view.window;
    if (!is_finite(window.begin) || !is_finite(window.end))
        throw JobError("A series of " + slices + " needs a time with both its ends: give it with --time FROM/TO.");
    if ((window.end.ms - window.begin.ms) / (by_day ? ms_per_day : ms_per_hour) >
        static_cast<std::int64_t>(most_slices))
        throw JobError("The time in view has more than 10000 " + slices + ": give a shorter one with --time FROM/TO.");
    std::vector<SeriesPicture> pictures;
    for (Instant begin = begin_of_slice(window.begin, document.zone, kind); begin < window.end;) {
        const Instant end = end_of_slice(begin, document.zone, kind);
        ViewState slice = view;
        slice.window = {std::max(begin, window.begin), std::min(end, window.end)};
        slice.playhead = slice.window.end;
        if (has_anything_in_view(document, slice)) {
            const std::string time = file_time(begin, document.zone);
            pictures.push_back({slice, time.substr(0, time.size() - (by_day ? 5 : 2)), time});
        }
        begin = end;
    }
    return pictures;
}

} // namespace

std::vector<SeriesPicture> series_of(const Document& document, const ViewState& view, SeriesKind kind) {
    std::vector<SeriesPicture> pictures =
        kind == SeriesKind::entry ? each_entry(document, view) : each_slice(document, view, kind);
    if (pictures.empty())
        throw JobError("No entry is in this time, so there is nothing to make a series of.");
    return pictures;
}

std::vector<std::string> series_languages(const Document& document) {
    std::vector<std::string> languages;
    for (const auto& [language, words] : *document.words) {
        const auto& own = document.dossier->languages;
        if (std::find(own.begin(), own.end(), language) != own.end())
            languages.push_back(language);
    }
    return languages;
}

} // namespace chronomap
