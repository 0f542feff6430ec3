#include "events/table/category_codes.h"

#include "support/catch.h"
#include "support/tables.h"

#include <algorithm>

using namespace chronomap;

namespace {

std::vector<std::string> names_of(const std::string& column, const std::vector<std::string>& categories) {
    std::vector<TestEvent> events;
    for (const std::string& category : categories) {
        events.push_back({"2020", LonLat{1, 2}, category, ""});
    }
    auto table = std::make_shared<LoadedTable>(*table_of(events));
    table->columns[3].name = column;
    table->report.roles = {{ColumnRole::category, 3, "for a test"}};
    std::vector<std::string> names = category_names(*table);
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("UCDP's types of violence are called as its codebook calls them") {
    CHECK(names_of("type_of_violence", {"1", "2", "3"}) ==
          std::vector<std::string>{"non-state conflict", "one-sided violence", "state-based conflict"});
    CHECK(names_of("Type of violence", {"3"}) == std::vector<std::string>{"one-sided violence"});
}

TEST_CASE("Other categories stay as they are") {
    CHECK(names_of("type", {"1", "2"}) == std::vector<std::string>{"1", "2"});
    CHECK(names_of("type_of_violence", {"1", "riot"}) == std::vector<std::string>{"1", "riot"});
    CHECK(names_of("type_of_violence", {"4"}) == std::vector<std::string>{"4"});
}
