#pragma once

#include <string>
#include <vector>

namespace chronomap {

/// Something wrong with an input, told so that its author can mend it.
struct Problem {
    enum class Severity { warning, error };

    Severity severity = Severity::error;
    std::string file;
    std::string place; ///< JSON pointer ("/entries/3/when/edtf"), or "row 12, column time"; empty: the file as a whole
    std::string message; ///< what is there and what was expected
};

using Problems = std::vector<Problem>;

/// "dossier.json: /places/2/at: latitude 91 is outside -90..90" — one line, without a newline at its end.
std::string to_line(const Problem& problem);

bool has_errors(const Problems& problems);

} // namespace chronomap
