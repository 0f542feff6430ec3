#include "events/problem.h"

#include "events/safe_text.h"

#include <algorithm>

namespace chronomap {

std::string to_line(const Problem& problem) {
    std::string line = problem.file;
    if (!problem.place.empty())
        line += (line.empty() ? "" : ": ") + problem.place;
    line += line.empty() ? "" : ": ";
    if (problem.severity == Problem::Severity::warning)
        line += "warning: ";
    line += problem.message;
    // Names, keys and paths come from strangers, and a terminal obeys control characters.
    return without_controls(line);
}

bool has_errors(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Problem::Severity::error; });
}

} // namespace chronomap
