// SPDX-License-Identifier: BSL-1.0
#include <congvu/congvu.hpp>

#include <iostream>

using namespace congvu;

//! [periods]
// «từ ngày 01/3/2025 đến hết ngày 30/6/2025»: the law names the last day, a period the first day no more.
constexpr Period months = Period::until(date(2025, 3, 1), date(2025, 6, 30));
static_assert(months.contains(date(2025, 6, 30)) && !months.contains(date(2025, 7, 1)));
//! [periods]

//! [parameters]
// A figure of the law is asked for a day; before, after and in a gap there is none.
static_assert(!streamlining::civil_servant_cut.at(date(2022, 7, 17)));
static_assert(streamlining::civil_servant_cut.at(date(2022, 7, 18))->value == percent(5));
static_assert(!streamlining::civil_servant_cut.at(date(2027, 1, 1)));
//! [parameters]

//! [two days]
// The law of one day, as far as it was known on another: who decides in July 2022 cannot know August's conclusion.
constexpr AsOf then{date(2026, 12, 31), date(2022, 7, 1)};
static_assert(!streamlining::civil_servant_cut.at(then));
static_assert(streamlining::civil_servant_cut.at(AsOf{date(2026, 12, 31)}));
//! [two days]

//! [uncertain]
// A day that is known only within bounds stays so; nobody makes it up.
constexpr UncertainDate issued{date(2022, 7, 18), date(2025, 6, 30)};
static_assert(!issued.is_known() && !issued.has_day());
//! [uncertain]

int main() {
    //! [before and after]
    const auto data          = io::load("docs/examples/ha-tinh").value();
    const auto violations_on = [&](Date day) {
        const Report report = validate(data, rules::all, AsOf{day});
        int count           = 0;
        for (const Finding& finding : report.findings)
            count += finding.is_violation() ? 1 : 0;
        return count;
    };
    std::cout << "31/12/2024: " << violations_on(date(2024, 12, 31)) << '\n'
              << "01/01/2025: " << violations_on(date(2025, 1, 1)) << '\n';
    //! [before and after]
}
