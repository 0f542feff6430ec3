#include "viewer/ui/export_controller.h"

#include "viewer/ui/text_editing.h"

#include <filesystem>
#include <iterator>
#include <utility>

namespace chronomap {

namespace {

/// The choice after or before this one of `count`, round and round.
template <class Choice>
Choice beside(Choice choice, int direction, std::size_t count) {
    const auto all = static_cast<int>(count);
    return static_cast<Choice>((static_cast<int>(choice) + direction + all) % all);
}

std::string language_beside(const Document& document, const std::string& language, int direction) {
    const MessageSet& words = *document.words;
    const auto now = words.find(language);
    if (now == words.end()) {
        return words.begin()->first;
    }
    if (direction > 0) {
        const auto next = std::next(now);
        return next == words.end() ? words.begin()->first : next->first;
    }
    return now == words.begin() ? std::prev(words.end())->first : std::prev(now)->first;
}

} // namespace

ExportForm opened_form(const ExportSettings& settings) {
    ExportForm form;
    form.settings = settings;
    return form;
}

ExportSettings first_settings(const ViewState& view, std::string file) {
    ExportSettings settings;
    settings.theme = view.theme;
    settings.language = view.language;
    settings.file = std::move(file);
    return settings;
}

ExportForm with_row(ExportForm form, ExportRow row) {
    form.settings = settings_of(form);
    form.row = row;
    form.field = is_text(row) ? field_with(text_of(form.settings, row)) : TextField{};
    return form;
}

ExportForm with_next_row(ExportForm form, int direction) {
    const ExportRow row = beside(form.row, direction, export_row_count);
    return with_row(std::move(form), row);
}

ExportForm with_next_choice(ExportForm form, int direction, const Document& document) {
    ExportSettings& settings = form.settings;
    switch (form.row) {
    case ExportRow::preset:
        settings.preset = beside(settings.preset, direction, export_preset_count);
        break;
    case ExportRow::format:
        settings.format = beside(settings.format, direction, export_endings.size());
        settings.file = with_ending(std::move(settings.file), settings.format);
        break;
    case ExportRow::density:
        settings.density = beside(settings.density, direction, 3);
        break;
    case ExportRow::content:
        settings.page.content = beside(settings.page.content, direction, 2);
        break;
    case ExportRow::theme:
        settings.theme = beside(settings.theme, direction, theme_names.size());
        break;
    case ExportRow::language:
        settings.language = language_beside(document, settings.language, direction);
        break;
    default:
        return form;
    }
    form.asks_to_replace = false;
    form.problem.clear();
    return form;
}

ExportForm with_field(ExportForm form, TextField field) {
    form.field = std::move(field);
    form.asks_to_replace = false;
    form.problem.clear();
    return form;
}

std::string with_ending(std::string file, ExportFormat format) {
    const std::string ending(export_endings[static_cast<std::size_t>(format)]);
    return std::filesystem::path(std::move(file)).replace_extension(ending).string();
}

} // namespace chronomap
