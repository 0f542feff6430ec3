#include "viewer/scene/table_colors.h"

#include "viewer/scene/color_scale.h"

#include <algorithm>

namespace chronomap {

std::size_t most_category_colors(const Theme& theme) {
    return theme.sides.size();
}

Color table_color(const Scene& scene) {
    constexpr double in_the_middle = 0.45;
    return ramp_of(scene.view.theme).at(in_the_middle);
}

Color category_color(const Scene& scene, std::uint32_t category_value) {
    const std::vector<std::uint32_t>& colored = scene.document.tables.colored;
    const auto at =
        static_cast<std::size_t>(std::find(colored.begin(), colored.end(), category_value) - colored.begin());
    return at < most_category_colors(scene.theme) ? scene.theme.sides[at] : scene.theme.others;
}

std::vector<Color> category_colors(const Scene& scene, const DocumentTable& table) {
    std::vector<Color> colors;
    for (const std::uint32_t value : table.category_values) {
        colors.push_back(scene.view.table_colors == TableColors::category ? category_color(scene, value)
                                                                          : table_color(scene));
    }
    if (colors.empty()) {
        colors.push_back(table_color(scene));
    }
    return colors;
}

} // namespace chronomap
