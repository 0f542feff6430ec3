#include "events/table/number_text.h"

#include "support/catch.h"

#include <cstdlib>
#include <random>
#include <string>

using namespace chronomap;

namespace {

std::string digits(std::mt19937_64& random, std::size_t most) {
    std::string text;
    for (std::size_t i = random() % (most + 1); i > 0; --i) {
        text += static_cast<char>('0' + random() % 10);
    }
    return text;
}

} // namespace

TEST_CASE("A plain decimal is rounded as strtod rounds it") {
    std::mt19937_64 random(5);
    int fast = 0;
    for (int i = 0; i < 300'000; ++i) {
        const std::string text = (random() % 2 == 0 ? "-" : "") + digits(random, i % 2 == 0 ? 3 : 20) + "." +
                                 digits(random, i % 3 == 0 ? 25 : 8);
        INFO(text);
        const double expected = std::strtod(text.c_str(), nullptr);
        double number = 0;
        if (read_plain_decimal(text.data(), text.size(), number)) {
            ++fast;
            REQUIRE(number == expected);
        }
        if (text.find_first_of("0123456789") != std::string::npos) {
            REQUIRE(read_number(text, number) == NumberFault::none);
            REQUIRE(number == expected);
        }
    }
    CHECK(fast > 100'000);
}

TEST_CASE("Numbers have signs, exponents, decimal commas and blanks around them") {
    double number = 0;
    const auto check = [&](const char* text, double expected) {
        INFO(text);
        REQUIRE(read_number(text, number) == NumberFault::none);
        CHECK(number == expected);
    };
    check("46.3417", 46.3417);
    check(" 46,3417 ", 46.3417);
    check("+5", 5);
    check("-.5", -0.5);
    check("5.", 5);
    check("1.5e3", 1500);
    check("1e-400", 0);
    check("-0", 0);
    check("123456789012345678901234567890", 123456789012345678901234567890.0);
}

TEST_CASE("What is no finite number is refused with its reason") {
    double number = 7;
    CHECK(read_number("", number) == NumberFault::empty);
    for (const char* text : {"-", "+", ".", "x", "1x", "1.2.3", "1,2,3", "1,234.5", "--1", "+-1", "0x10", "1 2"}) {
        INFO(text);
        CHECK(read_number(text, number) == NumberFault::not_a_number);
    }
    for (const char* text : {"nan", "NaN", "inf", "-infinity", "1e999"}) {
        INFO(text);
        CHECK(read_number(text, number) == NumberFault::not_finite);
    }
    CHECK(read_number(std::string(1'000'000, '1'), number) == NumberFault::not_finite);
    CHECK(number == 7);
}

TEST_CASE("Commas may separate thousands") {
    double number = 0;
    REQUIRE(read_number("1,234,567.5", number, Comma::thousands) == NumberFault::none);
    CHECK(number == 1234567.5);
    CHECK(read_number(",", number, Comma::thousands) == NumberFault::not_a_number);
    CHECK(read_number(",,", number, Comma::thousands) == NumberFault::not_a_number);
}
