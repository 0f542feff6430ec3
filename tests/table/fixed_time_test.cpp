#include "events/table/fixed_time.h"

#include "events/civil_time.h"
#include "events/edtf.h"
#include "support/catch.h"

#include <optional>
#include <random>
#include <string>

using namespace chronomap;

namespace {

std::optional<TimeExtent> read_fixed(const std::string& text) {
    FixedTime time;
    if (!read_fixed_time(text.data(), text.size(), time)) {
        return std::nullopt;
    }
    const TimeExtent::Bound bound{Instant{time.local_ms}, Instant{time.local_ms + time.unit_ms}};
    return TimeExtent{TimeExtent::Kind::moment, bound, bound, false};
}

std::optional<TimeExtent> edtf(const std::string& text) {
    try {
        return parse_edtf(text, TimeZone{});
    } catch (const TimeError&) {
        return std::nullopt;
    }
}

std::string digits(std::uint64_t number, std::size_t width) {
    std::string text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

/// A time in one of the forms, whose numbers are mostly but not always in range.
std::string some_time(std::mt19937& random) {
    const auto number = [&](std::uint32_t most) { return random() % 16 == 0 ? random() % 100 : random() % (most + 1); };
    std::string text = digits(random() % 10000, 4) + "-" + digits(number(12), 2) + "-" + digits(number(31), 2);
    const auto form = random() % 8;
    if (form > 0) {
        text += (random() % 2 == 0 ? "T" : " ") + digits(number(23), 2) + ":" + digits(number(59), 2);
    }
    if (form > 2) {
        text += ":" + digits(number(59), 2);
    }
    if (form > 4) {
        text += "." + digits(random() % 1000, 3);
    }
    return form > 0 && random() % 2 == 0 ? text + "Z" : text;
}

} // namespace

TEST_CASE("A time of a fixed form is read as EDTF reads it") {
    std::mt19937 random(1);
    for (int i = 0; i < 100'000; ++i) {
        const std::string text = some_time(random);
        INFO(text);
        REQUIRE((read_fixed(text) == edtf(text)));
    }
}

TEST_CASE("A text near a fixed form is never read otherwise than EDTF reads it") {
    std::mt19937 random(2);
    const std::string letters = "0123456789-:T Z.+/X~\xff";
    for (int i = 0; i < 200'000; ++i) {
        std::string text = some_time(random);
        const std::size_t at = random() % text.size();
        switch (random() % 3) {
        case 0:
            text[at] = random() % 2 == 0 ? letters[random() % letters.size()] : static_cast<char>(random());
            break;
        case 1:
            text.erase(at, 1 + random() % 3);
            break;
        default:
            text.insert(at, 1, letters[random() % letters.size()]);
        }
        INFO(text);
        if (const auto time = read_fixed(text)) {
            REQUIRE((time == edtf(text)));
        }
    }
}

TEST_CASE("A date of a fixed form keeps what it states") {
    FixedTime time;
    REQUIRE(read_fixed_time("2022-09-13", 10, time));
    CHECK_FALSE(time.has_time);
    CHECK(time.unit_ms == ms_per_day);
    REQUIRE(read_fixed_time("2022-09-13 05:00Z", 17, time));
    CHECK(time.has_time);
    CHECK(time.is_utc);
    CHECK(time.unit_ms == ms_per_minute);
    REQUIRE(read_fixed_time("2022-09-13T05:00:03.250", 23, time));
    CHECK_FALSE(time.is_utc);
    CHECK(time.unit_ms == 1);
    CHECK_FALSE(read_fixed_time("2022-09-13T05:00:60Z", 20, time));
    CHECK_FALSE(read_fixed_time("2022-02-30", 10, time));
    CHECK_FALSE(read_fixed_time("", 0, time));
}

TEST_CASE("Days are counted as the calendar counts them") {
    for (std::uint32_t year = 0; year < 10000; ++year) {
        for (int month = 1; month <= 12; ++month) {
            const int last = days_in_month(year, month);
            const auto m = static_cast<std::uint32_t>(month);
            REQUIRE(days_of_date(year, m, 1) == days_from_civil(year, month, 1));
            REQUIRE(days_of_date(year, m, static_cast<std::uint32_t>(last)) == days_from_civil(year, month, last));
        }
    }
}
