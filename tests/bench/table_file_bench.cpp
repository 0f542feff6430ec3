// What it costs to write a table of 1 and 10 million events as a file, and to open it. Beside them the least: reading
// every byte of the mapped file once.
#include "bench/generated_events.h"
#include "events/table/table_file.h"
#include "geodata/memory_map.h"
#include "support/file_writing.h"
#include "support/temporary_folder.h"

#include <benchmark/benchmark.h>

#include <cstring>

namespace {

using namespace chronomap;

void sizes(benchmark::internal::Benchmark* benchmark) {
    benchmark->Arg(1'000'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

/// A table's file in a folder of its own.
struct KeptTable {
    explicit KeptTable(const benchmark::State& state) {
        table.source = written(folder / "source.csv", "id,lon\n");
        table.source_state = settled_state_of(table.source);
        table.events = generated_table(static_cast<std::size_t>(state.range(0)));
        write_table_file(table, file);
    }

    TemporaryFolder folder;
    std::filesystem::path file = folder / "table";
    LoadedTable table;
};

void write_file(benchmark::State& state) {
    const KeptTable kept(state);
    for (auto _ : state) {
        write_table_file(kept.table, kept.file);
    }
}
BENCHMARK(write_file)->Apply(sizes);

void open_file(benchmark::State& state) {
    const KeptTable kept(state);
    for (auto _ : state) {
        benchmark::DoNotOptimize(open_table_file(kept.file));
    }
}
BENCHMARK(open_file)->Apply(sizes);

void read_file(benchmark::State& state) {
    const KeptTable kept(state);
    for (auto _ : state) {
        const MemoryMap mapped = map_file(kept.file);
        std::uint64_t sum = 0;
        for (std::size_t at = 0; at + sizeof(sum) <= mapped.bytes.size(); at += sizeof(sum)) {
            std::uint64_t word = 0;
            std::memcpy(&word, mapped.bytes.data() + at, sizeof(word));
            sum += word;
        }
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(read_file)->Apply(sizes);

} // namespace
