#pragma once

#include "sample.h"
#include "viewer/scene/frame.h"
#include "viewer/ui/text_editing.h"

/// A controller whose frames are those of the window, for what depends on where things are drawn.
namespace chronomap::sample {

class Window {
public:
    explicit Window(std::shared_ptr<const Document> document = sample::document(), ViewState view = sample::view(),
                    Size size = {1280, 720})
        : controller(std::move(document), std::move(view), size) {
        show();
    }

    void show() {
        controller.set_frame(
            build_frame(controller.document(), controller.view(), controller.size(), FramePurpose::window));
    }

    bool send(InputEvent event) {
        const bool has_changed = controller.handle({m_now_ms, std::move(event)});
        show();
        return has_changed;
    }

    void wait(double ms) { m_now_ms += ms; }

    /// A key as a window reports it: with the text that it types.
    void press(const std::string& key, Modifiers held = {}, const std::string& text = "") {
        wait(100);
        send(KeyPressed{key, held});
        if (!text.empty()) {
            send(TextEntered{text});
        }
    }

    /// Letters, each with its key.
    void type(const std::string& text) {
        for (const char letter : text) {
            press(letter == ' ' ? "space" : std::string(1, letter), {}, std::string(1, letter));
        }
    }

    void click(Point at) {
        wait(1000);
        send(PointerMoved{at});
        send(PointerPressed{at});
        send(PointerReleased{at});
    }

    /// The first thing with a pick; null when there is none.
    const DisplayItem* item_of(Pick pick) const {
        for (const DisplayItem& item : controller.frame().list.items) {
            if (item.pick == pick) {
                return &item;
            }
        }
        return nullptr;
    }

    /// Where it stands; empty when there is none.
    Rect place_of(Pick pick) const {
        const DisplayItem* item = item_of(pick);
        return item != nullptr ? item->bounds : Rect{};
    }

    const ViewState& view() const { return controller.view(); }

    AppController controller;

private:
    double m_now_ms = 0;
};

} // namespace chronomap::sample
