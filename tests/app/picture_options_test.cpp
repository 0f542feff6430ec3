#include "viewer/app/picture_options.h"

#include "geodata/safe_file.h"
#include "support/catch.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"
#include "viewer/app/command_render.h"
#include "viewer/app/document_maker.h"
#include "viewer/app/view_options.h"

#include <cmath>
#include <random>
#include <sstream>

namespace chronomap {

namespace {

using Words = std::vector<std::string>;

// What the command says on its way.
std::string render(Words words, const std::filesystem::path& out) {
    words.insert(words.begin(), "render");
    words.insert(words.end(), {"--out", out.string()});
    std::ostringstream err;
    CHECK(render_picture(parse_command_line(words).options, err) == 0);
    return err.str();
}

PictureJob job_from(Words words) {
    words.insert(words.begin(), "render");
    words.insert(words.end(), {"--out", "a.png"});
    std::ostringstream err;
    return picture_job_from(parse_command_line(words).options, err);
}

// Some options out of all, different ones for each number.
Words random_options(unsigned seed) {
    std::mt19937 random(seed);
    const auto one_of = [&](const Words& words) { return words[random() % words.size()]; };
    const auto maybe = [&] { return random() % 2 == 0; };
    const auto between = [&](double least, double most) {
        return std::to_string(least + (most - least) * static_cast<double>(random() % 100'000) / 100'000);
    };
    Words words{"--size", std::to_string(120 + random() % 200) + "x" + std::to_string(100 + random() % 200)};
    const auto add = [&](const std::string& name, const std::string& value) {
        words.insert(words.end(), {name, value});
    };
    if (maybe())
        add("--scale", between(0.5, 1.5));
    if (maybe())
        add("--lang", one_of({"en", "ar"}));
    if (maybe())
        add("--theme", one_of({"light", "dark", "contrast", "print"}));
    if (maybe())
        add("--time", one_of({"2022-09-13/2022-09-14", "2022-09", "2020-11-10/..", "../2022-09-13",
                              "2022-09-13T05:00+04:00/2022-09-13T05:01+04:00"}));
    if (maybe())
        add("--clock", one_of({"story", "happened", "known"}));
    if (maybe())
        add("--mode", one_of({"window", "instant", "cumulative"}));
    if (maybe())
        add("--only", one_of({"sure", "maybe"}));
    if (maybe())
        add("--only", one_of({"map", "figure"}));
    if (maybe())
        add("--filter", one_of({"kind=statement", "side=armenia", "side=azerbaijan"}));
    if (maybe())
        add("--search", one_of({"border", "الحدود", "war \"quoted\" <b>"}));
    if (maybe()) {
        add("--center", between(-180, 180) + "," + between(-89, 89));
        add("--zoom", between(0, 18));
    }
    if (maybe())
        add("--title", one_of({"A title", "عنوان", "\u2067odd\u2069 \x01 title"}));
    if (maybe())
        add("--caption", "words & <more>");
    if (maybe())
        words.push_back("--utc");
    return words;
}

} // namespace

TEST_CASE("Fifty pictures are opened again and drawn again, byte by byte the same") {
    const TemporaryFolder folder;
    for (unsigned seed = 0; seed < 50; ++seed) {
        const std::string ending = seed % 10 == 3 ? ".svg" : seed % 10 == 7 ? ".pdf" : ".png";
        const std::filesystem::path first = folder.path() / ("first" + ending);
        const std::filesystem::path again = folder.path() / ("again" + ending);
        INFO("seed " << seed);
        render(random_options(seed), first);
        CHECK(render({first.string()}, again).empty());
        const bool is_same = content_of(first) == content_of(again);
        CHECK(is_same);
    }
}

TEST_CASE("A picture that is opened again goes on in other formats, and what the options say wins") {
    const TemporaryFolder folder;
    const std::filesystem::path first = folder.path() / "first.png";
    render({"--size", "300x200", "--theme", "dark", "--lang", "ar", "--title", "T", "--time", "2022-09"}, first);
    const PictureJob job = job_from({first.string(), "--theme", "print", "--caption", "C"});
    CHECK(job.view.theme == ThemeName::print);
    CHECK(job.view.language == "ar");
    CHECK(job.page.title == "T");
    CHECK(job.page.caption == "C");
    CHECK(job.size == PictureSize{{300, 200}, 1, false});
    render({first.string()}, folder.path() / "a.pdf");
    render({(folder.path() / "a.pdf").string()}, folder.path() / "b.png");
    const bool is_same = content_of(first) == content_of(folder.path() / "b.png");
    CHECK(is_same);
}

TEST_CASE("At another size a picture shows the same ground") {
    const TemporaryFolder folder;
    const std::filesystem::path first = folder.path() / "first.png";
    render({"--size", "800x600", "--scale", "1"}, first);
    const PictureJob before = job_from({first.string()});
    const PictureJob after = job_from({first.string(), "--size", "1600x1200", "--scale", "1"});
    CHECK(after.view.camera.center == before.view.camera.center);
    CHECK(after.view.camera.zoom > before.view.camera.zoom + 0.5);
}

TEST_CASE("In a window a picture is seen as it was, with the same ground around the same middle") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "a.pdf";
    render({"--size", "900x700", "--theme", "dark", "--lang", "ar", "--time", "2022-09", "--center", "46.5,39.75",
            "--zoom", "8"},
           file);
    std::ostringstream err;
    const auto picture = opened_picture({file}, err);
    REQUIRE(picture);
    const Options options;
    Options own;
    own.inputs = {picture->dossier};
    const auto document = load_document(own, err);
    const ViewState view = window_view_of(*picture, options, document, {1280, 720}, err);
    CHECK(err.str().empty());
    CHECK(view.theme == ThemeName::dark);
    CHECK(view.language == "ar");
    CHECK(to_lon_lat(view.camera.center).lon_deg == Approx(46.5).margin(0.01));
    CHECK(to_lon_lat(view.camera.center).lat_deg == Approx(39.75).margin(0.01));
    CHECK(std::abs(view.camera.zoom - 8) < 1.5);
}

TEST_CASE("Sheets of paper have their size, and 300 pixels an inch unless told otherwise") {
    CHECK(job_from({"--size", "A4"}).size.is_paper);
    CHECK(job_from({"--size", "A4"}).size.size.width == Approx(793.7008));
    CHECK(job_from({"--size", "A4-landscape"}).size.size.width == Approx(1122.5197));
    CHECK(job_from({"--size", "Letter"}).size.size.width == Approx(816));
    CHECK(job_from({"--size", "210x297mm"}).size == job_from({"--size", "A4"}).size);
    CHECK(job_from({"--size", "A5"}).size.scale == Approx(3.125));
    CHECK(job_from({"--size", "A5", "--dpi", "96"}).size.scale == Approx(1));
    CHECK_FALSE(job_from({"--size", "800x600"}).size.is_paper);
}

TEST_CASE("A picture of a dossier that has changed is drawn, and told") {
    const TemporaryFolder folder;
    const std::filesystem::path dossier = folder.path() / "story.json";
    std::filesystem::copy_file(CHRONOMAP_TEST_DATA "/dossiers/one-entry.json", dossier);
    render({dossier.string(), "--size", "200x150"}, folder.path() / "a.png");
    CHECK(render({(folder.path() / "a.png").string()}, folder.path() / "b.png").empty());
    write_file(dossier, content_of(dossier) + "\n");
    const std::string told = render({(folder.path() / "a.png").string()}, folder.path() / "b.png");
    CHECK(told.find("\"story.json\" is not as it was") != told.npos);
}

TEST_CASE("A picture of a dossier that is gone says which one") {
    const TemporaryFolder folder;
    const std::filesystem::path dossier = folder.path() / "story.json";
    std::filesystem::copy_file(CHRONOMAP_TEST_DATA "/dossiers/one-entry.json", dossier);
    render({dossier.string(), "--size", "200x150"}, folder.path() / "a.png");
    std::filesystem::create_directory(folder.path() / "moved");
    std::filesystem::rename(dossier, folder.path() / "moved" / "other.json");
    try {
        job_from({(folder.path() / "a.png").string()});
        FAIL("the dossier is gone");
    } catch (const JobError& error) {
        CHECK(std::string(error.what()).find("\"story.json\"") != std::string::npos);
    }
    CHECK(render({(folder.path() / "a.png").string(), (folder.path() / "moved" / "other.json").string()},
                 folder.path() / "b.png")
              .empty());
}

TEST_CASE("A picture that tells nothing is refused") {
    const TemporaryFolder folder;
    const std::filesystem::path bare = folder.path() / "bare.png";
    render({"--size", "200x150", "--no-metadata"}, bare);
    CHECK_THROWS_AS(job_from({bare.string()}), JobError);
    CHECK_THROWS_AS(job_from({"/nonexistent/a.png"}), JobError);
    CHECK_THROWS_AS(job_from({bare.string(), bare.string()}), JobError);
}

TEST_CASE("A picture tells no path, user or host") {
    const TemporaryFolder folder;
    render({CHRONOMAP_TEST_DATA "/dossiers/one-entry.json", "--size", "200x150"}, folder.path() / "a.png");
    const std::string bytes = content_of(folder.path() / "a.png");
    CHECK(bytes.find("/dossiers/") == bytes.npos);
    CHECK(bytes.find(folder.path().string()) == bytes.npos);
}

} // namespace chronomap
