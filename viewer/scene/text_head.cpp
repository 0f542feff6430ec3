#include "viewer/scene/chip_lines.h"
#include "viewer/scene/text_flow.h"
#include "viewer/scene/text_parts.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double note_px = 22;
constexpr std::size_t most_chip_lines = 3;
const TextStyle text_note_style{11};
const TextStyle no_text_style{13};

std::string text_note(const Messages& words, const SourceText& text) {
    std::size_t counted = 0;
    std::size_t without = 0;
    for (std::size_t i = 0; i < text.entries.size(); ++i) {
        const bool is_counted = text.article.paragraphs[i].number > 0;
        counted += is_counted ? 1 : 0;
        without += is_counted && text.entries[i].empty() ? 1 : 0;
    }
    const std::string note = words.format_count("text.paragraphs", static_cast<std::int64_t>(counted));
    return without == 0 ? note : note + " · " + words.format_count("text.without", static_cast<std::int64_t>(without));
}

std::string publisher(const Panel& panel, SourceIndex source) {
    return panel.scene.dossier().sources[source].publisher.in(panel.scene.view.language);
}

/// Of more chips than there is room for a page, which has the one that is on, with ways to the pages before and after.
std::vector<Chip> page_of(const std::vector<Chip>& chips, double width_px) {
    if (chip_lines(chips, width_px) <= most_chip_lines) {
        return chips;
    }
    const std::string back = "‹";
    const std::string on = "›";
    for (std::size_t first = 0;;) {
        std::vector<Chip> page;
        if (first > 0) {
            page.push_back({back, ChipSign::choice, false, chips[first - 1].pick});
        }
        const std::size_t before = page.size();
        std::size_t next = first;
        bool is_open = false;
        while (next < chips.size()) {
            page.push_back(chips[next]);
            page.push_back({on, ChipSign::choice, false, {}});
            const bool fits = chip_lines(page, width_px) <= most_chip_lines || page.size() == before + 2;
            page.pop_back();
            if (!fits) {
                page.pop_back();
                break;
            }
            is_open = is_open || chips[next].is_on;
            ++next;
        }
        if (next < chips.size()) {
            page.push_back({on, ChipSign::choice, false, chips[next].pick});
        }
        if (is_open || next == chips.size()) {
            return page;
        }
        first = next;
    }
}

std::vector<Chip> text_chips(const Panel& panel, const SourceText& shown) {
    std::vector<Chip> chips;
    for (const SourceText& text : panel.scene.document.texts.texts) {
        chips.push_back({publisher(panel, text.source),
                         ChipSign::choice,
                         &text == &shown,
                         {PickKind::source_text, static_cast<std::uint32_t>(text.source)}});
    }
    return chips;
}

} // namespace

double draw_text_head(DisplayList& list, const Panel& panel, const SourceText& shown, const Column& room) {
    double y = room.rect.y;
    std::string note = text_note(panel.words(), shown);
    if (panel.scene.document.texts.texts.size() > 1) {
        y = draw_chip_lines(list, panel.theme(), room, page_of(text_chips(panel, shown), room.rect.width), y);
    } else {
        note = publisher(panel, shown.source) + " · " + note;
    }
    draw_line(list, note, text_note_style, panel.theme().ink_soft, room.rect.x, room.rect.width, y + 8,
              room.start_side());
    return y + note_px;
}

ScrollReach tell_no_text(DisplayList& list, const Panel& panel, const Column& room) {
    const std::vector<Source>& sources = panel.scene.dossier().sources;
    const auto named =
        std::find_if(sources.begin(), sources.end(), [](const Source& source) { return !source.text_file.empty(); });
    TextFlow flow(list, room.at(0, room.rect.y + 10, room.rect.width - text_scroll_bar_px, room.rect.height),
                  room.mirrored);
    flow.paragraph(panel.words().get("text.none"), no_text_style, panel.theme().ink, 6, 1.45);
    flow.gap(8);
    const std::string how = named == sources.end()
                                ? panel.words().get("text.how")
                                : panel.words().format("text.how_named", {{"file", named->text_file}});
    flow.paragraph(how, no_text_style, panel.theme().ink_soft, 12, 1.45);
    return {flow.y() - room.rect.y, room.rect.height, 0};
}

} // namespace chronomap
