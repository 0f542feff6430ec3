#include "viewer/app/row_layout.h"

#include "support/catch.h"

using namespace chronomap;

namespace {

std::shared_ptr<const LoadedTable> table_with(const std::vector<std::string>& columns) {
    auto table = std::make_shared<LoadedTable>();
    for (const std::string& column : columns) {
        table->columns.push_back({column});
    }
    return table;
}

} // namespace

TEST_CASE("Columns of one name in two tables are one, and every other repeated name gets a number") {
    RowLayout layout({"id", "kind"}, {table_with({"id", "a", "a"}), table_with({"a", "b", "id"})},
                     RowLayout::Content::everything);
    CHECK(layout.columns() == std::vector<std::string>{"id", "kind", "id_2", "a", "a_2", "b"});
    CHECK(layout.add("b") == 6);
    CHECK(layout.columns().back() == "b_2");

    std::vector<std::string> cells(layout.columns().size());
    layout.put(1, {"1", "2", "3"}, cells);
    CHECK(cells == std::vector<std::string>{"", "", "3", "1", "", "2", ""});
}

TEST_CASE("A row that is shorter or longer than its table's columns is put as far as it goes") {
    const RowLayout layout({}, {table_with({"a", "b"})}, RowLayout::Content::everything);
    std::vector<std::string> cells(2);
    layout.put(0, {"1"}, cells);
    CHECK(cells == std::vector<std::string>{"1", ""});
    layout.put(0, {"1", "2", "3"}, cells);
    CHECK(cells == std::vector<std::string>{"1", "2"});
}

TEST_CASE("Columns of the geometry are left out where the geometry stands in another form") {
    auto table = std::make_shared<LoadedTable>();
    table->columns = {
        {"name"}, {"longitude", SourceColumn::Kind::longitude}, {"latitude", SourceColumn::Kind::latitude}, {"when"}};
    const RowLayout layout({}, {table}, RowLayout::Content::attributes);
    CHECK(layout.columns() == std::vector<std::string>{"name", "when"});
    std::vector<std::string> cells(2);
    layout.put(0, {"a", "1", "2", "2020"}, cells);
    CHECK(cells == std::vector<std::string>{"a", "2020"});
}
