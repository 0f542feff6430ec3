#include "geodata/coordinates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace chronomap {

namespace {

using Problem = CoordinateReading::Problem;

/// One sign of a coordinate: N S E W, d m s (of degrees, minutes, seconds), a comma, or # for a number.
struct Token {
    char sign = '#';
    double number = 0;
    bool has_sign = false; ///< a plus or minus stands before the number
    bool has_decimals = false;
};

using Tokens = std::vector<Token>;

struct Spelling {
    std::string_view written, meant;
};

/// What stands for each sign on keyboards and in print.
constexpr std::array<Spelling, 30> spellings{{
    {"°", "d"}, {"º", "d"}, {"˚", "d"},  {"''", "s"},     {"'", "m"},      {"′", "m"},     {"’", "m"},     {"\"", "s"},
    {"″", "s"}, {"”", "s"}, {"−", "-"},  {";", ","},      {"،", ","},      {"٫", "."},     {"n", "N"},     {"s", "S"},
    {"e", "E"}, {"w", "W"}, {"\t", " "}, {"\u00A0", " "}, {"\u202F", " "}, {"\u200E", ""}, {"\u200F", ""}, {"N", "N"},
    {"S", "S"}, {"E", "E"}, {"W", "W"},  {",", ","},      {".", "."},      {" ", " "},
}};

/// The text with one spelling of each sign; nothing when it holds anything else.
std::optional<std::string> plain(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        if ((text[0] >= '0' && text[0] <= '9') || text[0] == '-' || text[0] == '+') {
            plain += text[0];
            text.remove_prefix(1);
            continue;
        }
        const auto spelling = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& s) {
            return text.substr(0, s.written.size()) == s.written;
        });
        if (spelling == spellings.end()) {
            return std::nullopt;
        }
        plain += spelling->meant;
        text.remove_prefix(spelling->written.size());
    }
    return plain;
}

std::optional<Tokens> tokens_of(const std::string& text) {
    Tokens tokens;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        if (*at == ' ') {
            ++at;
            continue;
        }
        const bool is_signed = *at == '-' || *at == '+';
        const bool is_number = is_signed || *at == '.' || (*at >= '0' && *at <= '9');
        if (!is_number) {
            tokens.push_back({*at++});
            continue;
        }
        // A sign within a row of digits is a date's.
        if (is_signed && at != text.data() && at[-1] >= '0' && at[-1] <= '9') {
            return std::nullopt;
        }
        const char* const digits = at + (is_signed ? 1 : 0);
        Token token;
        const auto [rest, error] = std::from_chars(digits, end, token.number, std::chars_format::fixed);
        if (error != std::errc() || *digits == '-') {
            return std::nullopt;
        }
        token.has_sign = is_signed;
        token.has_decimals = std::find(digits, rest, '.') != rest;
        // Also of a zero: "-0 30".
        token.number = *at == '-' ? -token.number : token.number;
        tokens.push_back(token);
        at = rest;
    }
    return tokens;
}

bool is_letter(const Token& token) {
    return token.sign >= 'A' && token.sign <= 'Z';
}

/// Where the second coordinate begins; 0 where there are no two.
std::size_t second_begin(Tokens& tokens) {
    const auto comma = std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.sign == ','; });
    if (comma != tokens.end()) {
        const auto at = static_cast<std::size_t>(comma - tokens.begin());
        tokens.erase(comma);
        return at;
    }
    if (std::any_of(tokens.begin(), tokens.end(), is_letter)) {
        if (is_letter(tokens.front())) {
            const auto second = std::find_if(tokens.begin() + 1, tokens.end(), is_letter);
            return second == tokens.end() ? 0 : static_cast<std::size_t>(second - tokens.begin());
        }
        const auto first = std::find_if(tokens.begin(), tokens.end(), is_letter);
        const auto at = static_cast<std::size_t>(first - tokens.begin()) + 1;
        return at == tokens.size() ? 0 : at;
    }
    // Two bare numbers may be anything, unless one of them has decimals or a sign of degrees.
    const bool is_plain =
        std::none_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.has_decimals || t.sign != '#'; });
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].sign == '#') {
            numbers.push_back(i);
        }
    }
    return is_plain || numbers.size() % 2 != 0 ? 0 : numbers[numbers.size() / 2];
}

struct Angle {
    double degrees = 0;
    char letter = 0;
    Problem problem = Problem::none;
};

