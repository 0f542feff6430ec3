#include "viewer/app/view_options.h"

#include "events/nearest_word.h"
#include "viewer/scene/event_id.h"
#include "viewer/scene/page.h"
#include "viewer/ui/table_searcher.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

// The interface's languages and those of the dossier's own texts.
std::vector<std::string> known_languages(const Document& document) {
    std::vector<std::string> languages;
    for (const auto& [language, words] : *document.words) {
        languages.push_back(language);
    }
    for (const std::string& language : document.dossier->languages) {
        if (std::find(languages.begin(), languages.end(), language) == languages.end()) {
            languages.push_back(language);
        }
    }
    return languages;
}

std::string checked_language(const Document& document, const std::string& language) {
    const std::vector<std::string> known = known_languages(document);
    if (std::find(known.begin(), known.end(), language) != known.end()) {
        return language;
    }
    std::string list;
    for (const std::string& one : known) {
        list += (list.empty() ? "" : ", ") + one;
    }
    throw UsageError("--lang " + language + ": there is no such language here; there are " + list + ".");
}

EntryIndex find_entry(const Dossier& dossier, const std::string& id) {
    NearestWord nearest(id);
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        if (dossier.entries[i].id == id) {
            return i;
        }
        nearest.offer(dossier.entries[i].id);
    }
    const std::string hint(nearest.best());
    throw JobError("--select " + id + ": the dossier has no such entry" +
                   (hint.empty() ? "." : "; the nearest id is " + hint + "."));
}

Camera camera_from(const Options& options, const Camera& opening, Size map_size) {
    if (options.center) {
        return clamped({to_world(*options.center), *options.zoom}, map_size);
    }
    if (options.west_south_east_north) {
        const auto& [west, south, east, north] = *options.west_south_east_north;
        WorldBox box;
        box.include(to_world({west, south}));
        // Across 180° the box goes on eastwards into the next copy of the world.
        box.include(to_world({west > east ? east + 360 : east, north}));
        return fitted(box, map_size, 0, max_zoom);
    }
    return opening;
}

// What the options say; what they leave open stays.
ViewState with_options(ViewState view, const Options& options, const Document& document) {
    view.theme = options.theme.value_or(view.theme);
    view.clock = options.clock.value_or(view.clock);
    if (const std::optional<TimeWindow> window = window_of(options, document.zone)) {
        view.window = *window;
        view.axis = axis_around(*window);
        view.playhead = window->end;
    }
    view.time_mode = options.mode.value_or(view.time_mode);
    if (!options.shows_sure || !options.shows_maybe) {
        view.shows_sure = options.shows_sure;
        view.shows_maybe = options.shows_maybe;
    }
    view.zone_is_utc = view.zone_is_utc || options.utc;
    if (!options.filters.empty()) {
        view.filter.chosen = filter_from(options, document.finder->facets()).chosen;
    }
    if (!options.search.empty()) {
        view.filter.search = options.search;
    }
    if (!view.filter.search.empty() && !document.tables.empty()) {
        Progress progress;
        view.found = found_in_tables(document, view.filter.search, progress);
    }
    if (!options.select.empty()) {
        view.selected_event = event_from_id(document.tables, options.select);
        if (!view.selected_event) {
            view.selected = find_entry(*document.dossier, options.select);
        }
    }
    return view;
}

} // namespace

Filter filter_from(const Options& options, const FacetTable& facets) {
    Filter filter;
    for (const std::string& text : options.filters) {
        const std::optional<FacetValue> value = facets.value_from(text);
        if (!value) {
            throw JobError("--filter " + text + ": " + facets.why_no_value(text) + ".");
        }
        filter = with(std::move(filter), *value);
    }
    filter.search = options.search;
    return filter;
}

PageOptions page_from_options(const Options& options, const PageOptions& otherwise) {
    return {options.content.value_or(otherwise.content), options.title.value_or(otherwise.title),
            options.caption.value_or(otherwise.caption), options.credit.value_or(otherwise.credit)};
}

ViewState view_from_options(const Options& options, const Document& document, Size size, FramePurpose purpose) {
    const std::string language = checked_language(document, options.language.value_or("en"));
    ViewState view = with_options(opening_view(document, size, purpose, language), options, document);
    if (purpose == FramePurpose::picture) {
        const Rect map = page_map(document, view, page_from_options(options), size);
        const Size map_size{map.width, map.height};
        view.camera = camera_from(options, opening_page_camera(document, map_size), map_size);
        return view;
    }
    const FrameLayout layout = lay_out(size, document, purpose, wishes_of(view, document, purpose));
    view.camera = camera_from(options, view.camera, {layout.map.width, layout.map.height});
    return view;
}

ViewState kept_view_with_options(ViewState kept, const Options& options, const Document& document, Size kept_map_size,
                                 Size map_size) {
    if (options.language) {
        kept.language = checked_language(document, *options.language);
    }
    ViewState view = with_options(std::move(kept), options, document);
    if (!(map_size == kept_map_size) && kept_map_size.width > 0 && kept_map_size.height > 0 && map_size.width > 0 &&
        map_size.height > 0) {
        const double growth = std::min(map_size.width / kept_map_size.width, map_size.height / kept_map_size.height);
        view.camera = clamped({view.camera.center, view.camera.zoom + std::log2(growth)}, map_size);
    }
    view.camera = camera_from(options, view.camera, map_size);
    return view;
}

} // namespace chronomap
