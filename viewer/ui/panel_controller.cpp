#include "viewer/ui/panel_controller.h"

#include "viewer/scene/facet_pick.h"

#include <utility>

namespace chronomap {

namespace {

ViewState with_filter(ViewState view, Filter filter) {
    view.filter = std::move(filter);
    if (view.panel.tab == PanelTab::entries) {
        // Another list: from its top, or where the selected entry is in it.
        view.panel.scroll_px = 0;
        view.panel.reveals_selection = true;
    }
    return view;
}

} // namespace

ViewState with_facet_pressed(ViewState view, const Document& document, Pick pick) {
    if (is_rest_of_facet(pick)) {
        view.panel.open_facets ^= 1U << static_cast<unsigned>(*facet_of(pick));
    } else if (const std::optional<FacetValue> value = facet_value_of(pick)) {
        const bool is_known = value->value < document.finder->facets().value_count(value->facet);
        // What is chosen can be taken away even where the document, read anew, has it no more.
        if (is_known || view.filter.has(*value)) {
            Filter filter = toggled(view.filter, *value);
            return with_filter(std::move(view), std::move(filter));
        }
    }
    return view;
}

ViewState without_filters(ViewState view) {
    return with_filter(std::move(view), {});
}

} // namespace chronomap
