// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/directive/task_facts.hpp>
#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/rules/sources.hpp>

/// \file
/// Responsibility: every task has somebody who answers for it. In the order of the ids.

/// Quy tắc về trách nhiệm: rules on who answers for a task, and by which chain.
namespace congvu::responsibility {

/// \rule{RESP-01}
/// \snippet{trimleft} tests/rules/responsibility_test.cpp RESP-01 example
inline constexpr Rule<TaskBearers> has_someone_to_carry_it_out{
    .id       = "RESP-01",
    .vi       = "Nhiệm vụ có cơ quan thực hiện",
    .en       = "A task has someone to carry it out",
    .source   = {sources::consistency, "RESP-01", Confidence::derived},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::groups, Read::documents, Read::tasks},
    .check    = [](const TaskBearers& task, AsOf, Reasoning& way) -> Verdict {
        if (way.holds({"có cơ quan chủ trì hoặc thực hiện", "some agency leads or implements it"}, task.carriers > 0))
            return way.to(complies());
        if (!way.holds({"đã rõ thành viên của các nhóm được giao", "the members of the charged groups are known"},
                          task.settled))
            return way.to(undetermined({"thành viên của nhóm được giao", "the members of the group that is charged"}));
        return way.to(
               violates({"không cơ quan nào thực hiện", "nobody carries it out"},
                        {"giao cho một cơ quan chủ trì hoặc thực hiện", "charge an agency to lead or to implement"}));
    }};

/// \rule{RESP-02}
/// A task that several agencies bear together for one result has one that leads («chủ trì»). Where each bears its own
/// part there is nothing to lead.
///
/// \snippet{trimleft} tests/rules/responsibility_test.cpp RESP-02 example
inline constexpr Rule<TaskBearers> joint_task_has_one_lead{
    .id       = "RESP-02",
    .vi       = "Nhiệm vụ cùng thực hiện có đúng một cơ quan chủ trì",
    .en       = "A task borne jointly has exactly one lead",
    .source   = {sources::consistency, "RESP-02", Confidence::derived},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::groups, Read::documents, Read::tasks},
    .check    = [](const TaskBearers& task, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"các cơ quan cùng thực hiện một nhiệm vụ", "the agencies bear it jointly"},
                          task.bearing != Bearing::severally))
            return way.to(
                   not_applicable({"mỗi đơn vị tự thực hiện phần của mình", "each bearer answers for its own part"}));
        way.takes("leads", Posts{task.leads});
        if (!way.holds({"đã rõ thành viên của các nhóm được giao, hoặc đã có nhiều hơn một cơ quan chủ trì",
                        "the members of the charged groups are known, or more than one leads already"},
                          task.settled || task.leads > 1))
            return way.to(undetermined({"thành viên của nhóm được giao", "the members of the group that is charged"}));
        return way.to(
               saying(exactly(task.leads, 1),
                      {"có {observed} cơ quan chủ trì, phải có {limit}", "{observed} agencies lead, it should be {limit}"},
                      {"chỉ định một cơ quan chủ trì", "name one agency to lead"}));
    }};

/// \rule{RESP-03}
/// An authority charges those under it; it can ask others, and not direct them.
///
/// \snippet{trimleft} tests/rules/responsibility_test.cpp RESP-03 example
inline constexpr Rule<ChargeAuthority> assignee_is_under_the_issuer{
    .id       = "RESP-03",
    .vi       = "Cơ quan được giao nhiệm vụ thuộc quyền quản lý của cơ quan giao",
    .en       = "An assignee is under the issuer's authority",
    .source   = {sources::consistency, "RESP-03", Confidence::derived},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::groups, Read::documents, Read::tasks},
    .check    = [](const ChargeAuthority& charge, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows_that({"đã rõ ngày giao", "the day of the charge is known"}, charge.given.has_value()))
            return way.to(undetermined({"ngày ban hành văn bản giao", "day of issue of the directive"}));
        way.takes("given_on", *charge.given);
        if (!way.holds({"cơ quan tồn tại vào ngày giao", "it existed on that day"}, charge.existed))
            return way.to(
                   not_applicable({"cơ quan không tồn tại vào ngày giao", "it did not exist on the day of issue"}));
        if (way.holds({"cơ quan thuộc quyền quản lý của cơ quan giao, hoặc chính là cơ quan giao",
                       "it was under the issuer, or is the issuer"},
                         charge.is_under))
            return way.to(complies());
        return way.to(violates({"{agency} không thuộc quyền quản lý của {issuer}", "{agency} is not under {issuer}"},
                                  {"đề nghị phối hợp, hoặc trình cơ quan cấp trên chung giao nhiệm vụ",
                                "ask it to cooperate, or have a common superior charge it"}));
    }};

