#include "viewer/scene/paper.h"

#include <algorithm>

namespace chronomap {

namespace {

constexpr double mm_per_inch = 25.4;

struct Sheet {
    std::string_view name;
    double width_mm, height_mm;
};
constexpr Sheet sheets[] = {{"A5", 148, 210}, {"A4", 210, 297}, {"A3", 297, 420}, {"Letter", 215.9, 279.4}};

} // namespace

double enlargement(Size page) {
    return std::max(1.0, std::min(page.width / usual_page.width, page.height / usual_page.height));
}

double px_of_mm(double mm) {
    return mm * px_per_inch / mm_per_inch;
}

std::optional<Size> sheet_named(std::string_view text) {
    constexpr std::string_view turned = "-landscape";
    const bool is_turned = text.size() > turned.size() && text.substr(text.size() - turned.size()) == turned;
    const std::string_view name = is_turned ? text.substr(0, text.size() - turned.size()) : text;
    for (const Sheet& sheet : sheets) {
        if (sheet.name == name) {
            const Size size{px_of_mm(sheet.width_mm), px_of_mm(sheet.height_mm)};
            return is_turned ? Size{size.height, size.width} : size;
        }
    }
    return std::nullopt;
}

} // namespace chronomap
