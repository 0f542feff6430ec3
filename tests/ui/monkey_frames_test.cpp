// The monkey in front of real frames. CHRONOMAP_MONKEY_EVENTS says how many events it sends to each document, CHRONOMAP_MONKEY_SEED
// which ones; hundreds of thousands show that memory levels off (SECURITY.md).
#include "bench/generated_dossier.h"
#include "monkey.h"
#include "support/bundled.h"
#include "support/catch.h"
#include "support/tables.h"
#include "support/window_size.h"
#include "viewer/scene/frame.h"

#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace chronomap;

namespace {

std::shared_ptr<const Document> with_words(Dossier dossier,
                                           std::vector<std::shared_ptr<const LoadedTable>> tables = {}) {
    return make_document(std::make_shared<const Dossier>(std::move(dossier)), std::make_shared<const BaseMap>(),
                         load_messages(CHRONOMAP_ASSETS "/messages"), {}, std::move(tables));
}

std::shared_ptr<const Document> table_of_many() {
    std::vector<TestEvent> events;
    for (int i = 0; i < 3'000; ++i) {
        events.push_back({"2020-05-" + std::to_string(10 + i % 19), LonLat{10 + i % 40 * 0.2, 50 + i / 40 * 0.1},
                          i % 3 == 0 ? "fire" : "flood", "Event " + std::to_string(i)});
    }
    return with_words({}, {table_of(events)});
}

/// What a frame adds to the promises: the panel stands within its list, and everything drawn is somewhere.
std::string broken_promise(const AppController& controller, const Frame& frame) {
    const double scroll = controller.view().panel.scroll_px;
    if (!frame.layout.panel.is_empty() && !(scroll >= 0 && scroll <= frame.panel_scroll_most_px + 1)) {
        return "scroll";
    }
    for (const DisplayItem& item : frame.list.items) {
        const Rect& at = item.bounds;
        if (!std::isfinite(at.x) || !std::isfinite(at.y) || !std::isfinite(at.width) || !std::isfinite(at.height)) {
            return "place of something drawn";
        }
    }
    return broken_promise(controller);
}

int asked_for(const char* variable, int usual) {
    const char* asked = std::getenv(variable);
    return asked != nullptr ? std::atoi(asked) : usual;
}

std::size_t memory_in_use() {
    const struct mallinfo2 now = ::mallinfo2();
    return now.uordblks + now.hblkhd;
}

/// The one in the middle: a single large frame says nothing of growth.
std::size_t middle_of(std::vector<std::size_t> numbers) {
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

void let_loose(const std::string& name, std::shared_ptr<const Document> document) {
    constexpr int events_a_frame = 50, few_events = 150'000; // until then what is remembered of texts still fills
    const int events = asked_for("CHRONOMAP_MONKEY_EVENTS", 1'500);
    ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    AppController controller(std::move(document), std::move(view), window_size);
    Monkey monkey(static_cast<std::uint32_t>(asked_for("CHRONOMAP_MONKEY_SEED", 7)), window_size);
    std::vector<std::size_t> first_half, second_half; // memory in use, now and then
    double t_ms = 0;
    for (int i = 0; i < events; ++i) {
        t_ms += monkey.step_ms();
        const InputEvent event = monkey.next_event();
        controller.handle({t_ms, event});
        controller.take_effects();
        std::string broken = broken_promise(controller);
        if (broken.empty() && i % events_a_frame == 0) {
            controller.set_frame(
                build_frame(controller.document(), controller.view(), controller.size(), FramePurpose::window));
            broken = broken_promise(controller, controller.frame());
        }
        if (!broken.empty()) {
            FAIL(name << ": " << broken << " broken by event " << i << ": " << to_json_line({t_ms, event}));
        }
        if (i % (events / 100 + 1) == 0) {
            (i < events / 2 ? first_half : second_half).push_back(memory_in_use());
        }
    }
    if (events > few_events) {
        constexpr double mb = 1e6;
        const auto first = static_cast<double>(middle_of(first_half)),
                   second = static_cast<double>(middle_of(second_half));
        std::printf("%s: %d events, %.1f MB in use in the first half, %.1f MB in the second\n", name.c_str(), events,
                    first / mb, second / mb);
        CHECK(second < first * 1.1 + 8 * mb);
    }
}

} // namespace

TEST_CASE("senseless events in front of frames of the bundled dossier break no promise") {
    let_loose("bundled dossier", border_clashes());
}

TEST_CASE("senseless events in front of frames of a large dossier break no promise") {
    let_loose("2000 entries", with_words(generated_dossier(2'000)));
}

TEST_CASE("senseless events in front of frames of a table break no promise") {
    let_loose("table", table_of_many());
}
