// SPDX-License-Identifier: BSL-1.0
// Scenario rows a second: 10,000 rows made from the shipped tables, and all mutations of the law.
#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/mutate.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_results.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <string>

using namespace congvu::testing;

namespace {

const std::string tables = CONGVU_SOURCE_DIR "/docs/examples/scenarios";

ScenarioBook rows(std::size_t count) {
    ScenarioBook book         = load_scenarios({tables}, tested_rules).value();
    const std::size_t shipped = book.scenarios.size();
    for (std::size_t i = 0; book.scenarios.size() < count; ++i)
        book.scenarios.push_back(book.scenarios[i % shipped]);
    return book;
}

void run_rows(benchmark::State& state) {
    const ScenarioBook book = rows(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(run(book));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(run_rows)->Arg(10'000)->Unit(benchmark::kMillisecond);

void read_shipped_tables(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(load_scenarios({tables}, tested_rules));
}
BENCHMARK(read_shipped_tables)->Unit(benchmark::kMillisecond);

void try_all_mutations(benchmark::State& state) {
    const ScenarioBook book = rows(0);
    for (auto _ : state)
        benchmark::DoNotOptimize(try_mutations(book));
}
BENCHMARK(try_all_mutations)->Unit(benchmark::kMillisecond);

} // namespace
