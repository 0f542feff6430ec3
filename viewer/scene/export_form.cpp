#include "viewer/scene/export_form.h"

#include "viewer/scene/paper.h"

#include <algorithm>
#include <cmath>

namespace chronomap {

namespace {

constexpr std::array<double, 3> paper_dpi{150, 300, 600};

Size wanted_size(ExportPreset preset, Size window) {
    switch (preset) {
    case ExportPreset::screen:
        return {std::round(window.width), std::round(window.height)};
    case ExportPreset::full_hd:
        return {1920, 1080};
    case ExportPreset::ultra_hd:
        return {3840, 2160};
    case ExportPreset::square:
        return {1080, 1080};
    case ExportPreset::portrait:
        return {1080, 1350};
    case ExportPreset::a4:
        return sheet_named("A4").value();
    case ExportPreset::a4_landscape:
        return sheet_named("A4-landscape").value();
    case ExportPreset::letter:
        return sheet_named("Letter").value();
    }
    return usual_page;
}

} // namespace

bool is_paper(ExportPreset preset) {
    return preset == ExportPreset::a4 || preset == ExportPreset::a4_landscape || preset == ExportPreset::letter;
}

bool is_text(ExportRow row) {
    return row == ExportRow::title || row == ExportRow::caption || row == ExportRow::credit || row == ExportRow::file;
}

ExportSize size_of(const ExportSettings& settings, Size window) {
    const Size wanted = wanted_size(settings.preset, window);
    const std::size_t density = std::min<std::size_t>(settings.density, paper_dpi.size() - 1);
    if (is_paper(settings.preset)) {
        return {wanted, paper_dpi[density] / px_per_inch};
    }
    const double larger = enlargement(wanted);
    return {{wanted.width / larger, wanted.height / larger}, larger * static_cast<double>(density + 1)};
}

std::string& text_of(ExportSettings& settings, ExportRow row) {
    switch (row) {
    case ExportRow::caption:
        return settings.page.caption;
    case ExportRow::credit:
        return settings.page.credit;
    case ExportRow::file:
        return settings.file;
    default:
        break;
    }
    return settings.page.title;
}

ExportSettings settings_of(const ExportForm& form) {
    ExportSettings settings = form.settings;
    if (is_text(form.row)) {
        text_of(settings, form.row) = form.field.text;
    }
    return settings;
}

} // namespace chronomap
