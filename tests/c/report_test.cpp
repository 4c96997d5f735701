// SPDX-License-Identifier: BSL-1.0
#include "../all_rules.hpp"
#include "../testing.hpp"
#include "checking.hpp"
#include "country.hpp"

#include <congvu/engine/validate.hpp>
#include <congvu/io/load.hpp>
#include <congvu/report/words.hpp>

#include <set>

using namespace congvu;
using namespace congvu::testing;

TEST_CASE("c: a report says what the library says in C++", "[c]") {
    const std::string folder = examples() + "/ha-tinh";
    const auto data          = io::load(folder).value();
    const auto expected      = validate(data, all_rules(), AsOf{date(2025, 1, 1)});

    const Checked report = check(load(folder.c_str()), "2025-01-01");
    REQUIRE(findings(report) == expected.findings.size());
    for (std::size_t at = 0; at < expected.findings.size(); ++at) {
        const Told told     = finding(report, at);
        const Finding& same = expected.findings[at];
        CHECK(told->rule == std::string(same.rule.id));
        CHECK(told->outcome == std::string(word(same.verdict.outcome)));
        CHECK(told->severity == std::string(word(same.severity)));
        CHECK(told->confidence == std::string(word(same.confidence)));
        CHECK(told->subject == report::id_of(data, same.subject));
        CHECK(told->message_vi == report::message_of(data, same, Language::vi));
        CHECK(told->message_en == report::message_of(data, same, Language::en));
        CHECK(told->fix_vi == report::fix_of(data, same, Language::vi));
        CHECK(told->source_en == report::source_of(same.rule.source, Language::en));
        CHECK(told->file == data.files[same.location.file]);
        CHECK(told->line == same.location.line);
        CHECK(told->column == same.location.column);
        CHECK((told->is_violation != 0) == same.is_violation());
        CHECK((told->has_observed != 0) == same.verdict.observed.has_value());
        CHECK(told->observed == same.verdict.observed.value_or(0));
        CHECK(told->limit == same.verdict.limit.value_or(0));
    }
    const congvu_summary all = summary(report);
    CHECK(all.complies == expected.summary.complies);
    CHECK(all.violates == expected.summary.violates);
    CHECK(all.not_applicable == expected.summary.not_applicable);
    CHECK(all.undetermined == expected.summary.undetermined);
    CHECK(all.violations + all.warnings + all.advice + all.waived == all.violates);
    CHECK(all.has_violation == 1);
    CHECK(summary(check(load(folder.c_str()), "2022-12-31")).has_violation == 0);
}

TEST_CASE("c: of a country so many findings of each rule are told as are wanted", "[c]") {
    const Data data      = load((examples() + "/country").c_str());
    const Checked report = check(data, "2026-12-31");
    const congvu_check_options one{.size              = sizeof one,
                                   .known_at          = nullptr,
                                   .rules             = nullptr,
                                   .keeps_everything  = 0,
                                   .findings_per_rule = 1,
                                   .threads           = 2};
    const Checked shorter = check(data, "2026-12-31", &one);
    std::set<std::string> rules;
    for (std::size_t at = 0; at < findings(report); ++at)
        rules.insert(finding(report, at)->rule);
    CHECK(findings(shorter) == rules.size());
    CHECK(findings(shorter) < findings(report));
    CHECK(summary(shorter).violates == summary(report).violates);
    CHECK(findings(report) == summary(report).violates + summary(report).undetermined);
}

TEST_CASE("c: rules and outcomes are chosen", "[c]") {
    const Data data = load((examples() + "/country").c_str());
    const congvu_check_options options{.size              = sizeof options,
                                       .known_at          = nullptr,
                                       .rules             = "KL40-07,STAFF-*",
                                       .keeps_everything  = 1,
                                       .findings_per_rule = 0,
                                       .threads           = 0};
    const Checked report = check(data, "2026-12-31", &options);
    std::set<std::string> rules;
    for (std::size_t at = 0; at < findings(report); ++at)
        rules.insert(finding(report, at)->rule);
    CHECK(rules == std::set<std::string>{"KL40-07", "STAFF-01", "STAFF-02"});
    const auto all = summary(report);
    CHECK(findings(report) == all.complies + all.violates + all.not_applicable + all.undetermined);
}

TEST_CASE("c: what was not known on a day is not asked about", "[c]") {
    const Data data = load((examples() + "/country").c_str());
    congvu_check_options options{.size              = sizeof options,
                                 .known_at          = "2026-01-01", // before the directive of 10/2/2026
                                 .rules             = "DOC-*",
                                 .keeps_everything  = 1,
                                 .findings_per_rule = 0,
                                 .threads           = 0};
    const auto then  = summary(check(data, "2026-12-31", &options));
    options.known_at = nullptr;
    const auto now   = summary(check(data, "2026-12-31", &options));
    CHECK(then.complies + then.violates + then.undetermined < now.complies + now.violates + now.undetermined);
}

TEST_CASE("c: a report is written in every form", "[c]") {
    const Checked report = check(load((examples() + "/country").c_str()), "2026-12-31");
    CHECK(written(report, "json").starts_with("{\n  \"as_of\": \"2026-12-31\""));
    CHECK(written(report, "sarif").find("\"version\":\"2.1.0\"") != std::string::npos);
    CHECK(written(report, "junit").starts_with("<?xml"));
    CHECK(written(report, "csv").starts_with("\xEF\xBB\xBF"));
    CHECK(written(report, "html").starts_with("<!doctype html>"));
    CHECK(written(report, "text", "en").find("not applicable") != std::string::npos);
    CHECK(written(report, "text", "vi").find("không áp dụng") != std::string::npos);
}

TEST_CASE("c: a waiver of a rule that does not exist is refused", "[c]") {
    const Data data       = load_memory({{"a.yaml", R"(documents:
  - {id: qd, number: 1/QĐ-UBND, issuer: UBND, issued: 2026-01-01, title: {vi: Một, en: One}, confidence: reported, source: x}
waivers:
  - {id: w, rule: KL40-99, subject: "*", from: 2026-01-01, until: 2026-12-31, document: qd, clause: "1", reason: {vi: vì, en: for}, confidence: reported}
)"}});
    congvu_report* report = nullptr;
    CHECK(came([&](auto error) { return congvu_check(data.get(), "2026-12-31", nullptr, &report, error); }) ==
          Came{CONGVU_BAD_INPUT, "the data is wrong: a.yaml:4:10: no rule fits \"KL40-99\""});
}
