// What lies in front of the map: menus, pages and notes, in both directions of reading.
#include "viewer/scene/export_dialog.h"
#include "viewer/scene/frame.h"
#include "viewer/scene/scene.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/golden.h"
#include "support/tables.h"
#include "viewer/scene/column_form.h"

using namespace chronomap;

namespace {

constexpr Size small_window{960, 600};

ViewState view_in(const Document& document, const std::string& language) {
    ViewState view = opening_view(document, small_window, FramePurpose::window, language);
    view.named_views = {"Morning", "صباح"};
    return view;
}

/// What a frame draws beyond the frame of the same view without the overlay.
std::string overlay_of(const Document& document, ViewState view, const ViewState& plain) {
    view.camera = plain.camera;
    const DisplayList with = build_frame(document, view, small_window, FramePurpose::window).list;
    const DisplayList without = build_frame(document, plain, small_window, FramePurpose::window).list;
    // Overlays lie in front: both lists begin alike.
    std::size_t same = 0;
    const auto line_of = [](const DisplayItem& item) {
        DisplayList one;
        one.items.push_back(item);
        return dump(one);
    };
    while (same < without.items.size() && same < with.items.size() &&
           line_of(with.items[same]) == line_of(without.items[same])) {
        ++same;
    }
    DisplayList rest;
    rest.items.assign(with.items.begin() + static_cast<std::ptrdiff_t>(same), with.items.end());
    REQUIRE_FALSE(rest.items.empty());
    return dump(rest);
}

ViewState typing(ViewState view, InputKind kind, const std::string& text = "") {
    view.input = TextInput{kind, {text, text.size(), text.size()}};
    return view;
}

} // namespace

TEST_CASE("Overlays are drawn as they always were, in both directions of reading") {
    const auto document = document_from(small_dossier);
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const ViewState plain = view_in(*document, language);
    const auto check = [&](const std::string& name, const ViewState& view) {
        check_golden("scene/overlay_" + name + "_" + language + ".txt", overlay_of(*document, view, plain));
    };
    check("palette", typing(plain, InputKind::palette, "a"));
    check("go_to", typing(plain, InputKind::go_to, "Ard"));
    check("go_to_wrong", typing(plain, InputKind::go_to, "1900-02-30"));
    check("views", typing(plain, InputKind::views));
    check("view_name", typing(plain, InputKind::view_name, "Evening"));
    ViewState keys = plain;
    keys.shows_keys = true;
    check("keys", keys);
    ViewState notice = plain;
    notice.notice = document->words_in(language).get("notice.no_views");
    check("notice", notice);
    ViewState hint = plain;
    hint.hint = Hint{{PickKind::button, static_cast<std::uint32_t>(Action::play)}, {60, 560}};
    check("hint", hint);
    ViewState focus = plain;
    focus.focus = {FrameRegion::timeline, {PickKind::button, static_cast<std::uint32_t>(Action::play)}, true};
    check("focus", focus);
    ViewState measuring = plain;
    measuring.measurement = Measurement{{{10, 10}, {10.5, 9.5}}, LonLat{10.2, 9.8}};
    check("measurement", measuring);
}

TEST_CASE("The form for pictures is drawn as it always was, in both directions of reading") {
    const auto document = document_from(small_dossier);
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const ViewState plain = view_in(*document, language);
    ViewState view = plain;
    ExportForm form;
    form.settings.language = language;
    form.settings.preset = ExportPreset::a4;
    form.settings.page.title = "Title";
    form.settings.file = "/home/somebody/story.png";
    form.row = ExportRow::theme;
    view.export_form = form;
    check_golden("scene/overlay_export_" + language + ".txt", overlay_of(*document, view, plain));
}

TEST_CASE("The form for columns is drawn as it always was, with what was understood, in both directions of reading") {
    const auto plain_document = document_from(small_dossier);
    auto table = std::make_shared<LoadedTable>(
        *table_of({{"2020-05-01", LonLat{10, 50}, "fire", "One"}, {"", LonLat{11, 51}, "fire", "Two"}}));
    table->report.roles = {{ColumnRole::time, 0, "named so; 1 of 2 values are times (ISO 8601)"},
                           {ColumnRole::title, 4, "named so"}};
    table->report.time_format = "ISO 8601";
    table->report.zone = "UTC";
    table->report.zone_is_assumed = true;
    table->report.undated = 1;
    table->report.rejects_by_reason = {{"this month has no such day", 1}};
    table->report.rejects = {{2, "when", "2020-02-31", "this month has no such day", 0}};
    const auto document =
        make_document(std::make_shared<const Dossier>(), plain_document->base_map, plain_document->words, {},
                      {table, table_of({{"2020-05-02", LonLat{10, 51}, "fire", "Three"}}, "more.csv")});
    const std::string language = GENERATE(std::string("en"), std::string("ar"));
    const ViewState plain = view_in(*document, language);
    ViewState view = plain;
    ColumnForm form;
    form.options.resize(2);
    form.options[0].category = "category";
    form.row = ColumnRow::category;
    view.column_form = std::make_shared<const ColumnForm>(form);
    check_golden("scene/overlay_columns_" + language + ".txt", overlay_of(*document, view, plain));
}
