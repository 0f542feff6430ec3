// A recording of what a person did to the window.
#include "viewer/ui/recording.h"

#include "fuzz/input_file.h"
#include "fuzz/promise.h"
#include "fuzz/targets.h"

#include <cmath>

namespace chronomap::fuzz {

void recording(std::string_view input) {
    static InputFile file("input.jsonl");
    try {
        const std::vector<TimedEvent> events = read_recording(file.with(input));
        std::string written;
        double before = -HUGE_VAL;
        for (const TimedEvent& event : events) {
            promise(std::isfinite(event.t_ms) && event.t_ms >= before, "times do not go backwards");
            before = event.t_ms;
            written += to_json_line(event) + "\n";
        }
        promise(read_recording(file.with(written)) == events, "a recording that is written is read again:\n" + written);
    } catch (const RecordingError&) {
        return;
    }
}

} // namespace chronomap::fuzz
