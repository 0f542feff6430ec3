#include "viewer/scene/column_dialog.h"

#include "events/table/loaded_table.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/scenes.h"
#include "support/tables.h"

#include <algorithm>

using namespace chronomap;

namespace {

std::shared_ptr<const Document> document_with(std::shared_ptr<const LoadedTable> table) {
    const auto plain = document_from(small_dossier);
    return make_document(std::make_shared<const Dossier>(), plain->base_map, plain->words, {}, {std::move(table)});
}

/// All texts of what was understood, in a room so many px high.
std::vector<std::string> told(const std::shared_ptr<const LoadedTable>& table, const std::string& language,
                              double height_px) {
    const auto document = document_with(table);
    const SceneHolder holder(document, opening_view(*document, window_size, FramePurpose::window, language),
                             window_size);
    DisplayList list;
    draw_understanding(list, holder.scene, *table, {{20, 20, 600, height_px}, language == "ar"});
    std::vector<std::string> texts;
    for (const DisplayItem& item : list.items) {
        const auto& text = std::get<TextCommand>(item.command);
        CHECK(item.bounds.bottom() <= 20 + height_px + 4);
        texts.push_back(text.text);
    }
    return texts;
}

bool tells(const std::vector<std::string>& texts, const std::string& part) {
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return text.find(part) != std::string::npos; });
}

std::shared_ptr<LoadedTable> table_with_rejects(std::size_t count) {
    auto table = std::make_shared<LoadedTable>(*table_of({{"2020-05-01", LonLat{10, 50}, "fire", "One"}}));
    table->report.rows = 23'412;
    table->report.unplaced = 7;
    table->report.rejects_by_reason = {{"this month has no such day", count}};
    for (std::size_t i = 0; i < count; ++i) {
        table->report.rejects.push_back({i + 1, "when", "2020-02-31", "this month has no such day", 0});
    }
    return table;
}

} // namespace

TEST_CASE("Every reason why a value cannot be used has words in every language") {
    const auto document = document_from(small_dossier);
    for (const auto& [language, words] : *document->words) {
        for (std::size_t code = 0; code < RejectReason::count; ++code) {
            const std::string reason(RejectReason::of_code(code).text());
            INFO(language << ": " << reason);
            CHECK((reason.empty() || words.has("reject." + reason)));
        }
    }
}

TEST_CASE("What was understood of a table is told with what could not be used, counted, with examples") {
    const std::vector<std::string> texts = told(table_with_rejects(3), "en", 600);
    CHECK(tells(texts, "for a test"));
    CHECK(tells(texts, "23,412"));
    CHECK(tells(texts, "this month has no such day"));
    CHECK(tells(texts, "2020-02-31"));
    CHECK(std::count_if(texts.begin(), texts.end(), [](const std::string& text) { return text.find("Row ") == 0; }) ==
          3);
    CHECK(tells(told(table_with_rejects(3), "ar", 600), "لا يوجد يوم كهذا في هذا الشهر"));
}

TEST_CASE("Nothing is told of rejects where there are none, and what does not fit is left out") {
    CHECK_FALSE(tells(told(table_with_rejects(0), "en", 600), "could not be used"));
    CHECK(told(table_with_rejects(1'000), "en", 150).size() < told(table_with_rejects(1'000), "en", 600).size());
}
