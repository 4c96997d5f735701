// SPDX-License-Identifier: BSL-1.0
// A whole country in columns: check it, try a change, take it back.
#include <congvu/congvu.hpp>

#include <iostream>

using namespace congvu;

int main() { // NOLINT(bugprone-exception-escape): what goes wrong ends the example
    //! [check]
    const auto loaded = io::load_bulk("docs/examples/country");
    if (!loaded) return 1;
    const bulk::Nation& country = *loaded;
    const AsOf day{date(2026, 12, 31)};

    const bulk::View view       = bulk::view_of(country, day);
    const bulk::Answers answers = bulk::check(view);
    std::cout << answers.summary().outcomes.violates << " violate\n";

    // Findings in full: here the first one of each rule.
    const bulk::Excerpt told = bulk::excerpt(view, answers, bulk::every_rule(), {.of_each_rule = 1});
    for (const Finding& finding : told.report.findings)
        if (finding.is_violation())
            std::cout << finding.rule.id << ": " << report::message_of(told.data, finding, Language::en) << '\n';
    //! [check]

    //! [change]
    bulk::Session session(country, day);
    const auto tell = [](const bulk::ChangedAnswer& one) {
        std::cout << "  " << rules::all[one.rule].card().id << ": " << word(one.before.outcome()) << " -> "
                  << word(one.after.outcome()) << '\n';
    };
    const bulk::Row school = bulk::RowIndex(country.agencies.keys).find("THPT-1");

    std::cout << "one post more for the school:\n";
    for (const auto& one :
         session.apply(bulk::SetQuota{school, {StaffCategory::public_employee, Funding::state_budget}, 2026, Posts{4}}))
        tell(one);
    session.undo();
    std::cout << session.answers().summary().outcomes.violates << " violate\n";
    //! [change]
}
