#include "viewer/app/document_maker.h"
#include "viewer/app/view_options.h"

#include "support/catch.h"

#include <sstream>

using namespace chronomap;

namespace {

constexpr Size size{1280, 720};

std::shared_ptr<const Document> document_of(const Options& options) {
    std::ostringstream err;
    return load_document(options, err);
}

ViewState view_of(const std::vector<std::string>& arguments) {
    const Options options = parse_command_line(arguments).options;
    return view_from_options(options, *document_of(options), size, FramePurpose::window);
}

// What is said when the options ask for something that there is not.
template <class Error>
std::string complaint_about(const std::vector<std::string>& arguments) {
    try {
        view_of(arguments);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

bool says(const std::string& text, const char* words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("Without options the view is the opening view in English") {
    const auto document = document_of({});
    CHECK(view_from_options({}, *document, size, FramePurpose::window) ==
          opening_view(*document, size, FramePurpose::window, "en"));
}

TEST_CASE("An unknown language is refused with the languages that there are") {
    const std::string complaint = complaint_about<UsageError>({"--lang", "tlh"});
    CHECK(says(complaint, "tlh"));
    CHECK(says(complaint, "ar"));
    CHECK(says(complaint, "en"));
}

TEST_CASE("A language of the dossier serves, also when the interface has no words in it") {
    CHECK(view_of({CHRONOMAP_TEST_DATA "/dossiers/elsewhere", "--lang", "es"}).language == "es");
    CHECK(view_of({"--lang", "ar"}).language == "ar");
    CHECK(says(complaint_about<UsageError>({"--lang", "es"}), "es"));
}

TEST_CASE("An unknown entry ends the job with the nearest id") {
    const auto document = document_of({});
    const std::string id = document->dossier->entries.front().id;
    const std::string complaint = complaint_about<JobError>({"--select", id + "x"});
    CHECK(says(complaint, (id + "x").c_str()));
    CHECK(says(complaint, ("the nearest id is " + id + ".").c_str()));
    CHECK(view_of({"--select", id}).selected == EntryIndex{0});
}

TEST_CASE("A time moves the axis along with the window, and the playhead to its end") {
    const Options options = parse_command_line({"--time", "1950"}).options;
    const auto document = document_of(options);
    const ViewState view = view_from_options(options, *document, size, FramePurpose::window);
    CHECK(view.window == window_of(options, document->zone));
    CHECK(view.axis == axis_around(view.window));
    CHECK(view.axis.begin <= view.window.begin);
    CHECK(view.axis.end >= view.window.end);
    CHECK(view.playhead == view.window.end);
}

TEST_CASE("A box is shown whole in the map") {
    const ViewState view = view_of({"--bbox", "44,39,48,41"});
    const FrameLayout layout = lay_out(size, *document_of({}), FramePurpose::window, {false, false});
    const WorldBox ground = MapView(view.camera, layout.map).ground_box();
    CHECK(ground.contains(to_world({44, 39})));
    CHECK(ground.contains(to_world({48, 41})));
    const double share = 4.0 / 360 / ground.width();
    CHECK((share > 0.99 || (to_world({44, 39}).y - to_world({44, 41}).y) / ground.height() > 0.99));
}

TEST_CASE("A box across the 180th meridian is shown around it, not around the world") {
    const ViewState view = view_of({"--bbox", "170,-20,-170,-10"});
    CHECK(view.camera.zoom > 4);
    const double from_meridian = std::min(view.camera.center.x, 1 - view.camera.center.x);
    CHECK(from_meridian < 1e-6);
    CHECK(view.camera.center.y > 0.5);
}

TEST_CASE("A centre and a zoom are the camera") {
    const ViewState view = view_of({"--center", "-74.006,40.7143", "--zoom", "7.5"});
    CHECK(view.camera.zoom == 7.5);
    const LonLat center = to_lon_lat(view.camera.center);
    CHECK(center.lon_deg == Approx(-74.006));
    CHECK(center.lat_deg == Approx(40.7143));
}

TEST_CASE("Theme and clock are those of the options") {
    const ViewState view = view_of({"--theme", "print", "--clock", "known"});
    CHECK(view.theme == ThemeName::print);
    CHECK(view.clock == Clock::known);
}

TEST_CASE("Problems of the input are told while the rest is shown") {
    std::ostringstream err;
    Options options;
    options.inputs = {CHRONOMAP_TEST_DATA "/dossiers/unknown-reference.json"};
    CHECK(load_document(options, err)->dossier->entries.size() == 3);
    CHECK_FALSE(err.str().empty());
}
