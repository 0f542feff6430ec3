#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chronomap {

/// What the question whether to forget everything can be answered with.
enum class ForgetAnswer : std::uint8_t { leave, forget };

/// The dialog that lists all that is kept on this machine and asks whether to forget it.
struct ForgetForm {
    struct Line {
        std::string file; ///< "~/.cache/chronomap/…"
        std::string kind; ///< "table", "last_view", …: a message "kept.…" tells what it is
        friend bool operator==(const Line&, const Line&) = default;
    };

    std::vector<Line> lines;
    std::string sum;                           ///< "3 files, 12.4 MB"
    ForgetAnswer answer = ForgetAnswer::leave; ///< has the keyboard
    std::size_t first = 0;                     ///< line that is seen, at most lines.size() - most_forget_lines

    friend bool operator==(const ForgetForm&, const ForgetForm&) = default;
};

/// Lines that are seen at once.
inline constexpr std::size_t most_forget_lines = 9;

/// Scrolled by some lines, as far as there are any.
ForgetForm scrolled(ForgetForm form, double lines);

} // namespace chronomap
