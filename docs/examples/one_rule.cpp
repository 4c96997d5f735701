// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/kl40.hpp>

#include <iostream>

int main() {
    using namespace congvu;
    const QuotaHistory quota{.assigned_2015 = 1000, .assigned_2021 = 940, .assigned_now = 854};
    const auto verdict = kl40::debt_is_paid(quota, date(2026, 12, 31));
    std::cout << kl40::debt_is_paid.id << " " << word(verdict.outcome) << ": " << *verdict.observed << " posts cut, "
              << *verdict.limit << " due\n";
}
