// SPDX-License-Identifier: BSL-1.0
// How much dearer it is to check a data set than to read through its rows once: the ratio is what travels from one
// machine to another.
#include <congvu/engine/validate.hpp>
#include <congvu/io/load.hpp>
#include <congvu/rules/all.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>

namespace {

using namespace congvu;

const Dataset& ha_tinh() {
    static const Dataset data = io::load(CONGVU_SOURCE_DIR "/docs/examples/ha-tinh").value();
    return data;
}

/// The baseline: every name, period and figure is looked at once.
void read_rows_once(benchmark::State& state) {
    const Dataset& data = ha_tinh();
    for (auto _ : state) {
        std::size_t sum = 0;
        for (const Agency& agency : data.agencies)
            sum += agency.key.size() + (agency.exists_on(date(2025, 7, 1)) ? 1U : 0U);
        for (const Task& task : data.tasks)
            sum += task.key.size() + task.assignments.size();
        for (const Figure& figure : data.figures)
            sum += figure.posts ? static_cast<std::size_t>(*figure.posts & 1) : 0U;
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(read_rows_once);

/// The whole rulebook on the day with most to say.
void validate_ha_tinh(benchmark::State& state) {
    const Dataset& data = ha_tinh();
    std::size_t checked = 0;
    for (auto _ : state) {
        const Report report = validate(data, rules::all, AsOf{date(2025, 7, 1)});
        checked             = report.summary.checked();
        benchmark::DoNotOptimize(checked);
    }
    state.counters["checks"]    = static_cast<double>(checked);
    state.counters["per_check"] = benchmark::Counter(
        static_cast<double>(checked), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(validate_ha_tinh)->Unit(benchmark::kMillisecond);

} // namespace
