#include "monkey.h"
#include "sample.h"
#include "support/catch.h"

namespace chronomap {

TEST_CASE("twenty thousand senseless events break no promise") {
    const auto seed = GENERATE(1U, 2U, 3U);
    Monkey monkey(seed);
    AppController controller = sample::controller();
    double t_ms = 0;
    for (int i = 0; i < 20'000; ++i) {
        t_ms += monkey.step_ms();
        const InputEvent event = monkey.next_event();
        sample::send(controller, event, t_ms);
        const std::string broken = broken_promise(controller);
        if (!broken.empty()) {
            FAIL(broken << " broken by event " << i << ": " << to_json_line({t_ms, event}));
        }
    }
}

} // namespace chronomap
