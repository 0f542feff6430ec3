#pragma once

#include "viewer/scene/display_list.h"

#include <string>
#include <vector>

namespace chronomap {

/// An address where it is printed.
struct PrintedLink {
    Rect rect;       ///< logical pixels
    std::string url; ///< whole, also where only a part of it is printed

    friend bool operator==(const PrintedLink&, const PrintedLink&) = default;
};

/// Where the texts of a list print one of these addresses, or its beginning where it is cut, or goes on in the next text.
/// Addresses of other schemes than http and https are no links.
std::vector<PrintedLink> printed_links(const DisplayList& list, const std::vector<std::string>& urls);

} // namespace chronomap
