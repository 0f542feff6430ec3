#pragma once

#include <cstdint>
#include <string>

namespace chronomap {

/// How much of a view a picture shows.
enum class PageContent : std::uint8_t {
    page, ///< everything: title, map, timeline, legend, the numbered list of entries, sources
    map,  ///< the map alone, with scale bar and attribution
};

/// What a picture for print adds to a view.
struct PageOptions {
    PageContent content = PageContent::page;
    std::string title;   ///< instead of the dossier's own; empty: that
    std::string caption; ///< below the title; empty: none
    std::string credit;  ///< at the foot, before the sources; empty: none

    friend bool operator==(const PageOptions&, const PageOptions&) = default;
};

} // namespace chronomap
