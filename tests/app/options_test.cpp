#include "viewer/app/options.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

Options options_of(const std::vector<std::string>& arguments) {
    return parse_command_line(arguments).options;
}

} // namespace

TEST_CASE("Without arguments the window opens with the bundled dossier") {
    const Options options = options_of({});
    CHECK(options.command == Subcommand::view);
    CHECK(options.inputs.empty());
    CHECK_FALSE(options.clock);
    CHECK_FALSE(options.language);
}

TEST_CASE("The first word may be a command, else it is an input of view") {
    CHECK(options_of({"list"}).command == Subcommand::list);
    CHECK(options_of({"check"}).command == Subcommand::check);
    CHECK(options_of({"a.json", "list"}).command == Subcommand::view);
    CHECK(options_of({"a.json", "list"}).inputs == std::vector<std::filesystem::path>{"a.json", "list"});
    CHECK(options_of({"list", "check"}).inputs == std::vector<std::filesystem::path>{"check"});
    CHECK(options_of({"list", "--", "-x"}).inputs == std::vector<std::filesystem::path>{"-x"});
    CHECK(options_of({"--select", "clashes"}).select == "clashes");
}

TEST_CASE("Every option of a picture is read") {
    const Options options =
        options_of({"render", "in.json", "--out",    "map.png", "--size",  "1200x700", "--scale",
                    "1.5",    "--lang",  "ar",       "--theme", "dark",    "--center", "-74.006,40.7143",
                    "--zoom", "7.5",     "--select", "clashes", "--clock", "known"});
    CHECK(options.command == Subcommand::render);
    CHECK(options.size == Size{1200, 700});
    CHECK(options.scale == 1.5);
    CHECK(options.language == "ar");
    CHECK(options.theme == ThemeName::dark);
    CHECK(options.center == LonLat{-74.006, 40.7143});
    CHECK(options.zoom == 7.5);
    CHECK(options.select == "clashes");
    CHECK(options.clock == Clock::known);
}

TEST_CASE("A box may cross the 180th meridian") {
    CHECK(options_of({"--bbox", "170,-20,-170,-10"}).west_south_east_north ==
          std::array<double, 4>{170, -20, -170, -10});
    CHECK_THROWS_AS(options_of({"--bbox", "170,-20,170,-10"}), UsageError);
}

TEST_CASE("A window is read in the dossier's zone, and a moment is one second") {
    const TimeZone yerevan = *TimeZone::find("Asia/Yerevan");
    const auto window = window_of(options_of({"--time", "2022-09-13"}), yerevan);
    REQUIRE(window);
    CHECK(window->begin == Instant{1'663'012'800'000}); // 2022-09-12T20:00Z
    CHECK(window->end.ms - window->begin.ms == ms_per_day);
    const auto moment = window_of(options_of({"--at", "2022-09-13T05:00"}), yerevan);
    REQUIRE(moment);
    CHECK(moment->end.ms - moment->begin.ms == ms_per_second);
    CHECK_FALSE(window_of(options_of({}), yerevan));
}

TEST_CASE("With event files --time is a time in view, or else the column that tells the time") {
    const std::string events = CHRONOMAP_TEST_DATA "/tables/lamps.csv";
    const Options column = options_of({"list", events, "--time", "Date"});
    CHECK(column.table.time == "Date");
    CHECK(!column.time);
    const Options window = options_of({"list", events, "--time", "2020-01/2020-03"});
    CHECK(window.table.time.empty());
    CHECK(window.time == "2020-01/2020-03");
    const Options both = options_of({"export", events, "--time", "Date", "--time", "2020", "--out", "a.csv"});
    CHECK(both.table.time == "Date");
    CHECK(both.time == "2020");
    CHECK(options_of({"check", events, "--time", "2020"}).table.time == "2020");
    CHECK_THROWS_AS(options_of({"list", "a.json", "--time", "Date"}), UsageError);
}

TEST_CASE("What the columns of event files mean can be said") {
    const Options options =
        options_of({"check", "a.csv",      "--end",       "until",        "--lon",     "x",          "--lat",
                    "y",     "--title",    "what",        "--category",   "kind",      "--source",   "from",
                    "--crs", "EPSG:32638", "--time-zone", "Asia/Baghdad", "--rejects", "rejects.csv"});
    CHECK(options.table.end == "until");
    CHECK(options.table.longitude == "x");
    CHECK(options.table.latitude == "y");
    CHECK(options.table.title == "what");
    CHECK(options.table.category == "kind");
    CHECK(options.table.source == "from");
    CHECK(options.table.crs == "EPSG:32638");
    CHECK(options.table.time_zone == "Asia/Baghdad");
    CHECK(options.rejects == "rejects.csv");
    CHECK(options_of({"render", "a.csv", "--title", "Lamps", "--title-column", "what", "--out", "a.png"}).table.title ==
          "what");
    CHECK(options_of({"render", "a.csv", "--title", "Lamps", "--out", "a.png"}).title == "Lamps");
}

TEST_CASE("Wrong values are refused before anything is loaded") {
    const std::vector<std::string> wrong = GENERATE(
        std::vector<std::string>{"--size", "0x0"}, std::vector<std::string>{"--size", "1600x900x2"},
        std::vector<std::string>{"--size", "1e3x900"}, std::vector<std::string>{"--scale", "nan"},
        std::vector<std::string>{"--scale", "inf"}, std::vector<std::string>{"--center", "46,39,1", "--zoom", "7"},
        std::vector<std::string>{"--center", "46,", "--zoom", "7"},
        std::vector<std::string>{"--zoom", "-1", "--center", "0,0"}, std::vector<std::string>{"--time", ""},
        std::vector<std::string>{"list", "--limit", "1.5"}, std::vector<std::string>{"render"},
        std::vector<std::string>{"render", "--out", "png"},
        std::vector<std::string>{"--size", "20x20", "--size", "30x30"},
        std::vector<std::string>{"list", "--out", "a.png"});
    CHECK_THROWS_AS(parse_command_line(wrong), UsageError);
}

TEST_CASE("Help and version are answers, whatever else is missing") {
    CHECK(parse_command_line({"--version"}).answer->find("chronomap ") == 0);
    REQUIRE(parse_command_line({"render", "--help"}).answer);
    CHECK(parse_command_line({"render", "--help"}).answer->find("chronomap render") != std::string::npos);
    CHECK(parse_command_line({"--help"}).answer->find("import") != std::string::npos);
}
