#include "viewer/ui/table_searcher.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/tables.h"
#include "support/window_size.h"
#include "viewer/scene/document_tables.h"

#include <thread>

using namespace chronomap;

namespace {

/// Rows of a file that is not there any more.
class GoneSource final : public RowSource {
public:
    explicit GoneSource(std::vector<SourceColumn> columns) : m_columns(std::move(columns)) {}

    const std::vector<SourceColumn>& columns() const override { return m_columns; }
    std::vector<std::vector<std::string>> sample(std::size_t) const override { return {}; }
    std::vector<std::uint32_t> read(const std::vector<std::size_t>&, unsigned, Progress&,
                                    const std::function<void(const RowBlock&, unsigned)>&) const override {
        throw TableError("the file has changed");
    }
    std::vector<std::string> row(RowOffset) const override { throw TableError("the file has changed"); }

private:
    std::vector<SourceColumn> m_columns;
};

std::shared_ptr<const Document> document_of(const std::string& word, int count) {
    std::vector<TestEvent> events;
    for (int i = 0; i < count; ++i) {
        events.push_back(
            {"2020-05-01", LonLat{10, 50}, "fire", (i % 3 == 0 ? word : "other") + " " + std::to_string(i)});
    }
    const auto plain = document_from(small_dossier);
    return make_document(std::make_shared<const Dossier>(), plain->base_map, plain->words, {}, {table_of(events)});
}

/// A window in which somebody has typed a search.
AppController searching(const std::shared_ptr<const Document>& document, const std::string& text) {
    ViewState view = opening_view(*document, window_size, FramePurpose::window, "en");
    view.filter.search = text;
    return {document, view, window_size};
}

void wait(TableSearcher& searcher, AppController& controller) {
    while (!searcher.follow(controller, false)) {
        REQUIRE(searcher.is_busy());
        std::this_thread::yield();
    }
}

std::size_t found(const AppController& controller) {
    std::size_t count = 0;
    const FoundInTables& found = controller.view().found;
    for (EventNumber event = 0; event < controller.document().tables.size(); ++event) {
        count += found.by_table.at(0)->has(event) ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("What is typed is searched for beside the frames, and handed over when it is found") {
    TableSearcher searcher;
    AppController controller = searching(document_of("harbour", 3'000), "harbour");
    wait(searcher, controller);
    CHECK(controller.view().found.query == "harbour");
    CHECK(found(controller) == 1'000);
    CHECK_FALSE(searcher.follow(controller, false));
    CHECK_FALSE(searcher.is_busy());
}

TEST_CASE("Without a search, or without tables, nothing is searched") {
    TableSearcher searcher;
    AppController nothing_typed = searching(document_of("harbour", 3), "");
    CHECK_FALSE(searcher.follow(nothing_typed, true));
    AppController no_tables = searching(document_from(small_dossier), "fire");
    CHECK_FALSE(searcher.follow(no_tables, true));
    CHECK_FALSE(searcher.is_busy());
}

TEST_CASE("The newest search is the one that is carried out") {
    const auto document = document_of("harbour", 100'000);
    TableSearcher searcher;
    AppController first = searching(document, "other");
    searcher.follow(first, false);
    AppController second = searching(document, "harbour 3");
    wait(searcher, second);
    CHECK(second.view().found.query == "harbour 3");
}

TEST_CASE("Another document is searched anew for the same words") {
    TableSearcher searcher;
    AppController first = searching(document_of("harbour", 30), "harbour");
    CHECK(searcher.follow(first, true));
    CHECK(found(first) == 10);
    AppController second = searching(document_of("harbour", 60), "harbour");
    CHECK(searcher.follow(second, true));
    CHECK(found(second) == 20);
}

TEST_CASE("A searcher can go away while it searches") {
    const auto document = document_of("harbour", 100'000);
    for (int i = 0; i < 5; ++i) {
        TableSearcher searcher;
        AppController controller = searching(document, "harbour");
        searcher.follow(controller, false);
    }
}

TEST_CASE("What goes wrong with a search is told, and nothing is found") {
    auto table = std::make_shared<LoadedTable>(*table_of({{"2020", LonLat{1, 2}, "fire", "One"}}));
    table->rows = std::make_shared<const GoneSource>(table->columns);
    const auto plain = document_from(small_dossier);
    TableSearcher searcher;
    AppController controller =
        searching(make_document(std::make_shared<const Dossier>(), plain->base_map, plain->words, {}, {table}), "one");
    CHECK(searcher.follow(controller, true));
    CHECK(controller.view().notice == "the file has changed");
    CHECK(controller.view().found.query == "one");
}
