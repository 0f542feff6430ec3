#pragma once

#include "events/clock.h"

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace chronomap {

/// Something large that follows from a clock, worked out when it is first asked for: most people stay with one clock. Copies
/// share what is there. Any thread.
template <typename Value>
class ByClock {
public:
    ByClock() : ByClock([](Clock) { return Value(); }) {}
    explicit ByClock(std::function<Value(Clock)> work_out) : m_kept(std::make_shared<Kept>()) {
        m_kept->work_out = std::move(work_out);
    }

    const Value& operator[](Clock clock) const {
        Slot& slot = m_kept->slots[static_cast<std::size_t>(clock)];
        std::call_once(slot.once, [&] { slot.value = m_kept->work_out(clock); });
        return *slot.value;
    }

private:
    struct Slot {
        std::once_flag once;
        std::optional<Value> value;
    };
    struct Kept {
        std::function<Value(Clock)> work_out;
        std::array<Slot, 3> slots;
    };

    std::shared_ptr<Kept> m_kept;
};

} // namespace chronomap
