#include "viewer/scene/panel_parts.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double panel_margin_px = 16;
constexpr double tabs_px = 30;
const TextStyle tab_style{12.5, FontWeight::regular, 0};
const TextStyle open_tab_style{12.5, FontWeight::bold, 0};

struct Tab {
    PanelTab tab;
    Action action;
    const char* word;
};

double draw_tabs(DisplayList& list, const Panel& panel, double y) {
    constexpr Tab tabs[] = {{PanelTab::entries, Action::show_entries, "panel.entries"},
                            {PanelTab::figures, Action::show_figures, "panel.figures"},
                            {PanelTab::filters, Action::show_filters, "panel.filters"},
                            {PanelTab::text, Action::show_text, "panel.text"}};
    const Theme& theme = panel.theme();
    double start = 0;
    for (const Tab& tab : tabs) {
        const bool is_open = panel.scene.view.panel.tab == tab.tab;
        const TextStyle& style = is_open ? open_tab_style : tab_style;
        const std::string text = panel.words().get(tab.word);
        const double width = measure_text(text, style).width;
        const Rect room = panel.column.at(start, y, width, tabs_px);
        list.add(RectCommand{room.inset(-4)}, pick_of(tab.action));
        draw_line(list, text, style, is_open ? theme.ink : theme.ink_soft, room.x, width + 1, room.center().y,
                  panel.column.start_side(), pick_of(tab.action));
        if (is_open) {
            list.add(RectCommand{{room.x, room.bottom() - 3, room.width, 3}, theme.selection});
        }
        start += width + 18;
    }
    const double bottom = y + tabs_px;
    list.add(LineCommand{{{panel.column.rect.x, bottom + 0.5}, {panel.column.rect.right(), bottom + 0.5}},
                         theme.panel_edge});
    return bottom;
}

ScrollReach draw_tab(DisplayList& list, const Panel& panel, const Column& room) {
    switch (panel.scene.view.panel.tab) {
    case PanelTab::filters:
        return draw_filter_tab(list, panel, room);
    case PanelTab::figures:
        return draw_figures(list, panel, room);
    case PanelTab::text:
        return draw_text(list, panel, room);
    case PanelTab::entries:
        break;
    }
    return draw_entry_list(list, panel, room);
}

} // namespace

ScrollReach draw_panel(DisplayList& list, const Scene& scene) {
    const Rect& rect = scene.layout.panel;
    if (rect.is_empty()) {
        return {};
    }
    const Theme& theme = scene.theme;
    const Rect inner{rect.x + panel_margin_px, rect.y, rect.width - 2 * panel_margin_px, rect.height};
    const Panel panel{scene, {inner, scene.words.is_rtl()}};
    list.add(BeginClipCommand{rect});
    list.add(RectCommand{rect, theme.panel}, {PickKind::panel, 0});
    const double edge = scene.words.is_rtl() ? rect.right() - 0.5 : rect.x + 0.5;
    list.add(LineCommand{{{edge, rect.y}, {edge, rect.bottom()}}, theme.panel_edge});
    const double y = draw_panel_head(list, panel, draw_tabs(list, panel, rect.y + 6) + 10);
    const ScrollReach reach = draw_tab(list, panel, panel.part(y, rect.bottom()));
    list.add(EndClipCommand{});
    list.add(RectCommand{scene.layout.panel_edge}, {PickKind::panel_edge, 0});
    return reach;
}

} // namespace chronomap