/// \rule{RESP-04}
/// Theo dõi, đôn đốc: nobody is the only one to check its own work.
///
/// \snippet{trimleft} tests/rules/responsibility_test.cpp RESP-04 example
inline constexpr Rule<TaskSupervision> is_supervised_by_another{
    .id       = "RESP-04",
    .vi       = "Nhiệm vụ có cơ quan khác theo dõi, đôn đốc",
    .en       = "A task is supervised, and not only by its own bearer",
    .source   = {sources::consistency, "RESP-04", Confidence::derived},
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::groups, Read::documents, Read::tasks},
    .check    = [](const TaskSupervision& task, AsOf, Reasoning& way) -> Verdict {
        way.takes("bearers", Posts{task.bearers});
        if (!way.holds({"có cơ quan thực hiện", "somebody carries it out"}, task.bearers > 0))
            return way.to(not_applicable({"không có cơ quan thực hiện", "nobody carries it out"}));
        way.takes("supervisors", Posts{task.supervisors});
        way.takes("watched_by_others", Posts{task.watched_by_others});
        if (way.holds({"ít nhất một cơ quan thực hiện do cơ quan khác theo dõi",
                       "at least one bearer is supervised by another agency"},
                         task.watched_by_others > 0))
            return way.to(complies());
        if (task.supervisors == 0)
            return way.to(violates({"không cơ quan nào theo dõi, đôn đốc", "nobody supervises it"},
                                      {"giao một cơ quan khác theo dõi", "charge another agency to supervise it"}));
        return way.to(violates({"chỉ do chính cơ quan thực hiện theo dõi", "only its own bearer supervises it"},
                                  {"giao một cơ quan khác theo dõi", "charge another agency to supervise it"}));
    }};

/// \rule{RESP-05}
/// \snippet{trimleft} tests/rules/responsibility_test.cpp RESP-05 example
inline constexpr Rule<TaskDue> part_is_not_due_later{
    .id     = "RESP-05",
    .vi     = "Thời hạn của nhiệm vụ thành phần không muộn hơn thời hạn của nhiệm vụ chính",
    .en     = "A sub-task is not due after its parent",
    .source = {sources::consistency, "RESP-05", Confidence::derived},
    .severity = Severity::violation,
    .reads    = Read::tasks,
    .check    = [](const TaskDue& task, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"là nhiệm vụ thành phần", "is a sub-task"}, task.is_part))
            return way.to(not_applicable({"không phải nhiệm vụ thành phần", "not a sub-task"}));
        if (!way.knows_that({"nhiệm vụ chính có thời hạn", "its parent has a due date"}, task.parent_due.has_value()))
            return way.to(not_applicable({"nhiệm vụ chính không có thời hạn", "its parent has no due date"}));
        way.takes("parent_due", *task.parent_due);
        if (!way.knows("due", task.due))
            return way.to(undetermined({"thời hạn của nhiệm vụ thành phần", "due date of the sub-task"}));
        if (way.holds({"thời hạn nằm trong thời hạn của nhiệm vụ chính", "is due by its parent's due date"},
                         *task.due <= *task.parent_due))
            return way.to(complies());
        return way.to(
               violates({"thời hạn {due} sau thời hạn {parent_due} của nhiệm vụ chính",
                      "due {due}, after its parent's {parent_due}"},
                        {"điều chỉnh thời hạn chậm nhất là ngày {parent_due}", "bring it forward to {parent_due}"})
                   .with("due", *task.due)
                   .with("parent_due", *task.parent_due));
    }};

/// \rule{RESP-06}
/// \snippet{trimleft} tests/rules/responsibility_test.cpp RESP-06 example
inline constexpr Rule<TaskDue> has_a_due_date{
    .id       = "RESP-06",
    .vi       = "Nhiệm vụ có thời hạn hoàn thành",
    .en       = "A task has a due date",
    .source   = {sources::consistency, "RESP-06", Confidence::derived},
    .severity = Severity::advice,
    .reads    = Read::tasks,
    .check    = [](const TaskDue& task, AsOf, Reasoning& way) -> Verdict {
        if (way.knows_that({"nhiệm vụ có thời hạn", "it has a due date"}, task.due.has_value()))
            return way.to(complies());
        return way.to(
               violates({"không có thời hạn hoàn thành", "it has no due date"}, {"ấn định thời hạn", "set a due date"}));
    }};

/// \rule{RESP-07}
/// Giao lại, ủy quyền: whoever receives a task at the end of the line must exist, and the line must have an end.
///
/// \snippet{trimleft} tests/rules/responsibility_test.cpp RESP-07 example
inline constexpr Rule<DelegationEnd> delegation_ends_at_someone{
    .id = "RESP-07",
    .vi = "Việc giao lại nhiệm vụ dừng ở một cơ quan đang tồn tại, không khép kín thành vòng",
    .en = "Delegation ends at an agency that exists, without a cycle",
    .source   = {sources::consistency, "RESP-07", Confidence::derived},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::tasks, Read::delegations},
    .check    = [](const DelegationEnd& delegation, AsOf, Reasoning& way) -> Verdict {
        const bool ends = way.holds({"việc giao lại có cơ quan nhận cuối cùng", "the delegation has a last receiver"},
                                       !delegation.is_cycle);
        if (ends && way.holds({"cơ quan nhận cuối cùng tồn tại", "the last receiver exists"}, delegation.end_exists))
            return way.to(complies());
        Verdict verdict = delegation.is_cycle
                                 ? violates({"giao lại thành vòng khép kín: {path}", "delegated in a circle: {path}"},
                                            {"chỉ định cơ quan chịu trách nhiệm cuối cùng", "name who answers in the end"})
                                 : violates({"giao lại cho cơ quan không tồn tại: {path}",
                                          "delegated to an agency that does not exist: {path}"},
                                            {"giao cho cơ quan kế thừa", "delegate to its successor"});
        for (const AgencyId step : delegation.path)
            verdict.operands.push_back({"path", step, {}});
        return way.to(std::move(verdict));
    }};

} // namespace congvu::responsibility
