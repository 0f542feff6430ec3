// What tables of 1 and 10 million events cost: building, and what is asked of them with every step of a window.
// Beside them what the hardware takes for the least that such a question needs: reading a column once.
#include "bench/generated_events.h"
#include "events/table/event_order.h"
#include "events/table/event_search.h"
#include "events/table/table_builder.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <numeric>

namespace {

using namespace chronomap;

constexpr unsigned threads = 2;

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

std::size_t size_of(const benchmark::State& state) {
    return static_cast<std::size_t>(state.range(0));
}

void add_pieces(benchmark::State& state) {
    const GeneratedEvents events = generated_events(size_of(state));
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<EventColumns> pieces = events.pieces;
        TableBuilder builder(events.numberings);
        state.ResumeTiming();
        for (EventColumns& piece : pieces) {
            builder.add(std::move(piece));
        }
    }
}
BENCHMARK(add_pieces)->Apply(sizes);

void finish(benchmark::State& state) {
    const GeneratedEvents events = generated_events(size_of(state));
    for (auto _ : state) {
        state.PauseTiming();
        TableBuilder builder(events.numberings);
        for (const EventColumns& piece : events.pieces) {
            builder.add(piece);
        }
        state.ResumeTiming();
        benchmark::DoNotOptimize(builder.finish(threads));
    }
}
BENCHMARK(finish)->Apply(sizes);

/// Windows of a tenth of the span that move on a little with each step.
class Windows {
public:
    explicit Windows(const EventTable& table)
        : m_span(*table.span()), m_length((m_span.end.ms - m_span.begin.ms) / 10) {}

    TimeWindow next() {
        m_step = (m_step + 1) % 600;
        const Instant begin{m_span.begin.ms + m_length * 9 / 600 * m_step};
        return {begin, {begin.ms + m_length}};
    }

private:
    TimeWindow m_span;
    std::int64_t m_length, m_step = 0;
};

void find_window(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    Windows windows(*table);
    for (auto _ : state) {
        benchmark::DoNotOptimize(table->in(windows.next()));
    }
}
BENCHMARK(find_window)->Apply(sizes)->Unit(benchmark::kMicrosecond);

void count_window(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    Windows windows(*table);
    for (auto _ : state) {
        benchmark::DoNotOptimize(table->count(windows.next(), {}));
    }
}
BENCHMARK(count_window)->Apply(sizes)->Unit(benchmark::kMicrosecond);

void count_window_found(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    auto found = std::make_shared<EventMask>(table->size());
    for (EventNumber event = 0; event < table->size(); event += 3) {
        found->set(event);
    }
    const TableFilter filter{{}, {}, found};
    Windows windows(*table);
    for (auto _ : state) {
        benchmark::DoNotOptimize(table->count(windows.next(), filter));
    }
}
BENCHMARK(count_window_found)->Apply(sizes)->Unit(benchmark::kMicrosecond);

void histogram_of_all(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    for (auto _ : state) {
        benchmark::DoNotOptimize(table->histogram(*table->span(), 1280, {}));
    }
}
BENCHMARK(histogram_of_all)->Apply(sizes);

void read_a_column(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    const auto categories = table->columns().categories;
    for (auto _ : state) {
        benchmark::DoNotOptimize(std::accumulate(categories.begin(), categories.end(), 0u));
    }
}
BENCHMARK(read_a_column)->Apply(sizes);

EventsInWindow everything(const EventTable& table) {
    return table.in(all_time);
}

void make_order(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    auto found = std::make_shared<EventMask>(table->size());
    for (EventNumber event = 0; event < table->size(); event += 3) {
        found->set(event);
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(EventOrder(*table, everything(*table), {{}, {}, found}));
    }
}
BENCHMARK(make_order)->Apply(sizes);

void rows_of_order(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    const EventOrder order(*table, everything(*table), {});
    std::size_t position = 0;
    for (auto _ : state) {
        position = (position + 104'729) % order.size();
        benchmark::DoNotOptimize(order.slice(position, 30));
    }
}
BENCHMARK(rows_of_order)->Apply(sizes)->Unit(benchmark::kMicrosecond);

/// Points the size of a pixel in a picture of the world.
void find_nearest(benchmark::State& state) {
    const auto table = generated_table(size_of(state));
    const EventsInWindow events = everything(*table);
    double x = 0;
    for (auto _ : state) {
        x += 0.0173;
        benchmark::DoNotOptimize(nearest(*table, events, {}, {x - std::floor(x), 0.4}, 4.0 / 1280));
    }
}
BENCHMARK(find_nearest)->Apply(sizes);

} // namespace
