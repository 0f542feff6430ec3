#include "viewer/ui/window_dossier.h"

#include "own_home.h"

#include "support/catch.h"
#include "support/dossiers.h"
#include "support/tables.h"
#include "support/window_size.h"
#include "viewer/ui/kept_files.h"

#include <atomic>
#include <set>
#include <stdexcept>
#include <thread>

using namespace chronomap;

namespace {

/// What a reading hands over, when the test says so.
class Coming final : public ComingContent {
public:
    std::optional<WindowContent> take() override {
        if (failure) {
            throw std::runtime_error(*std::exchange(failure, std::nullopt));
        }
        return std::exchange(next, std::nullopt);
    }
    ReadingState state() const override { return {"events.csv", 0.5, 10, 100}; }
    bool is_over() const override { return is_done; }
    void stop() override { is_done = true; }

    std::optional<WindowContent> next;
    std::optional<std::string> failure;
    bool is_done = false;
};

/// A document with a table of events in a year, as it opens.
WindowContent content_in(const std::string& year, TableOptions options = {}) {
    auto table = std::make_shared<LoadedTable>(*table_of(
        {{year + "-05-01", LonLat{10, 50}, "fire", "One"}, {year + "-06-01", LonLat{11, 51}, "fire", "Two"}}));
    table->options = std::move(options);
    const auto plain = document_from(small_dossier);
    WindowContent content;
    content.document = make_document(std::make_shared<const Dossier>(), plain->base_map, plain->words, {}, {table});
    content.view = opening_view(*content.document, window_size, FramePurpose::window, "en");
    content.dossier = "events.csv";
    return content;
}

/// A dossier in a window, whose loading the test plays.
struct Sample {
    explicit Sample(bool keeps_nothing = true, std::filesystem::path path = "events.csv")
        : file(std::move(path)),
          dossier([this](const WantedContent& asked, Size) { return load(asked); }, keeps_nothing),
          controller(dossier.open(window_size, 1, false)) {}

    WindowContent load(const WantedContent& asked) {
        wanted = asked;
        if (failure) {
            throw std::runtime_error(*failure);
        }
        if (asked.is_again && coming) {
            WindowContent content;
            content.coming = coming;
            return content;
        }
        WindowContent content = content_in(asked.is_again ? "2021" : "2020",
                                           asked.columns.empty() ? TableOptions() : asked.columns.begin()->second);
        content.dossier = file;
        return content;
    }

    /// Until something has come of what was asked for.
    void wait() {
        while (!dossier.take_news(*controller)) {
            std::this_thread::yield();
        }
    }

    bool shows_year(int year) const {
        const std::int64_t begin = controller->document().span.begin.ms;
        const std::int64_t years = 1970 + begin / (ms_per_day * 365);
        return years == year;
    }

    std::filesystem::path file;
    std::optional<std::string> failure;
    std::shared_ptr<Coming> coming;
    WantedContent wanted;
    WindowDossier dossier;
    std::unique_ptr<AppController> controller;
};

TableOptions with_time(const std::string& column) {
    TableOptions options;
    options.time = column;
    return options;
}

} // namespace

TEST_CASE("A file is read again with what is said of its columns, and all its time is seen") {
    Sample sample;
    REQUIRE(sample.shows_year(2020));
    sample.dossier.read_columns(*sample.controller, "events.csv", with_time("when"));
    sample.wait();
    CHECK(sample.wanted.is_again);
    CHECK(sample.wanted.columns.at("events.csv").time == "when");
    CHECK(sample.shows_year(2021));
    CHECK(sample.controller->view().window.begin >= sample.controller->document().span.begin);
    CHECK(sample.controller->view().window.end <= sample.controller->document().span.end);
    CHECK(sample.controller->view().notice.find("events.csv") != std::string::npos);
}

TEST_CASE("Another category leaves the look as it is") {
    Sample sample;
    const Camera camera = sample.controller->view().camera;
    TableOptions options;
    options.category = "title";
    sample.controller->handle({0, KeyPressed{"plus", {}}});
    const Camera closer = sample.controller->view().camera;
    REQUIRE_FALSE(closer == camera);
    sample.dossier.read_columns(*sample.controller, "events.csv", options);
    sample.wait();
    CHECK(sample.controller->view().camera == closer);
}

