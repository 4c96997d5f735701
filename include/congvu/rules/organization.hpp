// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/directive/task_facts.hpp>
#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/organization/agency_facts.hpp>
#include <congvu/rules/sources.hpp>

/// \file
/// Agencies: each has its place, and whoever is charged exists. In the order of the ids.

/// Quy tắc về tổ chức: rules on agencies and who is under whom.
namespace congvu::organization {

/// \rule{ORG-01}
/// Who is under nobody answers to nobody. Bodies at the top of the central level have no parent.
///
/// \snippet{trimleft} tests/rules/organization_test.cpp ORG-01 example
inline constexpr Rule<AgencyParents> has_one_parent_throughout{
    .id     = "ORG-01",
    .vi     = "Trong suốt thời gian tồn tại, cơ quan có đúng một cơ quan cấp trên đang tồn tại",
    .en     = "Throughout its life an agency has exactly one parent, which exists at that time",
    .source = {sources::consistency, "ORG-01", Confidence::derived},
    .severity = Severity::violation,
    .reads    = Read::agencies,
    .check    = [](const AgencyParents& agency, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"cơ quan tồn tại vào ngày kiểm tra", "it exists on the day"},
                          agency.life.contains(as_of.in_force)))
            return way.to(not_applicable({"cơ quan không tồn tại vào ngày kiểm tra", "it does not exist on the day"}));
        if (way.holds({"đứng đầu ở Trung ương, không có cấp trên", "stands at the top of the central level"},
                         agency.bonds.empty() && agency.level == Level::central))
            return way.to(
                   not_applicable({"cơ quan đứng đầu ở Trung ương", "it stands at the top of the central level"}));
        Date covered = agency.life.from;
        for (const AgencyParents::Bond& bond : agency.bonds) {
            const Period bond_in_life = intersection(bond.period, agency.life);
            if (bond_in_life.empty()) continue;
            if (bond_in_life.from < covered)
                return way.to(violates({"có hai cơ quan cấp trên từ ngày {day}", "two parents from {day} on"},
                                          {"kết thúc quan hệ trực thuộc cũ trước khi bắt đầu quan hệ mới",
                                        "end the old bond before the new one"})
                                     .with("day", bond_in_life.from));
            if (covered < bond_in_life.from) break;
            if (!way.holds({"cơ quan cấp trên tồn tại suốt thời gian quản lý", "the parent exists throughout the bond"},
                              bond.parent_life.covers(bond_in_life)))
                return way.to(violates({"cơ quan cấp trên không tồn tại suốt thời gian quản lý",
                                        "the parent does not exist throughout the bond"},
                                          {"chuyển cơ quan về trực thuộc cơ quan kế thừa của cơ quan cấp trên cũ",
                                        "put it under the parent's successor"}));
            covered = bond_in_life.to;
        }
        if (way.holds({"ngày nào trong thời gian tồn tại cũng có cơ quan cấp trên",
                       "it has a parent on every day of its life"},
                         covered == agency.life.to))
            return way.to(complies());
        return way.to(violates({"không có cơ quan cấp trên từ ngày {day}", "no parent from {day} on"},
                                  {"bổ sung cơ quan cấp trên", "name a parent"})
                             .with("day", covered));
    }};

/// \rule{ORG-02}
/// A task charged to a body that is gone is a task nobody does, unless somebody says who took it over.
///
/// \snippet{trimleft} tests/rules/organization_test.cpp ORG-02 example
inline constexpr Rule<Charge> charged_agency_exists{
    .id       = "ORG-02",
    .vi       = "Cơ quan được giao nhiệm vụ còn tồn tại",
    .en       = "A charged agency exists on the date asked about",
    .source   = {sources::consistency, "ORG-02", Confidence::derived},
    .severity = Severity::violation,
    .reads    = {Read::agencies, Read::groups, Read::reorganisations, Read::documents, Read::tasks},
    .check    = [](const Charge& charge, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"văn bản giao nhiệm vụ đã ban hành, hoặc chưa rõ ngày",
                        "the directive was issued, or its day is not known"},
                          !charge.issued || *charge.issued <= as_of.in_force))
            return way.to(not_applicable({"văn bản giao nhiệm vụ chưa ban hành", "the directive was not yet issued"}));
        if (!way.holds({"trong thời hạn phân công", "within the period of the assignment"},
                          charge.period.contains(as_of.in_force)))
            return way.to(not_applicable({"ngoài thời hạn phân công", "outside the period of the assignment"}));
        if (way.holds({"cơ quan tồn tại vào ngày kiểm tra", "the agency exists on the day"},
                         charge.life.contains(as_of.in_force)))
            return way.to(complies());
        if (as_of.in_force < charge.life.from)
            return way.to(violates({"đến ngày {first_day}, {agency} mới được thành lập",
                                    "{agency} did not exist before {first_day}"},
                                      {"giao cho cơ quan đang tồn tại", "charge an agency that exists"})
                                 .with("first_day", charge.life.from));

        Verdict verdict = violates({}, {"giao lại nhiệm vụ cho đơn vị kế thừa", "charge the successor"});
        verdict.operands.push_back({"last_day", charge.life.last_day(), {}});
        for (const AgencyId heir : charge.heirs)
            verdict.operands.push_back({"heir", heir, {}});
        for (const AgencyId successor : charge.successors)
            verdict.operands.push_back({"successor", successor, {}});
        if (charge.successors.empty()) {
            verdict.reason = {"{agency} không còn tồn tại sau ngày {last_day}; chưa rõ đơn vị kế thừa",
                              "{agency} ceased to exist after {last_day}; no successor is known"};
            verdict.fix = {"xác định đơn vị kế thừa rồi giao lại nhiệm vụ", "find the successor and charge it"};
        } else if (charge.heirs == charge.successors) {
            verdict.reason = {"{agency} không còn tồn tại sau ngày {last_day}; đơn vị kế thừa: {successor}",
                              "{agency} ceased to exist after {last_day}; successor: {successor}"};
        } else {
            verdict.reason = {
                "{agency} không còn tồn tại sau ngày {last_day}; đơn vị kế thừa: {heir}, nay là: {successor}",
                "{agency} ceased to exist after {last_day}; successor: {heir}, today: {successor}"};
        }
        return way.to(std::move(verdict));
    }};

