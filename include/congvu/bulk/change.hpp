// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>

#include <optional>
#include <string>
#include <variant>

/// \file
/// What can change in a nation, one record at a time.

namespace congvu::bulk {

/// Tuyển dụng, tiếp nhận: somebody new.
struct Hire {
    Row agency = 0;    ///< by whom
    LineCode of;       ///< as what, paid by whom
    Day16 born;        ///< ngày sinh
    Day16 started;     ///< the first day
    Marks marks;       ///< sex, protection, ratings
    std::string key{}; ///< mã, by which reports name them; empty: «?»
};

/// Thôi việc, nghỉ hưu: the first day away; no day takes it back.
struct Leave {
    Row person = 0; ///< who
    Day16 day;      ///< the first day away
};

/// Điều động, chuyển ngạch: somebody goes elsewhere, or becomes something else.
struct Move {
    Row person = 0; ///< who
    Row agency = 0; ///< where to
    LineCode of;    ///< as what, paid by whom
};

/// Giao biên chế: a quota for a year; nothing takes it away.
struct SetQuota {
    Row agency = 0;             ///< whose
    LineCode of;                ///< of which staff
    int year = 0;               ///< \pre one of the years of the nation's posts
    std::optional<Posts> posts; ///< how many; nothing: not known
};

/// Giao nhiệm vụ: somebody is charged with a task.
struct Assign {
    Row task   = 0;          ///< with what
    Row agency = 0;          ///< who
    Role role  = Role::lead; ///< as what
};

/// An assignment is taken back.
struct Unassign {
    Row assignment = 0; ///< its place: as in `TaskColumns`, or as `Session::apply` gave it
};

/// Sắp xếp tổ chức: an agency ends; no day takes it back.
struct EndAgency {
    Row agency = 0; ///< which
    Day16 day;      ///< the first day without it
};

/// Sắp xếp tổ chức: an agency, with all under it, comes under another.
struct PutUnder {
    Row agency = 0; ///< which
    Row parent = 0; ///< \pre not the agency, nor under it
};

/// One change of one record.
using Change = std::variant<Hire, Leave, Move, SetQuota, Assign, Unassign, EndAgency, PutUnder>;

} // namespace congvu::bulk
