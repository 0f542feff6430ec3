#include "support/catch.h"
#include "support/tables.h"
#include "support/window_size.h"
#include "viewer/scene/camera.h"
#include "viewer/ui/app_controller.h"

#include <algorithm>
#include <random>

using namespace chronomap;

namespace {

std::vector<TestEvent> some_events(int count) {
    std::vector<TestEvent> events;
    for (int i = 0; i < count; ++i) {
        const std::string day = std::to_string(1 + i % 28);
        events.push_back({"2020-05-" + std::string(day.size() < 2 ? "0" : "") + day,
                          LonLat{10 + i % 40 * 0.2, 50 + i / 40 * 0.1}, i % 3 == 0 ? "fire" : "flood",
                          "Event " + std::to_string(i)});
    }
    events.push_back({"2020-05-03", LonLat{30, 40}, "fire", "Alone"});
    for (int i = 0; i < 7; ++i) {
        events.push_back({"2020-05-04", LonLat{0, 40}, "fire", "Together " + std::to_string(i)});
    }
    return events;
}

/// A window on tables, drawn after every event as the real one is.
class TableWindow {
public:
    explicit TableWindow(int events) : m_controller(make(events)) { draw(); }

    AppController& controller() { return m_controller; }
    const ViewState& view() const { return m_controller.view(); }

    void send(const InputEvent& event) {
        m_controller.handle({m_now_ms += 1'000, event});
        draw();
    }

    void click(Point at) {
        send(PointerMoved{at});
        send(PointerPressed{at, PointerButton::left});
        send(PointerReleased{at, PointerButton::left});
    }

    Point on_map(LonLat place) const {
        return MapView(view().camera, m_controller.frame().layout.map).to_screen(place);
    }

    bool shows(const std::string& words) const {
        const auto& items = m_controller.frame().list.items;
        return std::any_of(items.begin(), items.end(), [&](const DisplayItem& item) {
            const auto* text = std::get_if<TextCommand>(&item.command);
            return text != nullptr && text->text.find(words) != std::string::npos;
        });
    }

private:
    static AppController make(int events) {
        auto dossier = std::make_shared<Dossier>();
        auto document = make_document(
            std::move(dossier), std::make_shared<const BaseMap>(), load_messages(CHRONOMAP_ASSETS "/messages"), {},
            {table_of(some_events(events)), table_of({{"2020-05-05", LonLat{5, 45}, "", "Other"}}, "other.csv")});
        ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
        return AppController(std::move(document), std::move(view), window_size);
    }

    void draw() {
        m_controller.set_frame(
            build_frame(m_controller.document(), m_controller.view(), m_controller.size(), FramePurpose::window));
    }

    AppController m_controller;
    double m_now_ms = 0;
};

} // namespace

TEST_CASE("pointing at an event of a table lights it up, and clicking selects it and shows its row") {
    const int count = GENERATE(20, 3000); // as marks, and as a picture of their number
    TableWindow window(count);
    const Point alone = window.on_map({30, 40});
    window.send(PointerMoved{alone});
    REQUIRE(window.view().hovered_event);
    CHECK(window.controller().pointer_shape() == PointerShape::hand);
    window.click(alone);
    CHECK(window.view().selected_event == window.view().hovered_event);
    CHECK_FALSE(window.view().spot);
    CHECK(window.shows("Alone"));
    CHECK(window.shows("40.000000"));
    window.send(KeyPressed{"escape", {}});
    CHECK_FALSE(window.view().selected_event);
}

TEST_CASE("clicking a point that several events share lists them alone, until all are asked for") {
    TableWindow window(20);
    window.click(window.on_map({0, 40}));
    REQUIRE(window.view().spot);
    CHECK(window.shows("7 events at this point"));
    CHECK(window.shows("Together 6"));
    CHECK_FALSE(window.shows("Event 3"));
    window.controller().handle({1e9, KeyPressed{"escape", {}}});
    CHECK_FALSE(window.view().spot);
}

TEST_CASE("K colours events by category, and by number again") {
    TableWindow window(20);
    window.send(KeyPressed{"k", {}});
    CHECK(window.view().table_colors == TableColors::category);
    CHECK(window.shows("flood"));
    window.send(KeyPressed{"k", {}});
    CHECK(window.view().table_colors == TableColors::density);
}

TEST_CASE("the reading of a file is told with a way to stop it") {
    TableWindow window(20);
    window.controller().set_reading(ReadingState{"big.csv", 0.5, 1'234'567, 2e6});
    window.send(TimePassed{16});
    CHECK(window.shows("Reading big.csv"));
    CHECK(window.shows("1,234,567 rows"));
    for (const DisplayItem& item : window.controller().frame().list.items) {
        if (item.pick == Pick{PickKind::button, static_cast<std::uint32_t>(Action::stop_reading)}) {
            window.click(item.bounds.center());
            break;
        }
    }
    CHECK(window.controller().take_effects() == std::vector<Effect>{StopReading{}});
}

TEST_CASE("senseless clicks, keys and wheels on tables break no promise") {
    TableWindow window(300);
    std::mt19937 random(5);
    const auto below = [&](unsigned limit) { return static_cast<double>(random() % limit); };
    const std::string keys[] = {"k",      "1",    "2", "3",    "y",     "b", "x", "o",   "p",     "n",
                                "escape", "home", "f", "plus", "minus", "t", "l", "tab", "enter", "w"};
    for (int i = 0; i < 1'500; ++i) {
        const Point at{below(1280), below(720)};
        switch (random() % 5) {
        case 0:
            window.click(at);
            break;
        case 1:
            window.send(WheelTurned{at, below(5) - 2, false, {}});
            break;
        case 2:
            window.send(KeyPressed{keys[random() % std::size(keys)], {}});
            break;
        case 3:
            window.send(PointerMoved{at});
            break;
        default:
            window.send(PointerPressed{at, PointerButton::left});
            window.send(PointerMoved{{below(1280), below(720)}});
            window.send(PointerReleased{at, PointerButton::left});
        }
        const TableEvent all = window.controller().document().tables.size();
        for (const std::optional<TableEvent>& event :
             {window.view().selected_event, window.view().hovered_event, window.view().spot}) {
            REQUIRE(event.value_or(0) < all);
        }
        REQUIRE_FALSE((window.view().selected && window.view().selected_event));
        REQUIRE_FALSE(window.view().window.is_empty());
    }
}
