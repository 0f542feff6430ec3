#include "viewer/scene/scaled.h"

#include <cmath>

namespace chronomap {

namespace {

struct Scaling {
    double factor;
    Point at;

    void scale(Point& p) const { p = {at.x + p.x * factor, at.y + p.y * factor}; }
    void scale(Rect& r) const { r = {at.x + r.x * factor, at.y + r.y * factor, r.width * factor, r.height * factor}; }
    void scale(std::vector<Point>& points) const {
        for (Point& point : points) {
            scale(point);
        }
    }

    void operator()(RectCommand& command) const {
        scale(command.rect);
        command.stroke_px *= factor;
        command.radius_px *= factor;
    }
    void operator()(GradientCommand& command) const { scale(command.rect); }
    void operator()(CircleCommand& command) const {
        scale(command.center);
        command.radius_px *= factor;
        command.stroke_px *= factor;
    }
    void operator()(SoftDiscCommand& command) const {
        scale(command.center);
        command.radius_px *= factor;
    }
    void operator()(LineCommand& command) const {
        scale(command.points);
        command.width_px *= factor;
        for (double& length : command.dash_px) {
            length *= factor;
        }
    }
    void operator()(ConvexCommand& command) const { scale(command.points); }
    void operator()(PathCommand& command) const {
        for (std::vector<Point>& ring : command.rings) {
            scale(ring);
        }
    }
    void operator()(TextCommand& command) const {
        scale(command.origin);
        command.style.size_px *= factor;
        command.style.letter_spacing_px *= factor;
        command.halo_px *= factor;
    }
    void operator()(BeginClipCommand& command) const { scale(command.rect); }
    void operator()(EndClipCommand&) const {}
    void operator()(PictureCommand& command) const {
        scale(command.view);
        command.zoom += std::log2(factor);
    }
    void operator()(ImageCommand& command) const { scale(command.rect); }
};

} // namespace

DisplayList scaled(const DisplayList& list, double factor, Point at) {
    const Scaling scaling{factor, at};
    DisplayList out;
    out.items.reserve(list.items.size());
    for (const DisplayItem& item : list.items) {
        Command command = item.command;
        std::visit(scaling, command);
        Rect bounds = item.bounds;
        scaling.scale(bounds);
        out.items.push_back({std::move(command), bounds, {}});
    }
    return out;
}

} // namespace chronomap
