// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/directive/role.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/period.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace congvu {

/// A single agency, or a group of agencies named by what its members have in common.
using Addressee = std::variant<AgencyId, GroupId>;

/// Whether each bearer answers for its own part (mỗi đơn vị tự thực hiện) or all together for one result
/// (cùng thực hiện, có đơn vị chủ trì).
enum class Bearing : std::uint8_t { severally, jointly };

/// Phân công: this addressee bears this role in a task.
struct Assignment {
    Addressee addressee;         ///< who: an agency or a group
    Role role = Role::implement; ///< as what: chủ trì, phối hợp, thực hiện, tham mưu, theo dõi, báo cáo
    std::vector<Addressee> toward;  ///< whom it advises, or whom it supervises; empty for other roles
    std::optional<Date> members_on; ///< the day that settles a group's members; the day of issue unless it is given
    Period period;                  ///< the days on which it holds
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    OwnedText reading;                               ///< why the text was read so, where it can be read otherwise
    Location location;                               ///< where the data says so
};

/// Whether whoever bears the assignment carries the task out. To supervise others is the content of the task where
/// the assignment says whom («theo dõi, đôn đốc, hướng dẫn các đơn vị»); without an object it is a watch over the task.
[[nodiscard]] inline bool carries_out(const Assignment& assignment) {
    return carries_out(assignment.role) || (assignment.role == Role::supervise && !assignment.toward.empty());
}

/// Giao lại, ủy quyền: `from` passes its part of the task on to `to`.
struct Delegation {
    TaskId task;       ///< what is passed on
    AgencyId from;     ///< who passes it on
    AgencyId to;       ///< who has it from then on
    Period period;     ///< the days on which it holds
    Location location; ///< where the data says so
};

/// \vi{Nhiệm vụ}: one governing verb phrase of a directive.
struct Task {
    std::string key;                      ///< e.g. `T01`
    OwnedText title;                      ///< nội dung nhiệm vụ
    std::string clause;                   ///< where in the directive, e.g. «¶6/c»
    std::string topic;                    ///< lĩnh vực; may be empty
    Bearing bearing = Bearing::severally; ///< whether several bear it together or each its own
    std::vector<Assignment> assignments;  ///< who is to do what about it
    std::vector<DocumentId> carries_out;  ///< documents whose provisions the task carries out
    std::vector<OwnedText>
        unnamed_citations;        ///< provisions it appeals to without naming the document («theo quy định»)
    std::optional<TaskId> parent; ///< the task it is a part of
    std::optional<Date> due;      ///< last day; nothing when the directive sets none
    DirectiveId directive;        ///< văn bản chỉ đạo that gives it
    Confidence confidence = Confidence::unconfirmed; ///< of the source
    Location location;                               ///< where the data says so
};

using Tasks = Rows<TaskTag, Task>;

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(Bearing bearing) {
    switch (bearing) {
        case Bearing::severally: return "severally";
        case Bearing::jointly: return "jointly";
    }
    return {};
}

} // namespace congvu
