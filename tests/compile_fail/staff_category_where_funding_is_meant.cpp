// SPDX-License-Identifier: BSL-1.0
// says: 'congvu::StaffCategory' to 'congvu::Funding'|'congvu::Funding' from incompatible type 'congvu::StaffCategory'
#include <congvu/establishment/figure.hpp>

using namespace congvu;

void pay(Figure& figure) {
#ifdef MUST_NOT_COMPILE
    figure.funding = StaffCategory::public_employee;
#else
    figure.funding = Funding::service_revenue;
#endif
}
