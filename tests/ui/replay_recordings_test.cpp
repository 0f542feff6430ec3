#include "events/dossier_reader.h"
#include "support/catch.h"
#include "viewer/scene/scene_memo.h"
#include "viewer/ui/app_controller.h"
#include "viewer/ui/recording.h"

#include <cmath>
#include <set>

namespace chronomap {

namespace {

const std::string assets = CHRONOMAP_ASSETS;

std::shared_ptr<const Document> bundled_document() {
    DossierResult read = read_dossier(assets + "/dossiers/border-clashes-2022");
    REQUIRE(read.usable);
    return make_document(std::make_shared<const Dossier>(std::move(read.dossier)), std::make_shared<const BaseMap>(),
                         load_messages(assets + "/messages"));
}

/// Everything that was seen on the way.
struct Played {
    std::vector<ViewState> views;
    bool quits = false;
    bool ever_lost_window = false; ///< the window of time was not empty at all times

    const ViewState& first() const { return views.front(); }
    const ViewState& last() const { return views.back(); }

    template <typename Value>
    std::set<Value> values(Value ViewState::*member) const {
        std::set<Value> seen;
        for (const ViewState& view : views) {
            seen.insert(view.*member);
        }
        return seen;
    }
};

/// The same document without anything remembered.
Document forgetful(Document document) {
    document.memo = std::make_shared<const SceneMemo>();
    return document;
}

Played play(const std::string& name) {
    static const std::shared_ptr<const Document> document = bundled_document();
    const Size size{1280, 720};
    AppController controller(document, opening_view(*document, size, FramePurpose::window, "en"), size);
    Played played;
    const auto show = [&] {
        controller.set_frame(build_frame(*document, controller.view(), controller.size(), FramePurpose::window));
        played.views.push_back(controller.view());
    };
    show();
    for (const TimedEvent& event : read_recording(std::string(CHRONOMAP_TEST_DATA) + "/../replay/" + name + ".jsonl")) {
        if (controller.handle(event)) {
            show();
        }
        played.ever_lost_window = played.ever_lost_window || controller.view().window.is_empty();
    }
    played.quits = controller.quits();
    return played;
}

} // namespace

TEST_CASE("a recording played twice shows the same") {
    const std::string name =
        GENERATE("pan", "zoom", "scrub", "play", "select", "languages", "scroll", "filter", "keys");
    const Played once = play(name);
    CHECK(once.views == play(name).views);
    CHECK(once.views.size() > 10);
    CHECK(once.quits);
    CHECK_FALSE(once.ever_lost_window);
}

TEST_CASE("a frame never depends on those before it") {
    const std::string name =
        GENERATE("pan", "zoom", "scrub", "play", "select", "languages", "scroll", "filter", "keys");
    const Played played = play(name);
    const std::shared_ptr<const Document> used = bundled_document();
    const Size size{1280, 720};
    for (std::size_t i = 0; i < played.views.size(); ++i) {
        const Frame frame = build_frame(*used, played.views[i], size, FramePurpose::window);
        if (i % 12 == 0) {
            const Document fresh = forgetful(*used);
            INFO(name << ", frame " << i);
            REQUIRE(dump(frame.list) == dump(build_frame(fresh, played.views[i], size, FramePurpose::window).list));
        }
    }
}

TEST_CASE("the recording of panning moves the map and nothing else") {
    const Played played = play("pan");
    CHECK_FALSE(played.last().camera.center == played.first().camera.center);
    CHECK(played.last().camera.zoom == played.first().camera.zoom);
    CHECK(played.values(&ViewState::selected).size() == 1);
    CHECK(played.last().window == played.first().window);
    CHECK(played.last().axis == played.first().axis);
}

TEST_CASE("the recording of zooming goes in, out and home") {
    const Played played = play("zoom");
    double closest = 0;
    for (const ViewState& view : played.views) {
        closest = std::max(closest, view.camera.zoom);
    }
    CHECK(closest > played.first().camera.zoom + 2);
    CHECK(played.last().camera == played.first().camera);
}

TEST_CASE("the recording of scrubbing moves window and axis, and leaves the map") {
    const Played played = play("scrub");
    CHECK(played.last().camera == played.first().camera);
    CHECK_FALSE(played.last().window == played.first().window);
    CHECK_FALSE(played.last().axis == played.first().axis);
    for (const ViewState& view : played.views) {
        CHECK(view.playhead == view.window.end);
    }
}

TEST_CASE("the recording of playing tells entries in turn, by clock and to the end") {
    const Played played = play("play");
    CHECK(played.values(&ViewState::selected).size() > 5);
    CHECK(played.values(&ViewState::playhead).size() > 100);
    CHECK(played.values(&ViewState::plays_by_clock).size() == 2);
    CHECK_FALSE(played.last().is_playing);
    CHECK(played.last().playhead == played.last().window.end);
}

TEST_CASE("the recording of selecting selects by keys, bars and places, and clears") {
    const Played played = play("select");
    CHECK(played.values(&ViewState::selected).size() > 5);
    CHECK_FALSE(played.last().selected);
}

TEST_CASE("the recording of languages shows both, in each theme of a window") {
    const Played played = play("languages");
    CHECK(played.values(&ViewState::language) == std::set<std::string>{"ar", "en"});
    CHECK(played.values(&ViewState::theme).size() == 3);
    CHECK(played.values(&ViewState::zone_is_utc).size() == 2);
}

} // namespace chronomap
