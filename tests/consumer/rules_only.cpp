// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/kl40.hpp>

using namespace congvu;

int main() {
    const QuotaHistory quota{.assigned_2015 = 1000, .assigned_2021 = 940, .assigned_now = 854};
    return kl40::debt_is_paid(quota, through(2026, 12, 31)) == Outcome::violates ? 0 : 1;
}