/// [letter] degrees [d] [minutes [m] [seconds [s]]] [letter]
Angle angle_of(Tokens tokens) {
    Angle angle;
    if (!tokens.empty() && is_letter(tokens.front())) {
        angle.letter = tokens.front().sign;
        tokens.erase(tokens.begin());
    } else if (!tokens.empty() && is_letter(tokens.back())) {
        angle.letter = tokens.back().sign;
        tokens.pop_back();
    }
    constexpr char units[] = {'d', 'm', 's'};
    double part = 1;
    std::size_t unit = 0;
    bool ends = tokens.empty(); // after decimals nothing may follow
    bool is_negative = false;
    for (std::size_t i = 0; i < tokens.size(); ++unit, part /= 60) {
        const Token& token = tokens[i];
        if (ends || unit == 3 || token.sign != '#' || (unit > 0 && token.has_sign)) {
            angle.problem = Problem::no_coordinates;
            return angle;
        }
        is_negative = is_negative || std::signbit(token.number);
        angle.degrees += std::abs(token.number) * part;
        angle.problem = unit > 0 && token.number >= 60 ? Problem::minutes : angle.problem;
        ends = token.has_decimals;
        ++i;
        if (i < tokens.size() && tokens[i].sign == units[unit]) {
            ++i;
        }
    }
    const bool turns = angle.letter == 'S' || angle.letter == 'W';
    angle.degrees = is_negative != turns ? -angle.degrees : angle.degrees;
    angle.problem = unit == 0 ? Problem::no_coordinates : angle.problem;
    return angle;
}

bool is_latitude(char letter) {
    return letter == 'N' || letter == 'S';
}

} // namespace

CoordinateReading read_coordinates(std::string_view text) {
    const std::optional<std::string> signs = plain(with_western_digits(text));
    std::optional<Tokens> tokens = signs ? tokens_of(*signs) : std::nullopt;
    if (!tokens || tokens->empty()) {
        return {Problem::no_coordinates, {}};
    }
    const bool looks_like_one =
        std::any_of(tokens->begin(), tokens->end(), [](const Token& t) { return t.sign != '#'; });
    const std::size_t second = second_begin(*tokens);
    if (second == 0 || second >= tokens->size()) {
        const bool is_one = looks_like_one && angle_of(*tokens).problem != Problem::no_coordinates;
        return {is_one ? Problem::one_alone : Problem::no_coordinates, {}};
    }
    const auto middle = tokens->begin() + static_cast<std::ptrdiff_t>(second);
    Angle lat = angle_of({tokens->begin(), middle});
    Angle lon = angle_of({middle, tokens->end()});
    for (const Angle& angle : {lat, lon}) {
        if (angle.problem != Problem::none) {
            return {angle.problem, {}};
        }
    }
    if (lat.letter != 0 && lon.letter != 0 && is_latitude(lat.letter) == is_latitude(lon.letter)) {
        return {Problem::two_of_a_kind, {}};
    }
    if ((lat.letter != 0 && !is_latitude(lat.letter)) || (lon.letter != 0 && is_latitude(lon.letter))) {
        std::swap(lat, lon);
    }
    if (std::abs(lat.degrees) > 90) {
        return {Problem::latitude, {}};
    }
    return std::abs(lon.degrees) > 180 ? CoordinateReading{Problem::longitude, {}}
                                       : CoordinateReading{Problem::none, {lon.degrees, lat.degrees}};
}

std::string with_western_digits(std::string_view text) {
    std::string western;
    for (std::size_t i = 0; i < text.size(); ++i) {
        // U+0660 to U+0669 and U+06F0 to U+06F9.
        const int zero = text[i] == '\xD9' ? 0xA0 : text[i] == '\xDB' ? 0xB0 : 0x100;
        const int value = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) - zero : -1;
        if (value >= 0 && value <= 9) {
            western += static_cast<char>('0' + value);
            ++i;
        } else {
            western += text[i];
        }
    }
    return western;
}

int coordinate_decimals(double precision_m) {
    constexpr double metres_per_degree = 111'195;
    return precision_m > 0
               ? static_cast<int>(std::clamp(std::ceil(std::log10(metres_per_degree / precision_m)), 2.0, 7.0))
               : 5;
}

std::string coordinates_text(LonLat at, int decimals) {
    const auto rounded = [decimals](double degrees) {
        const double grid = std::pow(10.0, decimals);
        const double value = std::round(degrees * grid) / grid;
        std::array<char, 32> digits{};
        // Adding zero takes the sign from a zero.
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), value + 0.0, std::chars_format::fixed, decimals)
                .ptr;
        return std::string(digits.data(), end);
    };
    return rounded(at.lat_deg) + ", " + rounded(at.lon_deg);
}

} // namespace chronomap