/// \rule{ORG-03}
/// A group is a way of naming agencies; who charges it must be able to say which ones.
///
/// \snippet{trimleft} tests/rules/organization_test.cpp ORG-03 example
inline constexpr Rule<GroupCharge> charged_group_has_known_members{
    .id       = "ORG-03",
    .vi       = "Xác định được thành viên của nhóm cơ quan được giao nhiệm vụ",
    .en       = "The members of a charged group are known",
    .source   = {sources::consistency, "ORG-03", Confidence::derived},
    .severity = Severity::warning,
    .reads    = {Read::agencies, Read::groups, Read::documents, Read::tasks},
    .check    = [](const GroupCharge& group, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"đã rõ ngày xác định thành viên của nhóm", "the day that settles the members is known"},
                          group.settled))
            return way.to(
                   undetermined({"ngày xác định thành viên của nhóm", "the day that settles the group's members"}));
        if (!way.holds({"danh sách thành viên trong dữ liệu đầy đủ", "the list of members in the data is complete"},
                          group.complete))
            return way.to(undetermined({"danh sách đầy đủ thành viên: {why}", "the full list of members: {why}"}));
        if (way.holds({"nhóm có thành viên", "the group has members"}, group.members > 0)) return way.to(complies());
        return way.to(violates({"nhóm không có thành viên nào", "the group has no member"},
                                  {"nêu rõ các đơn vị được giao", "name the agencies that are charged"}));
    }};

/// \rule{TL-03}
/// From 1/7/2025 there are two tiers of local government, province and commune.
///
/// \law_is_silent in the texts that were read: the clause that ends the district level was not seen; a public source
/// reports it together with Resolution 1665/NQ-UBTVQH15 on the communes of Hà Tĩnh.
///
/// \snippet{trimleft} tests/rules/organization_test.cpp TL-03 example
inline constexpr Rule<AgencyLife> no_district_level{
    .id       = "TL-03",
    .vi       = "Không tổ chức cấp huyện từ ngày 01/7/2025",
    .en       = "No district-level agency after 30 June 2025",
    .source   = {sources::nq1665, clause_unknown, Confidence::reported},
    .in_force = {.from = date(2025, 7, 1)},
    .severity = Severity::violation,
    .reads    = Read::agencies,
    .check    = [](const AgencyLife& agency, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"là cơ quan cấp huyện", "is a district-level agency"}, agency.level == Level::district))
            return way.to(not_applicable({"không phải cơ quan cấp huyện", "not a district-level agency"}));
        if (!way.holds({"theo dữ liệu vẫn tồn tại vào ngày kiểm tra", "exists on the day, by the data"},
                          agency.life.contains(as_of.in_force)))
            return way.to(complies());
        if (!way.holds({"dữ liệu về cơ quan đã được xác nhận, hoặc nêu ngày kết thúc",
                        "what the data says of it is confirmed, or names a last day"},
                          is_confirmed(agency.confidence) || !agency.life.to.is_special()))
            return way.to(undetermined({"ngày kết thúc hoạt động", "its last day"}));
        return way.to(
               violates({"{agency} vẫn tồn tại ở cấp huyện", "{agency} still exists at the district level"},
                        {"ghi ngày kết thúc hoạt động là ngày 30/6/2025", "record 30 June 2025 as its last day"}));
    }};

} // namespace congvu::organization
