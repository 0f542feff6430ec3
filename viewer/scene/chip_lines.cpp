#include "viewer/scene/chip_lines.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double chip_px = 24;
constexpr double chip_lines_gap_px = 6;

/// Calls `visit` with each chip, its line, where it starts and how wide it is; returns the number of lines.
template <class Visit>
std::size_t lay_out(const std::vector<Chip>& chips, double column_width_px, Visit visit) {
    double start = 0;
    std::size_t line = 0;
    for (const Chip& chip : chips) {
        const double width = std::min(chip_width(chip.text, chip.sign), column_width_px);
        if (start > 0 && start + width > column_width_px) {
            start = 0;
            ++line;
        }
        visit(chip, line, start, width);
        start += width + chip_lines_gap_px;
    }
    return chips.empty() ? 0 : line + 1;
}

} // namespace

std::size_t chip_lines(const std::vector<Chip>& chips, double column_width_px) {
    return lay_out(chips, column_width_px, [](const Chip&, std::size_t, double, double) {});
}

double draw_chip_lines(DisplayList& list, const Theme& theme, const Column& column, const std::vector<Chip>& chips,
                       double y) {
    const std::size_t lines =
        lay_out(chips, column.rect.width, [&](const Chip& chip, std::size_t line, double start, double width) {
            const double top = y + static_cast<double>(line) * (chip_px + chip_lines_gap_px);
            draw_chip(list, theme, {column.at(start, top, width, chip_px), column.mirrored}, chip.text, chip.sign,
                      chip.is_on, chip.pick);
        });
    return y + static_cast<double>(lines) * (chip_px + chip_lines_gap_px);
}

} // namespace chronomap
