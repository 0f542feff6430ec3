// What filtering and searching 100 000 entries cost: building the tables, their memory, and an answer as one types.
#include "bench/generated_dossier.h"
#include "events/facets.h"
#include "events/query.h"
#include "events/search_index.h"

#include <benchmark/benchmark.h>

#include <array>
#include <malloc.h>
#include <memory>
#include <string>

namespace {

using namespace chronomap;

constexpr std::size_t entry_count = 100'000;

const Dossier& dossier() {
    static const Dossier made = generated_dossier(entry_count);
    return made;
}

const FacetTable& table() {
    static const FacetTable built(dossier());
    return built;
}

const SearchIndex& search_index() {
    static const SearchIndex built(dossier());
    return built;
}

/// Builds something large and tells what is left of it in memory.
template <class Built>
void build(benchmark::State& state) {
    const Dossier& source = dossier();
    double bytes = 0;
    for (auto _ : state) {
        const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
        const Built built(source);
        bytes = static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd - before);
    }
    state.counters["bytes_an_entry"] = bytes / static_cast<double>(entry_count);
}

void build_facet_table(benchmark::State& state) {
    build<FacetTable>(state);
}
BENCHMARK(build_facet_table)->Unit(benchmark::kMillisecond);

void build_search_index(benchmark::State& state) {
    build<SearchIndex>(state);
}
BENCHMARK(build_search_index)->Unit(benchmark::kMillisecond);

void find_with(benchmark::State& state, const Filter& filter) {
    const auto matches = search_index().find(filter.search);
    for (auto _ : state)
        benchmark::DoNotOptimize(find(table(), matches ? &*matches : nullptr, filter, nullptr));
}

void find_with_empty_filter(benchmark::State& state) {
    find_with(state, {});
}
BENCHMARK(find_with_empty_filter)->Unit(benchmark::kMillisecond);

void find_with_every_facet(benchmark::State& state) {
    Filter filter{{}, "ba"};
    for (const char* id : {"kind=statement", "act=announces", "act=claims", "side=side0", "side=others", "place=place0",
                           "place=place1", "source=source3", "source=source4", "dating=stated", "category=talks"})
        filter = with(filter, *table().value_from(id));
    find_with(state, filter);
}
BENCHMARK(find_with_every_facet)->Unit(benchmark::kMillisecond);

// From the first letter to a whole name, then a second word; in both scripts.
constexpr auto queries =
    std::to_array<const char*>({"b", "ba", "bar", "bari", "barimo", "shemir", "he shemir", "go ba ti sen", "ب", "با",
                                "بار", "الشمال", "шемир", "Շեմիր", "kelbajar"});

void search(benchmark::State& state) {
    const std::string query = queries[static_cast<std::size_t>(state.range(0))];
    std::size_t count = 0;
    for (auto _ : state)
        count = search_index().find(query)->count;
    state.SetLabel(query + ": " + std::to_string(count));
}
BENCHMARK(search)->DenseRange(0, static_cast<int>(queries.size()) - 1)->Unit(benchmark::kMillisecond);

// As one types the last of several common words.
void search_on(benchmark::State& state) {
    const auto former = search_index().find("go ba ti se");
    for (auto _ : state)
        benchmark::DoNotOptimize(search_index().find("go ba ti sen", &*former));
}
BENCHMARK(search_on)->Unit(benchmark::kMillisecond);

void rank_many(benchmark::State& state) {
    const auto matches = search_index().find("ba");
    const auto order = in_time_order(extents_by(dossier(), Clock::story));
    for (auto _ : state)
        benchmark::DoNotOptimize(ranked(*matches, order, 50));
}
BENCHMARK(rank_many)->Unit(benchmark::kMillisecond);

} // namespace
