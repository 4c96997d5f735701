// SPDX-License-Identifier: BSL-1.0
#include <congvu/congvu.hpp>

#include <iostream>

using namespace congvu;

int main() {
    //! [load]
    const auto data = io::load("docs/examples/first-agency");
    if (!data) { // everything that is wrong in all its files, each with its place
        for (const Diagnostic& fault : data.error().all)
            std::cerr << to_string(fault) << '\n';
        return 2;
    }
    //! [load]

    //! [check]
    const Report report = validate(*data, rules::all, AsOf{date(2024, 12, 31)});
    for (const Finding& finding : report.violations())
        std::cout << finding.rule.id << ": "
                  << report::name_of(*data, finding.subject, date(2024, 12, 31), Language::en) << ": "
                  << report::message_of(*data, finding, Language::en) << '\n';
    //! [check]

    //! [missing]
    for (const Finding& finding : report.findings)
        if (finding.verdict == Outcome::undetermined)
            std::cout << finding.rule.id << ": " << report::message_of(*data, finding, Language::en) << '\n';
    //! [missing]
}
