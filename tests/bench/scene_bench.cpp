// What a frame costs before anything is drawn, and what a picture costs: build_frame, shaping, painting, encoding.
#include "bench/generated_dossier.h"
#include "events/dossier_reader.h"
#include "viewer/painters/cairo_painter.h"
#include "viewer/painters/png_writer.h"
#include "viewer/scene/frame.h"
#include "viewer/scene/scene.h"

#include <benchmark/benchmark.h>

#include <memory>

namespace {

using namespace chronomap;

constexpr Size size{1280, 720};

std::shared_ptr<const Document> bundled() {
    static const auto words = load_messages(CHRONOMAP_ASSETS "/messages");
    static const auto map = std::make_shared<const BaseMap>(BaseMap::open(CHRONOMAP_ASSETS "/basemap"));
    static const auto document = make_document(
        std::make_shared<const Dossier>(read_dossier(CHRONOMAP_ASSETS "/dossiers/border-clashes-2022").dossier), map,
        words);
    return document;
}

std::shared_ptr<const Document> generated(std::size_t count) {
    const auto bundle = bundled();
    return make_document(std::make_shared<const Dossier>(generated_dossier(count)), bundle->base_map, bundle->words);
}

void frame_of(benchmark::State& state, const Document& document) {
    ViewState view = opening_view(document, size, FramePurpose::window, "en");
    for (auto _ : state) {
        view.playhead.ms -= 1; // never the same frame twice
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

void build_frame_of_100000_entries(benchmark::State& state) {
    frame_of(state, *generated(100'000));
}
BENCHMARK(build_frame_of_100000_entries)->Unit(benchmark::kMillisecond);

/// Nothing but the panel's place changes.
void scroll_list_of_100000_entries(benchmark::State& state) {
    const auto document = generated(100'000);
    ViewState view = opening_view(*document, size, FramePurpose::window, "en");
    for (auto _ : state) {
        view.panel.scroll_px += 40;
        benchmark::DoNotOptimize(build_frame(*document, view, size, FramePurpose::window));
    }
}
BENCHMARK(scroll_list_of_100000_entries)->Unit(benchmark::kMillisecond);

/// The panel alone, scrolled on by a wheel's step with each frame.
void scroll_panel(benchmark::State& state, const Document& document, PanelTab tab) {
    ViewState view = opening_view(document, size, FramePurpose::window, "en");
    view.panel.tab = tab;
    const FrameLayout layout =
        lay_out(size, document, FramePurpose::window, wishes_of(view, document, FramePurpose::window));
    const Scene scene = make_scene(document, view, layout, FramePurpose::window);
    for (auto _ : state) {
        DisplayList list;
        const ScrollReach reach = draw_panel(list, scene);
        const double most_px = reach.content_px - reach.room_px;
        view.panel.scroll_px = reach.scroll_px < most_px ? reach.scroll_px + 72 : 0;
        benchmark::DoNotOptimize(list);
    }
}

void scroll_figures_of_100000_entries(benchmark::State& state) {
    scroll_panel(state, *generated(100'000), PanelTab::figures);
}
BENCHMARK(scroll_figures_of_100000_entries)->Unit(benchmark::kMillisecond);

/// A text as long as the summaries of the made-up dossier make it, three to a paragraph.
Article made_up_article(const Dossier& dossier, std::size_t bytes) {
    std::string text;
    for (EntryIndex i = 0; text.size() < bytes; ++i) {
        text += dossier.entries[i].summary.in("en") + (i % 3 == 2 ? "\n\n" : "\n");
    }
    return *parse_article(text, {}, "made up").article;
}

void scroll_text_of_1_MB(benchmark::State& state) {
    const auto bundle = bundled();
    auto dossier = std::make_shared<const Dossier>(generated_dossier(20'000));
    const Article article = made_up_article(*dossier, 1'000'000);
    scroll_panel(state, *make_document(dossier, bundle->base_map, bundle->words, {article}), PanelTab::text);
}
BENCHMARK(scroll_text_of_1_MB)->Unit(benchmark::kMillisecond);

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
