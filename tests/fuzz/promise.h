#pragma once

#include "events/safe_text.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace chronomap::fuzz {

/// An input made the program break what it promises. Nothing catches it in a fuzzer, which so counts it as a crash.
struct BrokenPromise : std::logic_error {
    using std::logic_error::logic_error;
};

inline void promise(bool holds, const std::string& what) {
    if (!holds) {
        throw BrokenPromise("broken promise: " + what);
    }
}

/// The text is well-formed; `what` names it.
inline void promise_utf8(std::string_view text, const std::string& what) {
    while (!text.empty()) {
        const std::size_t bytes = well_formed_bytes(text);
        promise(bytes > 0, what + " is valid UTF-8");
        text.remove_prefix(bytes);
    }
}

} // namespace chronomap::fuzz
