#include "events/forms/sheet_cells.h"

#include "events/safe_text.h"

namespace chronomap {
namespace {

std::string escaped(const std::string& value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const bool is_edge = value[i] == ' ' && (i == 0 || i + 1 == value.size());
        if (value[i] == ';' || value[i] == '\\' || is_edge)
            text += '\\';
        text += value[i];
    }
    return text;
}

// Apostrophes, and behind them what would begin a formula.
bool is_run(std::string_view cell) {
    const std::size_t first = cell.find_first_not_of('\'');
    return first != cell.npos && begins_like_formula(cell.substr(first));
}

} // namespace

std::string joined_cell(const std::vector<std::string>& values) {
    std::string cell;
    for (std::size_t i = 0; i < values.size(); ++i)
        cell += (i > 0 ? "; " : "") + escaped(values[i]);
    return cell;
}

std::vector<std::string> split_cell(std::string_view cell) {
    std::vector<std::string> values;
    if (cell.find_first_not_of(' ') == cell.npos)
        return values;
    std::string value;
    std::size_t kept = 0; // of the value, up to its last character that is no blank to be taken away
    const auto finish = [&] {
        values.push_back(value.substr(0, kept));
        value.clear();
        kept = 0;
    };
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool is_escaped = cell[i] == '\\' && i + 1 < cell.size();
        if (cell[i] == ';') {
            finish();
        } else if (is_escaped || cell[i] != ' ' || !value.empty()) {
            i += is_escaped ? 1 : 0;
            value += cell[i];
            if (is_escaped || cell[i] != ' ')
                kept = value.size();
        }
    }
    finish();
    return values;
}

std::string guarded_cell(const std::string& cell) {
    return is_run(cell) ? '\'' + cell : cell;
}

std::string unguarded_cell(const std::string& cell) {
    return !cell.empty() && cell.front() == '\'' && is_run(cell) ? cell.substr(1) : cell;
}

} // namespace chronomap
