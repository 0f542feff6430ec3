#include "viewer/app/picture_job.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "viewer/painters/record_reader.h"
#include "viewer/scene/saved_view.h"

#include <cmath>
#include <future>

namespace chronomap {

namespace {

PictureJob job(ExportFormat format) {
    PictureJob job;
    job.document = document_from(small_dossier);
    job.view = opening_view(*job.document, {320, 240}, FramePurpose::picture, "en");
    job.size = {{320, 240}, 1, false};
    job.format = format;
    job.dossier = DossierIdentity{"small.json", std::string(64, '0')};
    return job;
}

PictureRecord record_of(const std::vector<std::uint8_t>& bytes) {
    const std::string file(bytes.begin(), bytes.end());
    const auto record = record_in(file, file);
    REQUIRE(record);
    return picture_record_from_json(*record);
}

} // namespace

TEST_CASE("The ending of a file's name tells the format of its picture") {
    CHECK(picture_format_of("a.png") == ExportFormat::png);
    CHECK(picture_format_of("a/b.SVG") == ExportFormat::svg);
    CHECK(picture_format_of("a.png.pdf") == ExportFormat::pdf);
    CHECK_FALSE(picture_format_of("a.gif"));
    CHECK_FALSE(picture_format_of("png"));
}

TEST_CASE("A picture tells in every format how it was made") {
    for (const ExportFormat format : {ExportFormat::png, ExportFormat::svg, ExportFormat::pdf}) {
        const PictureJob made = job(format);
        const PictureRecord record = record_of(encoded_picture(made));
        CHECK(record.dossier == *made.dossier);
        CHECK(record.size == made.size);
        CHECK(record.page == made.page);
        const ReadView read = view_from_json(record.view, *made.document, {});
        CHECK(read.unknown.empty());
        CHECK(to_json(read.view, *made.document) ==
              to_json(view_for_picture(*made.document, made.view), *made.document));
    }
}

TEST_CASE("The same job gives the same bytes, on several threads at once") {
    for (const ExportFormat format : {ExportFormat::png, ExportFormat::svg, ExportFormat::pdf}) {
        const PictureJob made = job(format);
        auto other = std::async(std::launch::async, [&] { return encoded_picture(made); });
        const auto own = encoded_picture(made);
        CHECK(own == other.get());
    }
}

TEST_CASE("A picture without metadata holds none") {
    for (const ExportFormat format : {ExportFormat::png, ExportFormat::svg, ExportFormat::pdf}) {
        PictureJob made = job(format);
        made.dossier.reset();
        const auto bytes = encoded_picture(made);
        const std::string file(bytes.begin(), bytes.end());
        CHECK_FALSE(record_in(file, file));
        CHECK(file.find("The fire at Ard") == file.npos);
    }
}

TEST_CASE("The middle of the map is rounded to about a pixel, and only once") {
    const PictureJob made = job(ExportFormat::png);
    ViewState view = made.view;
    for (int i = 0; i < 2000; ++i) {
        view.camera = {{std::fmod(0.1 + i * 0.3719, 1.0), std::fmod(0.2 + i * 0.0731, 0.6) + 0.2},
                       std::fmod(i * 0.0617, 18.0)};
        const ViewState once = view_for_picture(*made.document, view);
        const ViewState twice = view_for_picture(*made.document, once);
        CHECK(once.camera == twice.camera);
        CHECK(std::abs(once.camera.center.x - view.camera.center.x) * pixels_per_world_unit(view.camera.zoom) < 2);
    }
}

} // namespace chronomap
