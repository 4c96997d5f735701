// SPDX-License-Identifier: BSL-1.0
#include <congvu/congvu.hpp>

#include <iostream>

using namespace congvu;

// The law, checked by the compiler.
static_assert(streamlining::civil_servant_cut.at(date(2026, 12, 31))->value == percent(5));

int main() {
    const auto data   = io::load("docs/examples/ha-tinh").value();
    const auto report = validate(data, rules::all, AsOf{date(2025, 1, 1)});

    for (const Finding& finding : report.violations())
        if (finding.is_violation())
            std::cout << report::key_of(data, finding.subject.what) << ": "
                      << report::message_of(data, finding, Language::en) << "  [" << finding.rule.id << "] "
                      << report::place_of(data, finding.location) << '\n';
}
