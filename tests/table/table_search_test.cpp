#include "events/table/table_search.h"

#include "events/fold.h"

#include "support/catch.h"
#include "support/tables.h"

using namespace chronomap;

namespace {

std::shared_ptr<const LoadedTable> signs() {
    return table_of({{"2020-05-01", LonLat{10, 50}, "fire", "Barn at O'Hara's"},
                     {"2020-05-02", LonLat{10, 50}, "Feuer", "Mühle in Köln"},
                     {"2019-05-02", LonLat{20, 55}, "حريق", "قصف في غزة"},
                     {"2020-05-03", LonLat{10, 50}, "flood", "He said \"\"bridge\"\" twice"}});
}

std::vector<std::string> found(const LoadedTable& table, const std::string& query, unsigned threads = 2) {
    Progress progress;
    const auto mask = search_table(table, query, threads, progress);
    std::vector<std::string> titles;
    for (EventNumber event = 0; mask && event < table.events->size(); ++event) {
        if (mask->has(event)) {
            titles.push_back(table.row_of(event)[4]);
        }
    }
    return titles;
}

} // namespace

TEST_CASE("a search in a table finds every word of the query in any column, whatever its case and marks") {
    const auto table = signs();
    CHECK(found(*table, "BARN").size() == 1);
    CHECK(found(*table, "muhle koln") == std::vector<std::string>{"Mühle in Köln"});
    CHECK(found(*table, "feuer köln").size() == 1);
    CHECK(found(*table, "feuer barn").empty());
    CHECK(found(*table, "ohara").size() == 1);
    CHECK(found(*table, "bridge") == std::vector<std::string>{"He said \"bridge\" twice"});
    CHECK(found(*table, "2020 05").size() == 3);
}

TEST_CASE("a search in a table finds Arabic words in their own letters and in Latin ones") {
    const auto table = signs();
    CHECK(found(*table, "غزه").size() == 1);
    CHECK(found(*table, fold_words("قصف").front().latin).size() == 1);
}

TEST_CASE("a single letter must begin a word of a table") {
    const auto table = signs();
    CHECK(found(*table, "b").size() == 2);
    CHECK(found(*table, "z").empty());
}

TEST_CASE("a query without a word searches for nothing") {
    Progress progress;
    CHECK(search_table(*signs(), " ,;", 1, progress) == nullptr);
}

TEST_CASE("a search that is no longer wanted ends") {
    Progress progress;
    progress.is_cancelled = true;
    CHECK_THROWS_AS(search_table(*signs(), "barn", 1, progress), Cancelled);
}
