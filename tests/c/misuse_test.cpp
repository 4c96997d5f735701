// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "checking.hpp"
#include "country.hpp"

#include <thread>

using namespace congvu::testing;

namespace {

/// A handle of one kind where another one is needed: what a language without types may do.
template <typename Wanted, typename Given>
Wanted* mistaken(Given* given) {
    return reinterpret_cast<Wanted*>(given);
}

} // namespace

TEST_CASE("c: null where something is needed is an error", "[c]") {
    const Data data       = load((examples() + "/country").c_str());
    congvu_report* report = nullptr;
    congvu_data* other    = nullptr;
    CHECK(came([&](auto error) { return congvu_load(nullptr, nullptr, &other, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "path is null"});
    CHECK(came([&](auto error) { return congvu_load("x", nullptr, nullptr, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "data is null"});
    CHECK(came([&](auto error) { return congvu_load_memory(nullptr, 1, nullptr, &other, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "files is null"});
    CHECK(came([&](auto error) { return congvu_load_memory(nullptr, 0, nullptr, &other, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "there are no files"});
    const congvu_file nameless{nullptr, "", 0};
    CHECK(came([&](auto error) { return congvu_load_memory(&nameless, 1, nullptr, &other, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "name of a file is null"});
    const congvu_file empty{"a.yaml", nullptr, 5};
    CHECK(came([&](auto error) { return congvu_load_memory(&empty, 1, nullptr, &other, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "bytes of a file is null"});
    CHECK(came([&](auto error) { return congvu_check(nullptr, "2026-12-31", nullptr, &report, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "data is null"});
    CHECK(came([&](auto error) { return congvu_check(data.get(), nullptr, nullptr, &report, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "as_of is null"});
    CHECK(came([&](auto error) { return congvu_report_finding_count(nullptr, nullptr, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "report is null"});
    const Checked good = check(data, "2026-12-31");
    CHECK(came([&](auto error) { return congvu_report_finding_count(good.get(), nullptr, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "count is null"});
    CHECK(came([&](auto error) { return congvu_report_summary(good.get(), nullptr, 8, error); }).status ==
          CONGVU_BAD_ARGUMENT);
    CHECK(came([&](auto error) { return congvu_session_hire(open(data, "2026-12-31").get(), nullptr, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "person is null"});
    // Who does not want to hear of the error hears its status.
    CHECK(congvu_check(nullptr, "2026-12-31", nullptr, &report, nullptr) == CONGVU_BAD_ARGUMENT);

    congvu_data_free(nullptr);
    congvu_report_free(nullptr);
    congvu_session_free(nullptr);
    congvu_finding_free(nullptr);
    congvu_effect_free(nullptr);
    congvu_error_free(nullptr);
    congvu_text_free(nullptr);
}

TEST_CASE("c: a handle of another kind is an error", "[c]") {
    const Data data      = load((examples() + "/country").c_str());
    const Checked report = check(data, "2026-12-31");
    congvu_report* made  = nullptr;
    auto* const wrong    = mistaken<congvu_data>(report.get());
    CHECK(came([&](auto error) { return congvu_check(wrong, "2026-12-31", nullptr, &made, error); }) ==
          Came{CONGVU_BAD_HANDLE, "data is a handle of another kind"});
    CHECK(made == nullptr);
    CHECK(came([&](auto error) { return congvu_session_undo(mistaken<congvu_session>(data.get()), error); }) ==
          Came{CONGVU_BAD_HANDLE, "session is a handle of another kind"});
    congvu_data_free(wrong); // does nothing
    CHECK(findings(report) > 0);
}

TEST_CASE("c: text that is no UTF-8 is an error", "[c]") {
    const Data data       = load((examples() + "/country").c_str());
    const Session session = open(data, "2026-12-31");
    congvu_data* other    = nullptr;
    CHECK(came([&](auto error) { return congvu_load("\xFF", nullptr, &other, error); }) ==
          Came{CONGVU_BAD_TEXT, "path is not UTF-8"});
    CHECK(came([&](auto error) { return congvu_session_leave(session.get(), "\xC0\x80", nullptr, error); }) ==
          Came{CONGVU_BAD_TEXT, "person is not UTF-8"});
    CHECK(came([&](auto error) {
              return congvu_session_leave(session.get(), "\xED\xA0\x80", nullptr, error);
          }).status == CONGVU_BAD_TEXT); // half of a pair
    CHECK(came([&](auto error) { return congvu_session_leave(session.get(), "S\xE1\xBB", nullptr, error); }).status ==
          CONGVU_BAD_TEXT); // cut off
    CHECK(came([&](auto error) { return congvu_session_leave(session.get(), "", nullptr, error); }).status ==
          CONGVU_NOT_FOUND);
}

TEST_CASE("c: days, words and places that do not exist are errors", "[c]") {
    const Data data      = load((examples() + "/country").c_str());
    const Checked report = check(data, "2026-12-31");
    congvu_report* made  = nullptr;
    CHECK(came([&](auto error) { return congvu_check(data.get(), "31/12/2026", nullptr, &made, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "as_of is not a day; write it as YYYY-MM-DD, e.g. 2026-12-31"});
    congvu_check_options options{};
    CHECK(came([&](auto error) { return congvu_check(data.get(), "2026-12-31", &options, &made, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "options: size is not the size of the structure"});
    options.size  = sizeof options;
    options.rules = "KL99-*";
    CHECK(came([&](auto error) { return congvu_check(data.get(), "2026-12-31", &options, &made, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "no rule fits \"KL99-*\""});
    congvu_finding* told = nullptr;
    CHECK(came([&](auto error) { return congvu_report_finding(report.get(), findings(report), &told, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "there is no such finding"});
    char* text = nullptr;
    CHECK(came([&](auto error) { return congvu_report_render(report.get(), "jsn", "vi", &text, nullptr, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "there is no format \"jsn\"; did you mean \"json\"?"});
    CHECK(came([&](auto error) { return congvu_report_render(report.get(), "json", "fr", &text, nullptr, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "language is vi or en"});
    const Session session = open(data, "2026-12-31");
    congvu_effect* effect = nullptr;
    CHECK(came([&](auto error) { return congvu_session_effect(session.get(), 0, &effect, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "there is no such effect"});
}

TEST_CASE("c: structures of older and newer headers are understood", "[c]") {
    const Data data = load((examples() + "/country").c_str());
    // An older header knew the first member only.
    congvu_check_options older{};
    older.size  = offsetof(congvu_check_options, rules);
    older.rules = "nobody reads this";
    CHECK(findings(check(data, "2026-12-31", &older)) == findings(check(data, "2026-12-31")));

    // A newer one knows more; what is not set does no harm, what is set would be lost.
    struct Newer {
        congvu_check_options known;
        std::size_t more;
    } newer{};
    newer.known.size = sizeof newer;
    CHECK(findings(check(data, "2026-12-31", &newer.known)) > 0);
    newer.more            = 1;
    congvu_report* report = nullptr;
    CHECK(came([&](auto error) { return congvu_check(data.get(), "2026-12-31", &newer.known, &report, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "options: this version does not know all that is set in it"});

    struct Wider {
        congvu_summary known;
        std::size_t more;
    } wider{{}, 7};
    const Checked good = check(data, "2026-12-31");
    must([&](auto error) { return congvu_report_summary(good.get(), &wider.known, sizeof wider, error); });
    CHECK(wider.known.violates == summary(good).violates);
    CHECK(wider.more == 0);
    congvu_summary narrow{};
    narrow.complies = 12345;
    must([&](auto error) {
        return congvu_report_summary(good.get(), &narrow, offsetof(congvu_summary, complies), error);
    });
    CHECK(narrow.has_violation == 1);
    CHECK(narrow.complies == 12345);
}

TEST_CASE("c: what rests on data that was given back stays good", "[c]") {
    Data data             = load((examples() + "/country").c_str());
    const Checked country = check(data, "2026-12-31");
    const Session session = open(data, "2026-12-31");
    data.reset();
    data                  = load((examples() + "/ha-tinh").c_str());
    const Checked records = check(data, "2025-01-01");
    data.reset();
    CHECK(std::string(finding(country, 0)->message_vi).size() > 10);
    CHECK(std::string(finding(records, 0)->message_vi).size() > 10);
    CHECK(written(records, "json").find("28-KL/TW") != std::string::npos);
    must([&](auto error) { return congvu_session_leave(session.get(), "S001", "2026-06-01", error); });
    CHECK_FALSE(effects(session).empty());
}

TEST_CASE("c: threads share data and reports", "[c][threads]") {
    const Data country           = load((examples() + "/country").c_str());
    const Data records           = load((examples() + "/first-agency").c_str());
    const Checked shared         = check(country, "2026-12-31");
    const std::string of_country = written(shared, "json");
    const std::string of_records = written(check(records, "2024-12-31"), "json");
    std::vector<std::string> seen(4);
    const auto work = [&](std::size_t at) {
        for (int round = 0; round < 3; ++round) {
            seen[at] = written(check(country, "2026-12-31"), "json") + written(check(records, "2024-12-31"), "json");
            if (written(shared, "json") != of_country) seen[at] = "another report";
            const Session session = open(country, "2026-12-31");
            must([&](auto error) { return congvu_session_leave(session.get(), "S001", "2026-06-01", error); });
        }
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t at = 0; at < seen.size(); ++at)
            threads.emplace_back(work, at);
    }
    for (const std::string& one : seen)
        CHECK(one == of_country + of_records);
}
