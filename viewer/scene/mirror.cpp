#include "viewer/scene/mirror.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace chronomap {

namespace {

/// Moves commands to the other side of the middle.
struct Mirror {
    double ends; ///< the sum of a place and the one opposite of it

    double flip(double x) const { return ends - x; }
    void flip(Rect& rect) const { rect.x = flip(rect.right()); }
    void flip(std::vector<Point>& points) const {
        for (Point& point : points) {
            point.x = flip(point.x);
        }
    }

    void operator()(RectCommand& command) const { flip(command.rect); }
    void operator()(GradientCommand& command) const {
        flip(command.rect);
        std::swap(command.left, command.right);
    }
    void operator()(CircleCommand& command) const { command.center.x = flip(command.center.x); }
    void operator()(SoftDiscCommand& command) const { command.center.x = flip(command.center.x); }
    void operator()(LineCommand& command) const { flip(command.points); }
    void operator()(ConvexCommand& command) const { flip(command.points); }
    void operator()(PathCommand& command) const {
        for (std::vector<Point>& ring : command.rings) {
            flip(ring);
        }
    }
    void operator()(TextCommand& command) const {
        command.origin.x = flip(command.origin.x + measure_text(command.text, command.style).width);
    }
    void operator()(BeginClipCommand& command) const { flip(command.rect); }
    void operator()(EndClipCommand&) const {}
    void operator()(PictureCommand&) const {}
    void operator()(ImageCommand& command) const {
        PixelImage image = *command.image;
        for (auto row = image.pixels.begin(); row != image.pixels.end(); row += image.width_px) {
            std::reverse(row, row + image.width_px);
        }
        command.image = std::make_shared<const PixelImage>(std::move(image));
        flip(command.rect);
    }
};

} // namespace

DisplayList mirrored(DisplayList list, const Rect& about) {
    const Mirror mirror{about.x + about.right()};
    for (DisplayItem& item : list.items) {
        const bool is_beside = item.bounds.center().x < about.x || item.bounds.center().x > about.right();
        if (is_beside && !std::holds_alternative<BeginClipCommand>(item.command)) {
            continue;
        }
        std::visit(mirror, item.command);
        mirror.flip(item.bounds);
    }
    return list;
}

} // namespace chronomap
