#include "viewer/scene/paper.h"

#include "support/catch.h"
#include "viewer/scene/export_form.h"

using namespace chronomap;

TEST_CASE("Sheets are known by their names, upright and turned, and are exact") {
    CHECK(sheet_named("Letter")->width == Approx(816));
    CHECK(sheet_named("Letter")->height == Approx(1056));
    CHECK(sheet_named("A4-landscape")->height == sheet_named("A4")->width);
    CHECK_FALSE(sheet_named("A9"));
    CHECK_FALSE(sheet_named("-landscape"));
    CHECK(px_of_mm(25.4) == Approx(96));
}

TEST_CASE("A sheet chosen in the form is the sheet of the command line") {
    ExportSettings settings;
    settings.preset = ExportPreset::a4;
    CHECK(size_of(settings, {}).size == *sheet_named("A4"));
    settings.preset = ExportPreset::a4_landscape;
    CHECK(size_of(settings, {}).size == *sheet_named("A4-landscape"));
}

TEST_CASE("Type grows with pages beyond the usual one, and never shrinks") {
    CHECK(enlargement(usual_page) == 1);
    CHECK(enlargement({600, 400}) == 1);
    CHECK(enlargement({3200, 1800}) == 2);
    CHECK(enlargement({3200, 900}) == 1);
}
