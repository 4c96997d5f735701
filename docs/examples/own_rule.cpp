// SPDX-License-Identifier: BSL-1.0
#include <congvu/congvu.hpp>

#include <array>
#include <iostream>

using namespace congvu;

//! [rule]
// Who made the rule, in which document. It is a constant: reports refer to it.
inline constexpr DocumentKey handbook{"12/QC-SNV", "Sở Nội vụ", date(2024, 1, 2)};

/// Two posts of each quota stay free, says the department's own handbook.
inline constexpr Rule<AgencyPosts> two_posts_stay_free{
    .id       = "SNV-01",
    .vi       = "Mỗi đơn vị để trống ít nhất 2 biên chế",
    .en       = "Each unit keeps two posts free",
    .source   = {handbook, "Điều 4", Confidence::text_read},
    .in_force = {.from = date(2024, 1, 2)},
    .severity = Severity::advice,
    .reads    = {Read::figures},
    .check    = [](const AgencyPosts& unit, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows("assigned", unit.assigned))
            return way.to(undetermined({"biên chế được giao", "assigned quota"}));
        if (!way.knows("occupied", unit.occupied)) return way.to(undetermined({"biên chế có mặt", "occupied posts"}));
        return way.to(saying(at_most(*unit.occupied, *unit.assigned - 2),
                                {"có mặt {observed}, tối đa {limit}", "{observed} posts occupied, {limit} at most"},
                                {"để trống thêm {difference} biên chế", "keep {difference} more posts free"}));
    }};
//! [rule]

//! [test]
static_assert(two_posts_stay_free({.occupied = 58, .assigned = 60}, date(2024, 1, 2)) == Outcome::complies);
static_assert(two_posts_stay_free({.occupied = 59, .assigned = 60}, date(2024, 1, 2)) == Outcome::violates);
static_assert(two_posts_stay_free({.occupied = 59, .assigned = 60}, date(2024, 1, 1)) == Outcome::not_applicable);
static_assert(two_posts_stay_free({.occupied = 59}, date(2024, 1, 2)) == Outcome::undetermined);
//! [test]

int main() {
    //! [ask]
    static constexpr std::array<AnyRule, 2> book{two_posts_stay_free, kl40::stays_within_quota};
    const auto data   = io::load("docs/examples/first-agency").value();
    const auto report = validate(data, book, AsOf{date(2024, 12, 31)});
    for (const Finding& finding : report.violations())
        std::cout << finding.rule.id << " [" << finding.rule.source.document->number
                  << "]: " << report::message_of(data, finding, Language::en) << '\n';
    //! [ask]
}
