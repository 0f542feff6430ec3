#include "events/dossier_parts.h"

#include "events/edtf.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

struct ReadTime {
    StatedTime stated;
    std::string problems;
};

ReadTime read_stated(const std::string& time, TimeUse use = TimeUse::as_written) {
    const JsonTree tree = JsonTree::parse("{\"when\": " + time + "}");
    Problems problems;
    JsonReading reading("t", problems);
    ReadTime result{read_stated_time(reading, tree.root(), "when", *TimeZone::find("Asia/Yerevan"), use), ""};
    for (const Problem& problem : problems)
        result.problems += to_line(problem) + '\n';
    return result;
}

std::string bounds(const ReadTime& time) {
    const TimeZone zone = *TimeZone::find("Asia/Yerevan");
    return to_iso(time.stated.extent->earliest(), zone) + " " + to_iso(time.stated.extent->latest(), zone);
}

} // namespace

TEST_CASE("Earliest and latest take the place of a moment's bounds") {
    const ReadTime dawn = read_stated(
        R"({"edtf": "2022-09-13", "earliest": "2022-09-13T00:00+04:00", "latest": "2022-09-13T07:00+04:00"})");
    CHECK(dawn.problems.empty());
    CHECK(bounds(dawn) == "2022-09-13T00:00+04:00 2022-09-13T07:00+04:00");
    CHECK(dawn.stated.extent->kind == TimeExtent::Kind::moment);
    CHECK(dawn.stated.extent->begin == dawn.stated.extent->end);
}

TEST_CASE("A latest without a time of day holds its whole day") {
    CHECK(bounds(read_stated(R"({"edtf": "2022-09", "latest": "2022-09-11"})")) ==
          "2022-09-01T00:00+04:00 2022-09-12T00:00+04:00");
}

TEST_CASE("Earliest and latest are the outer bounds of a span") {
    const ReadTime span =
        read_stated(R"({"edtf": "2022-09/2022-10", "earliest": "2022-09-05", "latest": "2022-10-20"})");
    CHECK(span.problems.empty());
    CHECK(bounds(span) == "2022-09-05T00:00+04:00 2022-10-21T00:00+04:00");
    CHECK(span.stated.extent->kind == TimeExtent::Kind::span);
}

TEST_CASE("An interval is a moment where it says within, and wherever something was said") {
    CHECK(read_stated(R"({"edtf": "2022-09-13/2022-09-14", "within": true})").stated.extent->kind ==
          TimeExtent::Kind::moment);
    CHECK(read_stated(R"({"edtf": "2022-09-13/2022-09-14"})", TimeUse::moment).stated.extent->kind ==
          TimeExtent::Kind::moment);
    CHECK(read_stated(R"({"edtf": "2022-09-13/2022-09-14"})").stated.extent->kind == TimeExtent::Kind::span);
}

TEST_CASE("Bounds that do not fit are left out with an error") {
    const auto* time = GENERATE(
        R"({"edtf": "2022-09-13", "earliest": "2022-09-13T07:00", "latest": "2022-09-13T05:00"})",
        R"({"edtf": "2022-09-13", "earliest": "2022-09-15"})", R"({"edtf": "2022-09-13", "latest": "2022-09-01"})",
        R"({"edtf": "2022-09/2022-10", "earliest": "2022-10-15"})",
        R"({"edtf": "2022-09-13", "latest": "2022-02-30"})");
    const ReadTime read_time = read_stated(time);
    CHECK_FALSE(read_time.problems.empty());
    CHECK(read_time.problems.find("warning") == std::string::npos);
    REQUIRE(read_time.stated.extent);
    CHECK(read_time.stated.extent == read_stated("{\"edtf\": \"" + read_time.stated.edtf + "\"}").stated.extent);
}

TEST_CASE("Bounds that reach beyond the written time are told") {
    const ReadTime wider =
        read_stated(R"({"edtf": "2022-09-13", "earliest": "2022-09-12T20:00", "latest": "2022-09-13T07:00"})");
    CHECK(wider.problems.find("warning") != std::string::npos);
    CHECK(bounds(wider) == "2022-09-12T20:00+04:00 2022-09-13T07:00+04:00");
}

TEST_CASE("An impossible date leaves the entry undated and says why") {
    const ReadTime none = read_stated(R"({"edtf": "2022-02-30", "wording": {"en": "end of February"}})");
    CHECK_FALSE(none.stated.is_dated());
    CHECK(none.stated.wording.in("en") == "end of February");
    CHECK(none.problems.find("t: /when/edtf: ") == 0);
}

TEST_CASE("A time may have a wording alone, and bounds need an edtf") {
    CHECK(read_stated(R"({"wording": {"en": "long ago"}})").problems.empty());
    CHECK(read_stated("{}").problems.empty());
    CHECK(read_stated("null").problems.empty());
    CHECK_FALSE(read_stated(R"({"earliest": "2022"})").problems.empty());
    CHECK_FALSE(read_stated(R"("2022")").problems.empty());
}
