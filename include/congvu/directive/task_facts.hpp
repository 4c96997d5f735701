// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/directive/task.hpp>
#include <congvu/time/period.hpp>

#include <optional>
#include <vector>

namespace congvu {

/// An agency that a task names: as a bearer, or as the one advised or supervised.
struct Charge {
    Period life{};                      ///< of the agency
    std::optional<Date> issued{};       ///< day of issue of the directive
    Period period{};                    ///< of the assignment
    std::vector<AgencyId> heirs{};      ///< to whom it handed over when it ended
    std::vector<AgencyId> successors{}; ///< who exists on the day asked about and stands in its place
};

/// A group that a task names.
struct GroupCharge {
    bool settled  = false; ///< whether a day is known that settles who its members are
    int members   = 0;     ///< on that day
    bool complete = true;  ///< false where the data declares that members are missing
};

/// Who carries a task out.
struct TaskBearers {
    Bearing bearing = Bearing::severally; ///< whether several bear the task together or each its own
    int carriers    = 0;                  ///< agencies that carry it out
    int leads       = 0;                  ///< agencies that lead
    bool settled    = true;               ///< false where a group's members cannot be told
};

/// An agency that is charged, and whether it is under whoever charges it, on the day the charge was given.
struct ChargeAuthority {
    std::optional<Date> given{}; ///< the day of issue
    bool existed  = false;       ///< on that day
    bool is_under = false;       ///< under the issuer, or the issuer itself
};

/// Who watches over a task.
struct TaskSupervision {
    int bearers           = 0; ///< how many agencies carry it out
    int supervisors       = 0; ///< agencies that supervise the task or a bearer of it
    int watched_by_others = 0; ///< bearers whom an agency other than themselves supervises
};

/// The last days of a task and of the task it is part of.
struct TaskDue {
    std::optional<Date> due{};        ///< thời hạn; nothing when none was set
    bool is_part = false;             ///< whether it is part of another task
    std::optional<Date> parent_due{}; ///< thời hạn of the whole; nothing when none was set
};

/// Where a task ends up that a bearer passed on.
struct DelegationEnd {
    std::vector<AgencyId> path{}; ///< from the first giver to the last receiver
    bool is_cycle   = false;      ///< whether the task comes back to who passed it on
    bool end_exists = false;      ///< on the day asked about
};

} // namespace congvu
