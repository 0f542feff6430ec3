// What a frame costs before anything is drawn, and what a picture costs: build_frame, shaping, painting, encoding.
#include "support/dossiers.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/png_writer.h"
#include "viewer/scene/frame.h"

#include <benchmark/benchmark.h>

#include <string>

namespace {

using namespace chronomap;

constexpr Size size{1280, 720};

std::shared_ptr<const Document> bundled() {
    static const auto words = load_messages(CHRONOMAP_ASSETS "/messages");
    static const auto map = std::make_shared<const BaseMap>(BaseMap::open(CHRONOMAP_ASSETS "/basemap"));
    static const auto document = make_document(
        std::make_shared<const Dossier>(read_dossier(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022").dossier), map, words);
    return document;
}

// `count` statements of two sides about fifty towns, spread over a year.
std::shared_ptr<const Document> generated(int count) {
    std::string places;
    for (int i = 0; i < 50; ++i) {
        places += std::string(i == 0 ? "" : ",") + R"({"id": "p)" + std::to_string(i) + R"(", "kind": "town", "name": {"en": "Town )" +
                  std::to_string(i) + R"("}, "at": [)" + std::to_string(40 + i % 10) + "," + std::to_string(38 + i / 10) +
                  R"(], "precision_m": 3000})";
    }
    std::string entries;
    for (int i = 0; i < count; ++i) {
        const int month = 1 + i * 7 % 12;
        const int day = 1 + i * 11 % 28;
        const std::string date = "2021-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-" +
                                 (day < 10 ? "0" : "") + std::to_string(day);
        entries += std::string(i == 0 ? "" : ",") + R"({"id": "e)" + std::to_string(i) +
                   R"(", "kind": "statement", "act": "claims", "by": ")" + (i % 2 == 0 ? "n" : "s") +
                   R"(", "title": {"en": "Something number )" + std::to_string(i) + R"( is said"}, "said": {"edtf": ")" + date +
                   R"("}, "said_from": "p)" + std::to_string(i % 7) + R"(", "about": ["p)" + std::to_string(i % 50) + R"("], "cites": []})";
    }
    return document_from(R"({"format": "chronomap-dossier/1", "title": {"en": "Generated"}, "time_zone": "UTC", "sources": [],
        "sides": [{"id": "north", "name": {"en": "North"}}, {"id": "south", "name": {"en": "South"}}],
        "actors": [{"id": "n", "name": {"en": "The North"}, "side": "north"}, {"id": "s", "name": {"en": "The South"}, "side": "south"}],
        "places": [)" + places + R"(], "entries": [)" + entries + "]}", bundled()->base_map);
}

void frame_of(benchmark::State& state, const Document& document) {
    ViewState view = opening_view(document, size, FramePurpose::window, "en");
    for (auto _ : state) {
        view.playhead.ms -= 1;      // never the same frame twice
        benchmark::DoNotOptimize(build_frame(document, view, size, FramePurpose::window));
    }
}

void build_frame_of_the_bundled_dossier(benchmark::State& state) {
    frame_of(state, *bundled());
}
BENCHMARK(build_frame_of_the_bundled_dossier)->Unit(benchmark::kMillisecond);

void build_frame_of_1000_entries(benchmark::State& state) {
    frame_of(state, *generated(1000));
}
BENCHMARK(build_frame_of_1000_entries)->Unit(benchmark::kMillisecond);

void paint_1600x900(benchmark::State& state) {
    const Size large{1600, 900};
    const ViewState view = opening_view(*bundled(), large, FramePurpose::picture, "en");
    const Frame frame = build_frame(*bundled(), view, large, FramePurpose::picture);
    for (auto _ : state) {
        benchmark::DoNotOptimize(paint(frame.list, large, 1, theme_named(view.theme).panel));
    }
}
BENCHMARK(paint_1600x900)->Unit(benchmark::kMillisecond);

void encode_1600x900(benchmark::State& state) {
    const Size large{1600, 900};
    const ViewState view = opening_view(*bundled(), large, FramePurpose::picture, "en");
    const Image image = paint(build_frame(*bundled(), view, large, FramePurpose::picture).list, large, 1, {});
    for (auto _ : state) {
        benchmark::DoNotOptimize(encode_png(image));
    }
}
BENCHMARK(encode_1600x900)->Unit(benchmark::kMillisecond);

} // namespace
