#include "viewer/scene/page.h"

#include "viewer/scene/page_parts.h"
#include "viewer/scene/text_flow.h"

#include <algorithm>

namespace chronomap {

namespace {

/// What is in view, as the list tells it: in time order.
std::vector<EntryIndex> entries_in_view(const Scene& scene) {
    std::vector<EntryIndex> entries;
    for (const std::uint32_t entry : scene.document.order_of(scene.view.clock).entries) {
        if (scene.answers[entry] <= Answer::possible) {
            entries.push_back(entry);
        }
    }
    return entries;
}

std::vector<std::uint32_t> numbers_of(const Scene& scene, const std::vector<EntryIndex>& entries, std::size_t count) {
    std::vector<std::uint32_t> numbers(scene.dossier().entries.size(), 0);
    for (std::size_t i = 0; i < count; ++i) {
        numbers[entries[i]] = static_cast<std::uint32_t>(i + 1);
    }
    return numbers;
}

/// Lays the page out by measuring its texts.
PageLayout measured_layout(const Scene& scene, const PageOptions& options, Size size,
                           const std::vector<EntryIndex>& entries) {
    const bool right_to_left = scene.words.is_rtl();
    if (options.content == PageContent::map) {
        return lay_out_page(size, scene.document, options.content, right_to_left, 0, 0, 0);
    }
    const Rect column{0, 0, size.width - 2 * page_margin_px(size), far_bottom_px};
    DisplayList scratch;
    const double head = draw_page_head(scratch, scene, options, column);
    const double foot = draw_page_foot(scratch, scene, options, column);
    return lay_out_page(size, scene.document, options.content, right_to_left, head, foot,
                        page_list_height(scene, entries, list_column_px(size)));
}

} // namespace

Frame build_page(const Document& document, const ViewState& view, const PageOptions& options, Size size) {
    const FrameLayout nowhere;
    const Scene measuring = make_scene(document, view, nowhere, FramePurpose::picture);
    const std::vector<EntryIndex> entries = entries_in_view(measuring);
    const PageLayout layout = measured_layout(measuring, options, size, entries);
    const PageListFit fit = fit_page_list(measuring, entries, layout);

    Frame frame;
    frame.layout = layout.figure;
    Scene scene = make_scene(document, view, layout.figure, FramePurpose::picture);
    scene.numbers = fit.count > 0 ? numbers_of(scene, entries, fit.count) : std::vector<std::uint32_t>();
    frame.counts = scene.counts;
    frame.list.add(RectCommand{layout.page, scene.theme.panel});
    draw_map(frame.list, scene, {}, {});
    draw_map_tools(frame.list, scene);
    draw_timeline(frame.list, scene);
    if (options.content == PageContent::page) {
        frame.list.add(RectCommand{layout.figure.frame, {0, 0, 0, 0}, scene.theme.panel_edge, 1});
        draw_page_head(frame.list, scene, options, layout.head);
        draw_page_foot(frame.list, scene, options, layout.foot);
        if (!layout.list.is_empty()) {
            draw_page_list(frame.list, scene, entries, layout, fit);
        }
    }
    return frame;
}

Rect page_map(const Document& document, const ViewState& view, const PageOptions& options, Size size) {
    const FrameLayout nowhere;
    const Scene measuring = make_scene(document, view, nowhere, FramePurpose::picture);
    return measured_layout(measuring, options, size, entries_in_view(measuring)).figure.map;
}

} // namespace chronomap
