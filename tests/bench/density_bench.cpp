// What counting 1 and 10 million events in the pixels of a map costs: anew, and with a step of the window. Beside it the
// least that the hardware takes: going once through the places, and once through a grid.
#include "bench/generated_events.h"
#include "viewer/scene/density_grid.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <numeric>

namespace {

using namespace chronomap;

/// 1280x720 pixels of the whole world.
constexpr GridView world{{0, 0.5 * (1 - 720.0 / 1280)}, 1.0 / 1280, 1280, 720};

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->ArgsProduct({{1'000'000, 10'000'000}, {10, 1}})->ArgNames({"events", "window_is_one_in"});
    benchmark->Unit(benchmark::kMillisecond)->UseRealTime();
}

std::shared_ptr<const EventTable> table_for(const benchmark::State& state) {
    return generated_table(static_cast<std::size_t>(state.range(0)));
}

/// A window of a part of the span, `moved` thousandths of it after the beginning.
EventsInWindow window(const EventTable& table, std::int64_t one_in, std::int64_t moved) {
    const TimeWindow span = *table.span();
    const std::int64_t length = span.end.ms - span.begin.ms;
    const Instant begin{span.begin.ms + length / 1000 * moved};
    return table.in({begin, {begin.ms + length / one_in}});
}

void count_anew(benchmark::State& state, std::size_t categories) {
    const auto table = table_for(state);
    DensityGrid grid(*table, world, categories);
    const EventsInWindow events = window(*table, state.range(1), 0);
    for (auto _ : state) {
        grid.rebuild(events, {});
        benchmark::DoNotOptimize(grid.plane(0).data());
    }
}
BENCHMARK_CAPTURE(count_anew, together, 0)->Apply(sizes);
BENCHMARK_CAPTURE(count_anew, by_category, 8)->Apply(sizes);

/// The window moves by a thousandth of the span and back.
void move_window(benchmark::State& state) {
    const auto table = table_for(state);
    DensityGrid grid(*table, world, 0);
    const EventsInWindow here = window(*table, state.range(1), 0), there = window(*table, state.range(1), 1);
    grid.rebuild(here, {});
    bool is_there = false;
    for (auto _ : state) {
        is_there = !is_there;
        grid.move(is_there ? there : here);
    }
}
BENCHMARK(move_window)->Apply(sizes);

void read_places(benchmark::State& state) {
    const auto places =
        table_for(state)->columns().places.first(static_cast<std::size_t>(state.range(0) / state.range(1)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            std::accumulate(places.begin(), places.end(), 0u,
                            [](std::uint32_t sum, FixedPoint place) { return sum + place.x + place.y; }));
    }
}
BENCHMARK(read_places)->Apply(sizes);

void empty_grid(benchmark::State& state) {
    DensityGrid grid(*generated_table(1), world, 0);
    for (auto _ : state) {
        grid.rebuild({}, {});
        benchmark::DoNotOptimize(grid.plane(0).data());
    }
}
BENCHMARK(empty_grid)->Unit(benchmark::kMillisecond);

} // namespace
