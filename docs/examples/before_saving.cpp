// SPDX-License-Identifier: BSL-1.0
// What an HR application asks before it saves a change.
#include <congvu/engine/compare.hpp>
#include <congvu/engine/validate.hpp>
#include <congvu/io/load.hpp>
#include <congvu/report/words.hpp>
#include <congvu/rules/all.hpp>

#include <iostream>
#include <string>
#include <vector>

using namespace congvu;

//! [question]
/// What would be broken after the change and is not now.
std::vector<std::string> objections(const Dataset& now, const Dataset& then, AsOf day) {
    const Report before = validate(now, rules::all, day);
    const Report after  = validate(then, rules::all, day);
    std::vector<std::string> all;
    for (const Change& change : compare(now, before, then, after))
        if (change.after != nullptr && change.after->is_violation())
            all.push_back(std::string(change.after->rule.id) + ": " +
                          report::message_of(then, *change.after, Language::en));
    return all;
}
//! [question]

int main() { // NOLINT(bugprone-exception-escape): what goes wrong ends the example
    //! [change]
    const auto loaded = io::load("docs/examples/first-agency");
    if (!loaded) return 1;
    const Dataset& now = *loaded;
    Dataset then       = now;
    for (Figure& figure : then.figures) // three people leave
        if (figure.key == "so-noi-vu-co-mat") figure.posts = 60;

    const AsOf day{date(2024, 12, 31)};
    std::cout << "three leave: " << objections(now, then, day).size() << " objections\n";

    for (Figure& figure : then.figures) // six come
        if (figure.key == "so-noi-vu-co-mat") figure.posts = 66;
    for (const std::string& objection : objections(now, then, day))
        std::cout << "three come: " << objection << '\n';
    //! [change]
}
