#include "events/table/time_evidence.h"

#include "support/catch.h"

#include <initializer_list>

using namespace chronomap;

namespace {

TimeEvidence evidence_of(std::initializer_list<const char*> values) {
    TimeEvidence evidence;
    for (const char* value : values) {
        evidence.add(value);
    }
    return evidence;
}

} // namespace

TEST_CASE("A single number above 12 tells the order of the column") {
    CHECK(evidence_of({"3/4/2022", "13/4/2022", "5/6/2022"}).format().order == DateOrder::day_first);
    CHECK(evidence_of({"3/4/2022", "3/14/2022", "5/6/2022"}).format().order == DateOrder::month_first);
    CHECK_FALSE(evidence_of({"3/4/2022", "3/14/2022"}).needs_whole_column());
}

TEST_CASE("Without evidence or with both kinds of it the whole column is asked") {
    CHECK(evidence_of({"3/4/2022", "5/6/2022"}).needs_whole_column());
    CHECK(evidence_of({"13/4/2022", "5/16/2022"}).needs_whole_column());
    CHECK(evidence_of({"13/4/2022", "14/4/2022", "5/16/2022"}).format().order == DateOrder::day_first);
    CHECK(evidence_of({"13/4/2022", "5/14/2022", "5/16/2022"}).format().order == DateOrder::month_first);
    CHECK(evidence_of({"3/4/2022"}).format().order == DateOrder::day_first);
    CHECK_FALSE(evidence_of({"2022-09-13", "Sep 13, 2022"}).needs_whole_column());
}

TEST_CASE("Midnights are dates while nothing else is there") {
    TimeEvidence evidence = evidence_of({"2022-09-13T00:00:00", "2022-09-14 00:00:00.000", "2022-09-15"});
    CHECK(evidence.format().midnight_is_a_date);
    CHECK(evidence.needs_whole_column());
    evidence.add(evidence_of({"2022-09-14 00:00:01"}));
    CHECK_FALSE(evidence.format().midnight_is_a_date);
    CHECK_FALSE(evidence.needs_whole_column());
    CHECK_FALSE(evidence_of({"2022-09-13"}).format().midnight_is_a_date);
}

TEST_CASE("A column of numbers of five digits may be days of a spreadsheet, if they are of our age") {
    CHECK(evidence_of({"44817", "44818.5", "44820"}).format().numbers == TimeForm::spreadsheet_days);
    CHECK(evidence_of({"44817", "44818.5", "44820"}).times() == 3);
    CHECK(evidence_of({"10001", "10002"}).times() == 0);
    CHECK_FALSE(evidence_of({"44817", "2022-09-13", "2022-09-14"}).format().numbers);
}

TEST_CASE("Numbers have one meaning in a column") {
    CHECK(evidence_of({"1663045203", "1663045204", "1663045205.5"}).format().numbers == TimeForm::epoch_seconds);
    CHECK(evidence_of({"1663045203250", "1663045203251"}).format().numbers == TimeForm::epoch_milliseconds);
    CHECK(evidence_of({"20220913", "20220914"}).format().numbers == TimeForm::compact);
    CHECK_FALSE(evidence_of({"2022", "2023"}).format().numbers);
    CHECK_FALSE(evidence_of({"20220913", "2022-09-13", "2022-09-14"}).format().numbers);
}

TEST_CASE("Values are counted, empty ones are not") {
    const TimeEvidence evidence = evidence_of({"2022-09-13", "", "  ", "no time", "2022~"});
    CHECK(evidence.values() == 3);
    CHECK(evidence.times() == 2);
    CHECK(evidence.of_form(TimeForm::edtf) == 1);
}
