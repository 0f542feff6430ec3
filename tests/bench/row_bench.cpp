// What reading the rows of event files costs, beside the least that any reader must do: read the bytes and look at each.
#include "events/table/byte_source.h"
#include "events/table/delimited_source.h"
#include "events/table/geojson_source.h"
#include "events/table/table_threads.h"
#include "support/temporary_folder.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <string>

namespace {

using namespace chronomap;

constexpr int row_count = 500'000;

/// Files of the same made-up events.
class Files {
public:
    Files() {
        std::ofstream plain(m_folder / "plain.csv"), quoted(m_folder / "quoted.csv"),
            features(m_folder / "points.geojson");
        plain << "id,lon,lat,time,category,text\n";
        quoted << "\"id\",\"lon\",\"lat\",\"time\",\"category\",\"text\"\n";
        features << R"({"type":"FeatureCollection","features":[)";
        for (int i = 0; i < row_count; ++i)
            write(i, plain, quoted, features);
        features << "\n]}\n";
    }

    std::filesystem::path operator/(const char* name) const { return m_folder / name; }

private:
    static void write(int i, std::ofstream& plain, std::ofstream& quoted, std::ofstream& features) {
        const std::string id = std::to_string(i), lon = std::to_string(i % 360 - 180 + 0.12345),
                          lat = std::to_string(i % 170 - 85 + 0.54321);
        const std::string time =
            "2022-09-13T05:" + std::to_string(10 + i / 60 % 50) + ":" + std::to_string(10 + i % 50) + "Z";
        const std::string category = i % 3 == 0 ? "shelling" : "talks",
                          text = i % 20 == 0 ? "one, with a comma" : "power signal bridge";
        const auto row = [&](const std::string& quote) {
            const std::string between = quote + "," + quote;
            return quote + id + between + lon + between + lat + between + time + between + category;
        };
        plain << row("") << (i % 20 == 0 ? ",\"" + text + "\"" : "," + text) << '\n';
        quoted << row("\"") << "\",\"" << text << "\"\n";
        features << (i == 0 ? "\n" : ",\n") << R"({"type":"Feature","properties":{"id":)" << id << R"(,"time":")"
                 << time << R"(","category":")" << category << R"(","text":")" << text
                 << R"("},"geometry":{"type":"Point","coordinates":[)" << lon << ',' << lat << "]}}";
    }

    TemporaryFolder m_folder;
};

const Files& files() {
    static const Files made;
    return made;
}

void tell_speed(benchmark::State& state, const char* name) {
    state.SetBytesProcessed(static_cast<std::int64_t>(std::filesystem::file_size(files() / name)) *
                            static_cast<std::int64_t>(state.iterations()));
}

void read_rows(benchmark::State& state, const RowSource& source, const std::vector<std::size_t>& wanted) {
    std::atomic<std::uint64_t> bytes = 0;
    for (auto _ : state) {
        Progress progress;
        source.read(wanted, static_cast<unsigned>(state.range(0)), progress, [&](const RowBlock& block, unsigned) {
            std::uint64_t sum = 0;
            for (const std::vector<Cell>& column : block.columns)
                for (const Cell& cell : column)
                    sum += cell.size;
            bytes += sum;
        });
    }
    benchmark::DoNotOptimize(bytes.load());
}

void look_at_bytes(benchmark::State& state, const char* name) {
    const auto bytes = open_byte_source(files() / name);
    constexpr std::size_t piece = std::size_t{1} << 20;
    for (auto _ : state) {
        std::atomic<std::size_t> next = 0, lines = 0;
        on_threads(static_cast<unsigned>(state.range(0)), [&](unsigned) {
            ByteRoom room;
            for (std::size_t at = piece * next++; at < bytes->size(); at = piece * next++) {
                const std::string_view text = bytes->read(at, std::min<std::size_t>(piece, bytes->size() - at), room);
                lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
            }
        });
        benchmark::DoNotOptimize(lines.load());
    }
    tell_speed(state, name);
}

void read_delimited_file(benchmark::State& state, const char* name) {
    read_rows(state, *open_delimited(files() / name), {1, 2, 3, 4});
    tell_speed(state, name);
}

void open_points(benchmark::State& state) {
    GeoJsonSettings settings;
    settings.threads = static_cast<unsigned>(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(open_geojson(files() / "points.geojson", nullptr, settings));
    tell_speed(state, "points.geojson");
}

void read_points(benchmark::State& state) {
    read_rows(state, *open_geojson(files() / "points.geojson"), {1, 2, 4, 5});
    tell_speed(state, "points.geojson");
}

void sample_rows_of_file(benchmark::State& state) {
    const auto source = open_delimited(files() / "plain.csv");
    for (auto _ : state)
        benchmark::DoNotOptimize(source->sample(200));
}

BENCHMARK_CAPTURE(look_at_bytes, plain, "plain.csv")->DenseRange(1, 2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_delimited_file, plain, "plain.csv")
    ->DenseRange(1, 2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(look_at_bytes, quoted, "quoted.csv")->DenseRange(1, 2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_delimited_file, quoted, "quoted.csv")
    ->DenseRange(1, 2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(look_at_bytes, points, "points.geojson")
    ->DenseRange(1, 2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(open_points)->DenseRange(1, 2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(read_points)->DenseRange(1, 2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK(sample_rows_of_file)->Unit(benchmark::kMillisecond);

} // namespace
