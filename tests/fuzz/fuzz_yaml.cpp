// SPDX-License-Identifier: BSL-1.0
// io::load of texts in memory, and everything that follows from data that was read.
#include "../all_rules.hpp"
#include "files.hpp"
#include "reports.hpp"

#include <congvu/io/load.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

using namespace congvu;

namespace {

/// \param which decides the day that is asked about, and the form of the report
void check_data(const Dataset& data, const Dataset& again, std::size_t which) {
    static constexpr std::array days{date(2015, 12, 31), date(2022, 12, 31), date(2025, 7, 1), date(2027, 1, 1)};
    const AsOf as_of{days[which % days.size()]};
    const Report report = validate(data, testing::all_rules(), as_of, Keep::everything);
    const Report second = validate(again, testing::all_rules(), as_of, Keep::everything);
    fuzz::hold(fuzz::written(data, report, report::Format::csv, Language::en) ==
                   fuzz::written(again, second, report::Format::csv, Language::en),
               "the same bytes twice give the same report");
    fuzz::check_report(data, report, which / days.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    const auto files = fuzz::files_in(input, "data.yaml");
    const auto data  = io::load(files);
    const auto again = io::load(files);
    fuzz::hold(data.has_value() == again.has_value(), "the same bytes twice are read or refused twice");
    if (data) {
        check_data(*data, *again, size);
    } else {
        fuzz::check_faults(files, data.error());
        fuzz::hold(data.error().all == again.error().all, "the same bytes twice have the same faults");
    }
    return 0;
}
