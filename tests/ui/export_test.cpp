#include "window_sample.h"

#include "support/catch.h"
#include "support/temporary_folder.h"
#include "viewer/scene/export_dialog.h"
#include "viewer/ui/export_controller.h"
#include "viewer/ui/picture_saver.h"

#include <fstream>

using namespace chronomap;
using sample::Window;

namespace {

Window with_export_form() {
    Window window;
    window.controller.set_picture_file("/somewhere/story.png");
    window.press("e", {.ctrl = true});
    REQUIRE(window.view().export_form);
    return window;
}

const ExportForm& export_form_of(const Window& window) {
    return *window.view().export_form;
}

void go_to(Window& window, ExportRow row) {
    while (export_form_of(window).row != row) {
        window.press("down");
    }
}

SavePicture asked_picture(Window& window) {
    const std::vector<Effect> effects = window.controller.take_effects();
    REQUIRE(effects.size() == 1);
    REQUIRE(std::holds_alternative<SavePicture>(effects[0]));
    return std::get<SavePicture>(effects[0]);
}

} // namespace

TEST_CASE("The form opens with the view's language and colours, and keys change its lines") {
    Window window = with_export_form();
    CHECK(export_form_of(window).settings.language == window.view().language);
    const ExportPreset before = export_form_of(window).settings.preset;
    window.press("right");
    CHECK_FALSE(export_form_of(window).settings.preset == before);
    window.press("left");
    CHECK(export_form_of(window).settings.preset == before);
    window.press("up");
    CHECK(export_form_of(window).row == ExportRow::save);
    window.press("tab");
    CHECK(export_form_of(window).row == ExportRow::preset);
    window.press("escape");
    CHECK_FALSE(window.view().export_form);
}

TEST_CASE("Letters typed into the form are no shortcuts, and stay when one goes to another line") {
    Window window = with_export_form();
    go_to(window, ExportRow::title);
    window.type("quite so");
    CHECK_FALSE(window.controller.quits());
    CHECK(window.controller.take_effects().empty());
    window.press("down");
    CHECK(export_form_of(window).settings.page.title == "quite so");
    window.press("up");
    CHECK(export_form_of(window).field.text == "quite so");
}

TEST_CASE("The file's ending follows the format") {
    Window window = with_export_form();
    go_to(window, ExportRow::format);
    window.press("right");
    window.press("right");
    CHECK(export_form_of(window).settings.file == "/somewhere/story.pdf");
    CHECK(with_ending("a.b/story", ExportFormat::svg) == "a.b/story.svg");
}

TEST_CASE("Saving asks before it writes over a file, tells what went wrong, and says where the picture is") {
    Window window = with_export_form();
    window.press("enter");
    CHECK(asked_picture(window).if_there == SavePicture::IfThere::ask);
    CHECK(export_form_of(window).is_saving);
    window.controller.picture_is_there();
    CHECK(export_form_of(window).asks_to_replace);
    window.press("enter");
    CHECK(asked_picture(window).if_there == SavePicture::IfThere::replace);
    window.controller.picture_failed("The disk is full.");
    CHECK(export_form_of(window).problem == "The disk is full.");
    window.press("enter");
    asked_picture(window);
    window.controller.picture_is_saved("/somewhere/story.png");
    CHECK_FALSE(window.view().export_form);
    CHECK(window.view().notice.find("/somewhere/story.png") != std::string::npos);
}

TEST_CASE("Another name or other settings take back the leave to write over a file") {
    Window window = with_export_form();
    window.press("enter");
    window.controller.take_effects();
    window.controller.picture_is_there();
    go_to(window, ExportRow::file);
    window.press("backspace");
    CHECK_FALSE(export_form_of(window).asks_to_replace);
}

TEST_CASE("A picture at once is made as the last one and never replaces a file") {
    Window window = with_export_form();
    go_to(window, ExportRow::theme);
    window.press("right");
    const ThemeName chosen = export_form_of(window).settings.theme;
    window.press("enter");
    asked_picture(window);
    window.controller.picture_is_saved("/somewhere/story.png");
    window.press("s", {}, "s");
    const SavePicture again = asked_picture(window);
    CHECK(again.settings.theme == chosen);
    CHECK(again.if_there == SavePicture::IfThere::another_name);
}

TEST_CASE("The form can be used with the pointer alone") {
    Window window = with_export_form();
    const ExportFormat before = export_form_of(window).settings.format;
    window.click(window.place_of(pick_of(ExportRow::format, FormPress::next)).center());
    CHECK_FALSE(export_form_of(window).settings.format == before);
    window.click(window.place_of(pick_of(ExportRow::caption, FormPress::line)).center());
    CHECK(export_form_of(window).row == ExportRow::caption);
    window.click(window.place_of(pick_of(ExportRow::save, FormPress::line)).center());
    asked_picture(window);
}

TEST_CASE("A page shows at least the ground that the window shows") {
    Window window;
    const FrameLayout& layout = window.controller.frame().layout;
    for (const ExportPreset preset : {ExportPreset::screen, ExportPreset::square, ExportPreset::a4}) {
        ExportSettings settings = first_settings(window.view(), "x.png");
        settings.preset = preset;
        const ViewState page = view_to_export(window.controller.document(), window.view(), settings, layout);
        const double larger = std::exp2(page.camera.zoom - window.view().camera.zoom);
        CHECK(layout.map.width * larger <= 1600);
        CHECK(page.window == window.view().window);
        CHECK(page.filter == window.view().filter);
    }
}

TEST_CASE("A free name is the wished one, or that with a number") {
    const TemporaryFolder folder;
    CHECK(free_name(folder / "a.png") == folder / "a.png");
    std::ofstream(folder / "a.png") << "x";
    std::ofstream(folder / "a-2.png") << "x";
    CHECK(free_name(folder / "a.png") == folder / "a-3.png");
}
