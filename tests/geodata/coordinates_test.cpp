#include "geodata/coordinates.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

using Problem = CoordinateReading::Problem;

bool reads_as(std::string_view text, double lat, double lon) {
    const CoordinateReading reading = read_coordinates(text);
    return reading.problem == Problem::none && std::abs(reading.at.lat_deg - lat) < 1e-9 &&
           std::abs(reading.at.lon_deg - lon) < 1e-9;
}

} // namespace

TEST_CASE("plain numbers are latitude and longitude") {
    CHECK(reads_as("39.51, 46.34", 39.51, 46.34));
    CHECK(reads_as("39.51,46.34", 39.51, 46.34));
    CHECK(reads_as("  39.51   46.34 ", 39.51, 46.34));
    CHECK(reads_as("39.51; 46.34", 39.51, 46.34));
    CHECK(reads_as("-33.9, -70", -33.9, -70));
    CHECK(reads_as("−33.9, +70", -33.9, 70));
    CHECK(reads_as("39, 46", 39, 46));
    CHECK(reads_as("0, 0", 0, 0));
    CHECK(reads_as("90, -180", 90, -180));
}

TEST_CASE("letters say which is which, before or after, in either order") {
    for (const char* text : {"39.51N 46.34E", "39.51 N, 46.34 E", "N39.51 E46.34", "N 39.51, E 46.34", "46.34E 39.51N",
                             "E46.34, N39.51", "39.51n 46.34e", "39.51N, 46.34", "39.51°N 46.34°E"}) {
        INFO(text);
        CHECK(reads_as(text, 39.51, 46.34));
    }
    CHECK(reads_as("33.5S 70.25W", -33.5, -70.25));
}

TEST_CASE("degrees, minutes and seconds are read with and without their signs") {
    const double lat = 39 + 30 / 60.0 + 40 / 3600.0;
    const double lon = 46 + 20 / 60.0 + 30 / 3600.0;
    for (const char* text : {"39°30'40\"N 46°20'30\"E", "39° 30′ 40″ N, 46° 20′ 30″ E", "39 30 40 N 46 20 30 E",
                             "39 30 40, 46 20 30", "39°30’40”, 46°20’30”", "N39°30'40'' E46°20'30''"}) {
        INFO(text);
        CHECK(reads_as(text, lat, lon));
    }
    CHECK(reads_as("39°30.5'N 46°20.25'E", 39 + 30.5 / 60, 46 + 20.25 / 60));
    CHECK(reads_as("39°30' 46°20'", 39.5, 46 + 1 / 3.0));
    CHECK(reads_as("0°30'S 0°15'W", -0.5, -0.25));
    CHECK(reads_as("-0 30, 0 15", -0.5, 0.25));
}

TEST_CASE("digits and commas of Arabic keyboards are read") {
    CHECK(reads_as("٣٩٫٥١، ٤٦٫٣٤", 39.51, 46.34));
    CHECK(reads_as("۳۹٫۵۱ ۴۶٫۳۴", 39.51, 46.34));
    CHECK(reads_as("\u200F39.51, 46.34\u200E", 39.51, 46.34));
}

TEST_CASE("what cannot be is told for what it is") {
    CHECK(read_coordinates("91, 10").problem == Problem::latitude);
    CHECK(read_coordinates("39.5, 181").problem == Problem::longitude);
    CHECK(read_coordinates("39°61'N 46°E").problem == Problem::minutes);
    CHECK(read_coordinates("39.5N 46.3N").problem == Problem::two_of_a_kind);
    CHECK(read_coordinates("39.5N").problem == Problem::one_alone);
    CHECK(read_coordinates("39°").problem == Problem::one_alone);
    CHECK(read_coordinates("39.51,").problem == Problem::one_alone);
}

TEST_CASE("times, names and single numbers are no coordinates") {
    for (const char* text : {"",
                             " ",
                             "2022",
                             "-44",
                             "2022-09-13",
                             "2022-09-13T05:00",
                             "2022/2023",
                             "2020-11-10/..",
                             "../2020",
                             "2022-09~",
                             "13 09 2022",
                             "2022 2023",
                             "Goris",
                             "Sen",
                             "غوريس",
                             "N",
                             "N E",
                             ",",
                             "39.5.1, 46",
                             "1 2 3 4 5 6 7 8, 9",
                             "39.5°30' 46",
                             "39, 46, 12",
                             "--3, 4",
                             "1e5, 3",
                             "."}) {
        INFO(text);
        CHECK(read_coordinates(text).problem == Problem::no_coordinates);
    }
}

TEST_CASE("coordinates are told no finer than their place is known") {
    const LonLat goris{46.34168, 39.51111};
    CHECK(coordinates_text(goris, coordinate_decimals(0)) == "39.51111, 46.34168");
    CHECK(coordinates_text(goris, coordinate_decimals(2000)) == "39.51, 46.34");
    CHECK(coordinates_text(goris, coordinate_decimals(50)) == "39.5111, 46.3417");
    CHECK(coordinates_text(goris, coordinate_decimals(200'000)) == "39.51, 46.34");
    CHECK(coordinates_text({-70.5, -0.0000001}, 2) == "0.00, -70.50");
}

TEST_CASE("what is told reads back") {
    CHECK(reads_as(coordinates_text({-70.12345, 12.5}, 5), 12.5, -70.12345));
}
