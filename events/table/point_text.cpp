#include "events/table/point_text.h"

#include "events/table/degrees_text.h"
#include "events/table/text_walk.h"

namespace chronomap {

namespace {

bool equals_ignoring_case(std::string_view word, std::string_view upper) {
    if (word.size() != upper.size()) {
        return false;
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (static_cast<char>(word[i] & ~0x20) != upper[i]) {
            return false;
        }
    }
    return true;
}

/// Goes to what stands in the brackets of "SRID=4326;POINT Z (46.34 39.51 1200)".
bool go_to_coordinates(TextWalk& walk) {
    std::string_view word = walk.take_letters();
    if (equals_ignoring_case(word, "SRID")) {
        walk.take('=');
        walk.take_digits();
        walk.take(';');
        word = walk.take_letters();
    }
    if (!equals_ignoring_case(word, "POINT")) {
        return false;
    }
    walk.skip(" ");
    const std::string_view dimensions = walk.take_letters();
    walk.skip(" ");
    const bool has_dimensions = equals_ignoring_case(dimensions, "Z") || equals_ignoring_case(dimensions, "M") ||
                                equals_ignoring_case(dimensions, "ZM");
    return (dimensions.empty() || has_dimensions) && walk.take('(');
}

NumberFault read_wkt(std::string_view text, double& x, double& y) {
    TextWalk walk(text);
    if (!go_to_coordinates(walk)) {
        return text.empty() ? NumberFault::empty : NumberFault::not_a_number;
    }
    std::string_view rest = walk.rest();
    const std::size_t end = rest.find(')');
    if (end == std::string_view::npos) {
        return NumberFault::not_a_number;
    }
    rest = trimmed(rest.substr(0, end));
    const std::size_t blank = rest.find(' ');
    const std::string_view after = trimmed(rest.substr(blank == std::string_view::npos ? rest.size() : blank));
    const NumberFault fault = read_number(rest.substr(0, blank), x);
    return fault != NumberFault::none ? fault : read_number(after.substr(0, after.find(' ')), y);
}

/// Where the first of two values ends: a semicolon, the only comma, a comma before a blank, or the only blank.
std::size_t middle_of(std::string_view text) {
    for (const char* separator : {";", ", "}) {
        const std::size_t at = text.find(separator);
        if (at != std::string_view::npos) {
            return at;
        }
    }
    for (const char separator : {',', ' '}) {
        const std::size_t at = text.find(separator);
        if (at != std::string_view::npos && at == text.rfind(separator)) {
            return at;
        }
    }
    return std::string_view::npos;
}

} // namespace

bool is_wkt_point(std::string_view text) {
    TextWalk walk(trimmed(text));
    return go_to_coordinates(walk);
}

NumberFault read_point(std::string_view text, PointForm form, double& x, double& y) {
    text = trimmed(text);
    if (form == PointForm::wkt) {
        return read_wkt(text, x, y);
    }
    if (text.size() > 1 &&
        ((text.front() == '(' && text.back() == ')') || (text.front() == '[' && text.back() == ']'))) {
        text = trimmed(text.substr(1, text.size() - 2));
    }
    if (text.empty()) {
        return NumberFault::empty;
    }
    const std::size_t middle = middle_of(text);
    if (middle == std::string_view::npos) {
        return NumberFault::not_a_number;
    }
    const bool lat_first = form == PointForm::lat_lon;
    const std::string_view first = text.substr(0, middle), second = text.substr(middle + 1);
    const NumberFault fault = read_degrees(lat_first ? second : first, Axis::longitude, x);
    return fault != NumberFault::none ? fault : read_degrees(lat_first ? first : second, Axis::latitude, y);
}

} // namespace chronomap
