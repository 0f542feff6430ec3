// What stands above and below the map of a page: what it is, of when, how many, by whose words.
#include "viewer/scene/facet_words.h"
#include "viewer/scene/page_parts.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/time_words.h"

#include <algorithm>
#include <vector>

namespace chronomap {

namespace {

constexpr std::size_t most_sources = 12;
const TextStyle caption_style{13.5};
const TextStyle page_line_style{12.5};
const TextStyle foot_style{10.5};

/// The clock where it is not the story's, and what is left out: without it the numbers would tell something else.
std::string limits_line(const Scene& scene) {
    const ViewState& view = scene.view;
    std::vector<std::string> parts;
    if (view.clock != Clock::story) {
        parts.push_back(scene.words.get("clock." + std::string(name_of(view.clock))));
    }
    for (const FacetValue value : view.filter.chosen) {
        if (value.value < scene.document.finder->facets().value_count(value.facet)) {
            parts.push_back(filter_words(scene.document, value, scene.words, view.language));
        }
    }
    if (!view.filter.search.empty()) {
        parts.push_back(scene.words.format("page.search", {{"text", view.filter.search}}));
    }
    if (!view.shows_sure || !view.shows_maybe) {
        parts.push_back(scene.words.get(view.shows_sure    ? "page.sure_only"
                                        : view.shows_maybe ? "page.maybe_only"
                                                           : "page.neither"));
    }
    std::string line;
    for (const std::string& part : parts) {
        line += (line.empty() ? "" : " · ") + part;
    }
    return line;
}

/// Those that the entries in view cite, in the dossier's order.
std::vector<SourceIndex> cited_sources(const Scene& scene) {
    const Dossier& dossier = scene.dossier();
    std::vector<bool> is_cited(dossier.sources.size(), false);
    for (EntryIndex i = 0; i < dossier.entries.size(); ++i) {
        if (scene.answers[i] <= Answer::possible) {
            for (const Citation& cite : dossier.entries[i].cites) {
                is_cited[cite.source] = true;
            }
        }
    }
    std::vector<SourceIndex> sources;
    for (SourceIndex i = 0; i < is_cited.size(); ++i) {
        if (is_cited[i]) {
            sources.push_back(i);
        }
    }
    return sources;
}

std::string source_words(const Scene& scene, const Source& source) {
    std::string text = source.publisher.in(scene.view.language);
    const auto append = [&](const std::string& words) { text += words.empty() || text.empty() ? words : ", " + words; };
    append(source.title.in(scene.view.language));
    append(source.published.extent ? extent_words(*source.published.extent, scene.zone(), scene.words) : std::string());
    append(source.url);
    return text.empty() ? source.id : text;
}

std::string sources_line(const Scene& scene) {
    const std::vector<SourceIndex> sources = cited_sources(scene);
    std::string text;
    for (std::size_t i = 0; i < std::min(sources.size(), most_sources); ++i) {
        text += (text.empty() ? "" : "; ") + source_words(scene, scene.dossier().sources[sources[i]]);
    }
    if (sources.size() > most_sources) {
        text += "; " +
                scene.words.format_count("page.more_sources", static_cast<std::int64_t>(sources.size() - most_sources));
    }
    return text.empty() ? text : scene.words.format("page.sources", {{"sources", text}});
}

} // namespace

double draw_page_head(DisplayList& list, const Scene& scene, const PageOptions& options, const Rect& column) {
    const Theme& theme = scene.theme;
    TextFlow flow(list, column, scene.words.is_rtl());
    const std::string title = options.title.empty() ? scene.dossier().title.in(scene.view.language) : options.title;
    const double title_px = std::clamp(column.width / 50, 17.0, 27.0);
    if (!title.empty()) {
        flow.paragraph(title, {title_px, FontWeight::bold}, theme.ink, 3);
        flow.gap(2);
    }
    if (!options.caption.empty()) {
        flow.paragraph(options.caption, caption_style, theme.ink, 5);
        flow.gap(2);
    }
    const TimeZone zone = scene.zone();
    flow.paragraph(window_words(time_in_view(scene.view), zone, scene.words) + " · " +
                       zone_words(zone, scene.view.window.begin, scene.words),
                   page_line_style, theme.ink_soft, 2);
    if (const std::string limits = limits_line(scene); !limits.empty()) {
        flow.paragraph(limits, page_line_style, theme.ink_soft, 3);
    }
    flow.paragraph(counts_line(scene), page_line_style, theme.ink_soft, 2);
    return flow.y();
}

double draw_page_foot(DisplayList& list, const Scene& scene, const PageOptions& options, const Rect& column) {
    TextFlow flow(list, column, scene.words.is_rtl());
    if (!options.credit.empty()) {
        flow.paragraph(options.credit, {foot_style.size_px, FontWeight::bold}, scene.theme.ink_soft, 2);
    }
    if (const std::string sources = sources_line(scene); !sources.empty()) {
        flow.paragraph(sources, foot_style, scene.theme.ink_soft, 4);
    }
    return flow.y();
}

} // namespace chronomap