TEST_CASE("Until something has come of what is read again, and when it fails, what was there stays") {
    Sample sample;
    sample.coming = std::make_shared<Coming>();
    sample.dossier.read_columns(*sample.controller, "events.csv", with_time("when"));
    sample.wait();
    while (!sample.controller->view().reading) {
        sample.dossier.take_news(*sample.controller);
    }
    CHECK(sample.shows_year(2020));
    sample.coming->next = content_in("2022");
    sample.wait();
    CHECK(sample.shows_year(2022));
    sample.coming->failure = "It broke off.";
    sample.coming->is_done = true;
    sample.wait();
    CHECK(sample.controller->view().notice == "It broke off.");
    CHECK_FALSE(sample.controller->view().reading);
    CHECK(sample.shows_year(2022));
}

TEST_CASE("What could not be read is not tried again when another file is") {
    Sample sample;
    sample.failure = "No such column.";
    sample.dossier.read_columns(*sample.controller, "events.csv", with_time("nowhere"));
    sample.wait();
    CHECK(sample.controller->view().notice == "No such column.");
    CHECK(sample.shows_year(2020));
    sample.failure.reset();
    sample.dossier.read_columns(*sample.controller, "other.csv", with_time("when"));
    sample.wait();
    CHECK(sample.wanted.columns.count("events.csv") == 0);
    CHECK(sample.wanted.columns.count("other.csv") == 1);
}

TEST_CASE("Colours that are chosen while a file is read stay when more of it comes") {
    Sample sample;
    sample.coming = std::make_shared<Coming>();
    sample.dossier.read_columns(*sample.controller, "events.csv", with_time("when"));
    sample.wait();
    sample.controller->handle({0, KeyPressed{"t", {}}});
    const ThemeName chosen = sample.controller->view().theme;
    REQUIRE(chosen != ThemeName::light);
    sample.coming->next = content_in("2022");
    while (!sample.shows_year(2022)) {
        sample.dossier.take_news(*sample.controller);
    }
    CHECK(sample.controller->view().theme == chosen);
}

TEST_CASE("What is kept is listed with its kinds and its size, and is there until it is forgotten") {
    const sample::Home home;
    Sample sample(false, home / "events.csv");
    sample.dossier.keep_view(*sample.controller, "Morning");
    home.table();
    sample.dossier.list_kept(*sample.controller);
    REQUIRE(sample.controller->view().forget_form);
    const ForgetForm& form = *sample.controller->view().forget_form;
    std::multiset<std::string> kinds;
    for (const ForgetForm::Line& line : form.lines) {
        kinds.insert(line.kind);
    }
    CHECK(kinds == std::multiset<std::string>{"named_views", "table", "view_file_note"});
    CHECK(form.sum.find("3 files") == 0);
    CHECK(kept_files().size() == 3);
    sample.dossier.forget_kept(*sample.controller);
    CHECK(kept_files().empty());
    sample.dossier.list_kept(*sample.controller);
    CHECK_FALSE(sample.controller->view().forget_form);
}

TEST_CASE("After everything is forgotten the window keeps nothing: no view, no last view, nothing that it reads") {
    const sample::Home home;
    const std::size_t at_first = home.count();
    Sample sample(false, home / "events.csv");
    CHECK_FALSE(sample.wanted.keeps_nothing);
    sample.dossier.keep_view(*sample.controller, "Morning");
    sample.dossier.forget_kept(*sample.controller);
    sample.dossier.keep_view(*sample.controller, "Evening");
    sample.dossier.forget_view(*sample.controller, "Morning");
    sample.dossier.read_columns(*sample.controller, "events.csv", with_time("when"));
    sample.wait();
    CHECK(sample.wanted.keeps_nothing);
    sample.dossier.close(*sample.controller);
    CHECK(home.count() == at_first);
}

TEST_CASE("What is being read when everything is forgotten is read anew, without being kept") {
    const sample::Home home;
    Sample sample(false, home / "events.csv");
    sample.coming = std::make_shared<Coming>();
    sample.dossier.read_columns(*sample.controller, "events.csv", with_time("when"));
    SECTION("while it is asked for") {}
    SECTION("while it comes") {
        sample.wait();
    }
    const std::weak_ptr<Coming> first = sample.coming;
    sample.coming = std::make_shared<Coming>();
    sample.dossier.forget_kept(*sample.controller);
    sample.wait();
    CHECK(sample.wanted.keeps_nothing);
    CHECK(sample.wanted.is_again);
    CHECK(sample.wanted.columns.at("events.csv").time == "when");
    CHECK(first.expired());
    sample.coming->next = content_in("2022");
    while (!sample.shows_year(2022)) {
        sample.dossier.take_news(*sample.controller);
    }
}
