// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/establishment/quota_history.hpp>

namespace congvu::report {

/// For whom a total is set, as a person reads it.
inline Text called(QuotaScope scope) {
    switch (scope) {
        case QuotaScope::system: return {"toàn hệ thống chính trị", "the political system"};
        case QuotaScope::block: return {"một khối", "a block"};
        case QuotaScope::locality: return {"một địa phương", "a locality"};
        case QuotaScope::planned_agency: return {"cơ quan có kế hoạch được giao", "an agency with a plan of its own"};
        case QuotaScope::agency: return {"một cơ quan, đơn vị", "an agency"};
    }
    return {};
}

} // namespace congvu::report
