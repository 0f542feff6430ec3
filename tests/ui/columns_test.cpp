#include "window_sample.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/tables.h"
#include "viewer/scene/column_dialog.h"
#include "viewer/ui/column_controller.h"

using namespace chronomap;
using sample::Window;

namespace {

std::shared_ptr<const Document> document_of(const std::vector<std::string>& names) {
    std::vector<std::shared_ptr<const LoadedTable>> tables;
    for (const std::string& name : names) {
        tables.push_back(table_of({{"2020-05-01", LonLat{10, 50}, "fire", "One"}}, name));
    }
    const auto empty = document_from(small_dossier);
    return make_document(std::make_shared<const Dossier>(), empty->base_map, empty->words, {}, std::move(tables));
}

Window window_with(const std::vector<std::string>& names, const std::string& language = "en") {
    const auto document = document_of(names);
    return Window(document, opening_view(*document, {1280, 720}, FramePurpose::window, language));
}

Window with_column_form(const std::vector<std::string>& names = {"events.csv"}, const std::string& language = "en") {
    Window window = window_with(names, language);
    window.press("t", {.ctrl = true});
    REQUIRE(window.view().column_form);
    return window;
}

const ColumnForm& column_form_of(const Window& window) {
    return *window.view().column_form;
}

void go_to(Window& window, ColumnRow row) {
    while (column_form_of(window).row != row) {
        window.press("down");
    }
}

ReadColumns asked_reading(Window& window) {
    const std::vector<Effect> effects = window.controller.take_effects();
    REQUIRE(effects.size() == 1);
    REQUIRE(std::holds_alternative<ReadColumns>(effects[0]));
    return std::get<ReadColumns>(effects[0]);
}

} // namespace

TEST_CASE("Without event files there are no columns to tell of") {
    Window window;
    window.press("t", {.ctrl = true});
    CHECK_FALSE(window.view().column_form);
    CHECK_FALSE(window.view().notice.empty());
}

TEST_CASE("Keys go through the lines of the form for columns and through the columns of the file, round and round") {
    Window window = with_column_form();
    CHECK(column_form_of(window).row == ColumnRow::time);
    const auto time = [&] { return column_form_of(window).options[0].time; };
    CHECK(time().empty());
    window.press("right");
    CHECK(time() == "when");
    window.press("left");
    CHECK(time().empty());
    window.press("left");
    CHECK(time() == "title");
    window.press("space");
    CHECK(time().empty());
    window.press("up");
    CHECK(column_form_of(window).row == ColumnRow::apply);
    window.press("tab");
    CHECK(column_form_of(window).row == ColumnRow::time);
    window.press("escape");
    CHECK_FALSE(window.view().column_form);
}

TEST_CASE("In a language that is read from the right the keys change columns in its direction") {
    Window window = with_column_form({"events.csv"}, "ar");
    window.press("left");
    CHECK(column_form_of(window).options[0].time == "when");
}

TEST_CASE("A letter chooses the column that begins with it, and is no shortcut") {
    Window window = with_column_form();
    window.type("l");
    CHECK(column_form_of(window).options[0].time == "lon");
    window.type("l");
    CHECK(column_form_of(window).options[0].time == "lat");
    window.type("q");
    CHECK(column_form_of(window).options[0].time == "lat");
    CHECK_FALSE(window.controller.quits());
}

TEST_CASE("The order of dates is one of two, or left to the dates") {
    Window window = with_column_form();
    go_to(window, ColumnRow::date_order);
    window.press("right");
    CHECK(column_form_of(window).options[0].date_order == "D/M/Y");
    window.press("right");
    CHECK(column_form_of(window).options[0].date_order == "M/D/Y");
    window.press("right");
    CHECK(column_form_of(window).options[0].date_order.empty());
}

TEST_CASE("Applying asks for the file to be read again with all that is said, once") {
    Window window = with_column_form();
    go_to(window, ColumnRow::category);
    window.type("t");
    go_to(window, ColumnRow::time_zone);
    window.type("utc");
    window.press("enter");
    const ReadColumns asked = asked_reading(window);
    CHECK(asked.file == "events.csv");
    CHECK(asked.options.category == "title");
    CHECK(asked.options.time_zone == "utc");
    CHECK(column_form_of(window).is_reading);
    window.press("enter");
    CHECK(window.controller.take_effects().empty());
}

TEST_CASE("What goes wrong stands in the form, and what was said can be changed and tried again") {
    Window window = with_column_form();
    window.press("enter");
    asked_reading(window);
    window.controller.reading_failed("There is no such zone.");
    window.show();
    CHECK(column_form_of(window).problem == "There is no such zone.");
    CHECK_FALSE(column_form_of(window).is_reading);
    window.press("right");
    CHECK(column_form_of(window).problem.empty());
    window.press("enter");
    CHECK(asked_reading(window).options.time == "when");
}

TEST_CASE("The form stays over the document that was read again, and is done when the reading is") {
    Window window = with_column_form();
    window.press("right");
    window.press("enter");
    const auto again = document_of({"events.csv"});
    window.controller.show(again, opening_view(*again, {1280, 720}, FramePurpose::window, "en"));
    REQUIRE(window.view().column_form);
    CHECK(column_form_of(window).is_reading);
    CHECK(column_form_of(window).options[0].time == "when");
    window.controller.set_reading(std::nullopt);
    CHECK_FALSE(column_form_of(window).is_reading);
    const auto none = document_from(small_dossier);
    window.controller.show(none, opening_view(*none, {1280, 720}, FramePurpose::window, "en"));
    CHECK_FALSE(window.view().column_form);
}

TEST_CASE("Of several files each has its own columns") {
    Window window = with_column_form({"a.csv", "b.csv"});
    window.press("up");
    CHECK(column_form_of(window).row == ColumnRow::table);
    window.press("right");
    CHECK(column_form_of(window).table == 1);
    window.press("down");
    window.press("right");
    CHECK(column_form_of(window).options[0].time.empty());
    CHECK(column_form_of(window).options[1].time == "when");
    window.press("enter");
    CHECK(asked_reading(window).file == "b.csv");
}

TEST_CASE("The form for columns can be used with the pointer alone") {
    Window window = with_column_form();
    window.click(window.place_of(pick_of(ColumnRow::end, FormPress::next)).center());
    CHECK(column_form_of(window).options[0].end == "when");
    window.click(window.place_of(pick_of(ColumnRow::crs, FormPress::line)).center());
    CHECK(column_form_of(window).row == ColumnRow::crs);
    window.type("epsg");
    window.click(window.place_of(pick_of(ColumnRow::apply, FormPress::line)).center());
    const ReadColumns asked = asked_reading(window);
    CHECK(asked.options.crs == "epsg");
    CHECK(asked.options.end == "when");
}

TEST_CASE("Columns without a name cannot be chosen, and one of two with the same name is enough") {
    auto table = std::make_shared<LoadedTable>(*table_of({{"2020", LonLat{1, 2}, "a", "b"}}));
    table->columns[1].name.clear();
    table->columns[2].name = "when";
    const auto empty = document_from(small_dossier);
    const auto document = make_document(std::make_shared<const Dossier>(), empty->base_map, empty->words, {}, {table});
    CHECK(choices_of(*document, opened_column_form(*document)) ==
          std::vector<std::string>{"when", "category", "title"});
}
