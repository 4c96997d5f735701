// SPDX-License-Identifier: BSL-1.0
// io::load_bulk of the tables of a country in memory, and the check of what was read.
#include "files.hpp"
#include "reports.hpp"

#include <congvu/bulk/excerpt.hpp>
#include <congvu/io/load_bulk.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace congvu;

namespace {

const AsOf end_of_2026{date(2026, 12, 31)};

/// \param which decides the form of the report
void check_nation(const bulk::Nation& nation, const bulk::Nation& by_threads, std::size_t which) {
    const bulk::View view = bulk::view_of(nation, end_of_2026);
    const auto answers    = bulk::check(view);
    const bulk::View same = bulk::view_of(by_threads, end_of_2026, 3);
    const auto by_three   = bulk::check(same, bulk::every_rule(), 3);
    for (std::size_t rule = 0; rule < bulk::rule_count; ++rule)
        fuzz::hold(answers.by_rule[rule].answers == by_three.by_rule[rule].answers,
                   "the answers are the same for any number of threads", rules::all[rule].card().id);

    const bulk::Shown some{5, 0, Keep::everything};
    const auto excerpt = bulk::excerpt(view, answers, bulk::every_rule(), some);
    fuzz::check_report(excerpt.data, excerpt.report, which);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    const auto files  = fuzz::files_in(input, "agencies.csv");
    const auto nation = io::load_bulk(files);
    io::BulkOptions in_three;
    in_three.threads      = 3;
    const auto by_threads = io::load_bulk(files, in_three);
    fuzz::hold(nation.has_value() == by_threads.has_value(), "a country is read or refused by any number of threads");
    if (nation) {
        check_nation(*nation, *by_threads, size);
    } else {
        fuzz::check_faults(files, nation.error());
        fuzz::hold(nation.error().all == by_threads.error().all, "the faults are the same for any number of threads");
    }
    return 0;
}
