#pragma once

#include <string>
#include <variant>

namespace chronomap {

/// What the controller asks of the world outside; the window's loop does it.

/// Puts a text on the clipboard.
struct CopyText {
    std::string text;
    friend bool operator==(const CopyText&, const CopyText&) = default;
};

/// Sends back what the clipboard holds, as TextPasted.
struct RequestPaste {
    friend bool operator==(const RequestPaste&, const RequestPaste&) = default;
};

using Effect = std::variant<CopyText, RequestPaste>;

} // namespace chronomap
