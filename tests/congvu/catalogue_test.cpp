// SPDX-License-Identifier: BSL-1.0
#include "../io/temp_folder.hpp"
#include "../testing.hpp"
#include "running.hpp"

#include <congvu/rules/all.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace congvu;
using congvu::testing::Exit;
using congvu::testing::has;
using congvu::testing::run;

namespace {

const std::string shipped = CONGVU_SOURCE_DIR "/docs/examples/scenarios";

std::string read(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    REQUIRE(in);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

/// The catalogue with examples from these tables.
struct Written {
    congvu::testing::TempFolder folder;
    explicit Written(const std::string& tables) {
        REQUIRE(run({"catalogue", folder.path().string(), tables}).exit == Exit::ok);
    }
    [[nodiscard]] std::string page(const std::string& rule) const {
        return read(folder.path() / ("rule-" + rule + ".md"));
    }
    [[nodiscard]] std::string index() const { return read(folder.path() / "catalogue.md"); }
};

/// What stands behind each `mark` in a text, up to a blank or a closing bracket.
std::set<std::string> named_after(const std::string& text, const std::string& mark) {
    std::set<std::string> names;
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
        const auto from = at + mark.size();
        names.insert(text.substr(from, text.find_first_of(" )}\n", from) - from));
    }
    return names;
}

} // namespace

TEST_CASE("catalogue: every rule has a page, and every link leads to one", "[congvu][catalogue]") {
    const Written written(shipped);
    const auto pages = named_after(written.index(), "@subpage rule-");
    CHECK(pages.size() == rules::all.size());
    for (const AnyRule& rule : rules::all) {
        const std::string id(rule.card().id);
        INFO(id);
        CHECK(pages.count(id) == 1);
        const std::string page = written.page(id);
        CHECK(page.starts_with("# " + id + ": " + std::string(rule.card().title.en) + " {#rule-" + id + "}\n"));
        CHECK(has(page, rule.card().title.vi));
        CHECK(has(page, "@ref congvu::"));
        CHECK(has(page, std::string(title(rule.card().source.confidence).vi)));
        for (const std::string& other : named_after(page, "(@ref rule-"))
            CHECK(pages.count(other) == 1);
    }
    for (const std::string& linked : named_after(written.index(), "(@ref rule-"))
        CHECK(pages.count(linked) == 1);
    CHECK(
        has(written.index(), "## 28-KL/TW (21/02/2022) {#clause-kl28}\n\nBộ Chính trị, @ref congvu::sources::kl28\n"));
}

TEST_CASE("catalogue: the code and the tests of a rule are where its page says", "[congvu][catalogue]") {
    const Written written(shipped);
    for (const AnyRule& rule : rules::all) {
        const std::string page = written.page(std::string(rule.card().id));
        const auto header      = named_after(page, "[include/congvu/rules/");
        const auto tests       = named_after(page, "[tests/rules/");
        INFO(page);
        REQUIRE(header.size() == 1);
        REQUIRE(tests.size() == 1);
        const std::string file = header.begin()->substr(0, header.begin()->find(']'));
        const std::string test = tests.begin()->substr(0, tests.begin()->find(']'));
        CHECK(has(read(CONGVU_SOURCE_DIR "/include/congvu/rules/" + file),
                  "\\rule{" + std::string(rule.card().id) + "}"));
        CHECK(has(read(CONGVU_SOURCE_DIR "/tests/rules/" + test), "[" + std::string(rule.card().id) + "]"));
        const auto names = named_after(page, "@ref congvu::");
        REQUIRE(names.size() == 1);
        const std::string constant = names.begin()->substr(names.begin()->find("::") + 2);
        CHECK(has(read(CONGVU_SOURCE_DIR "/include/congvu/rules/" + file),
                  " " + constant.substr(0, constant.find(',')) + "{\n"));
    }
}

TEST_CASE("catalogue: figures of the law stand with their days and sources", "[congvu][catalogue]") {
    const std::string page = Written(shipped).page("KL28-01");
    CHECK(has(page,
              "(`public_employee_rate`) | 21/02/2022 | 17/07/2022 | 10% | 28-KL/TW (21/02/2022), chưa rõ điều khoản"));
    CHECK(has(page, "(`public_employee_rate`) | 18/07/2022 | 31/12/2026 | 10% | 40-KL/TW (18/07/2022), mục 1, câu 2"));
}

TEST_CASE("catalogue: a picture of the days on which a rule and its figures hold", "[congvu][catalogue]") {
    const Written written(shipped);
    const std::string page = written.page("KL28-01");
    CHECK(has(page, "\\htmlonly\n<div class=\"timeline-box\"><svg class=\"timeline\" role=\"img\" "
                    "aria-label=\"KL28-01: in force 21/02/2022 – 31/12/2026\""));
    CHECK(named_after(page, "<rect ").size() > 0);
    CHECK(has(page,
              "| Phạm vi áp dụng · <em>Scope</em> | biên chế · <em>posts</em>: viên chức · <em>public employees</em>"));
    // In force, two steps of the rate, one of the earlier rate.
    std::size_t stretches = 0;
    for (auto at = page.find("<rect "); at != std::string::npos; at = page.find("<rect ", at + 1))
        ++stretches;
    CHECK(stretches == 4);
    CHECK_FALSE(has(written.page("ORG-02"), "<svg")); // it holds on every day and reads no figure
}

TEST_CASE("catalogue: from a rule to its clause, its code and its tests, and back", "[congvu][catalogue]") {
    const Written written(shipped);
    const std::string index = written.index();
    for (const AnyRule& rule : rules::all) {
        const std::string id(rule.card().id);
        INFO(id);
        const std::string page = written.page(id);
        for (const std::string& label : named_after(page, "(@ref clause-"))
            CHECK(has(index, "{#clause-" + label + "}"));
        CHECK(named_after(page, "(@ref clause-").size() == 1);
        for (const std::string& label : named_after(page, "(@ref provision-"))
            CHECK(has(index, "@anchor provision-" + label + " "));
        const auto files = named_after(page, "(@ref code-");
        CHECK(files.size() == 2);
        for (const std::string& file : files) {
            const std::string code = read(written.folder.path() / ("code-" + file + ".md"));
            CHECK(has(code, "{#code-" + file + "}\n"));
            CHECK(has(code, "- [" + id + "](@ref rule-" + id + ")"));
            CHECK(has(code, "\\include{lineno} "));
        }
    }
}

TEST_CASE("catalogue: rules by category, level and scope, as their tables show them", "[congvu][catalogue]") {
    const std::string index = Written(shipped).index();
    const auto row          = [&](const std::string& value) {
        const auto at = index.find(" (`" + value + "`) | ");
        REQUIRE(at != std::string::npos);
        const auto from = index.rfind('\n', at) + 1;
        return index.substr(from, index.find('\n', at) - from);
    };
    CHECK(has(row("public_employee"), "rule-KL28-01"));
    CHECK_FALSE(has(row("public_employee"), "rule-KL28-02")); // it never applies to them
    CHECK(has(row("cadre+civil_servant"), "| cán bộ, công chức · <em>cadres, civil servants</em> ("));
    CHECK(has(row("cadre+civil_servant"), "rule-KL28-02"));
    CHECK_FALSE(has(row("cadre+civil_servant"), "rule-KL28-01"));
}

TEST_CASE("catalogue: an example of each outcome, and the way of one", "[congvu][catalogue]") {
    const std::string page = Written(shipped).page("KL40-02");
    for (const char* outcome : {"### không đạt · does not comply", "### đạt · complies",
                                "### chưa xác định · undetermined", "### không áp dụng · not applicable"})
        CHECK(has(page, outcome));
    CHECK(has(page, "phải giảm đến năm 2021 · <em>due by 2021</em>: 10% × 1.000, làm tròn lên"));
    CHECK(has(page, "<em>93 posts cut, 98 due with the debt of 2016–2021: 5 short</em>"));
}

TEST_CASE("catalogue: what a table says is no mark-up, and what it gets wrong is no example", "[congvu][catalogue]") {
    const congvu::testing::TempFolder tables;
    write(tables.path() / "t.csv", "as_of,occupied,assigned,KL40-07,comment\n"
                                   "2024-01-01,26,25,complies,this is wrong\n"
                                   "2024-01-01,26,25,violates,a|b <i> @ref x #y\n");
    const std::string page = Written(tables.path().string()).page("KL40-07");
    CHECK(has(page, "a&#124;b &lt;i&gt; \\@ref x \\#y (`t.csv:3`)"));
    CHECK_FALSE(has(page, "this is wrong"));
    CHECK_FALSE(has(page, "### đạt"));
}

TEST_CASE("catalogue: all that is unconfirmed stands on one page, and nothing else", "[congvu][catalogue]") {
    const Written written(shipped);
    const std::string page = read(written.folder.path() / "unconfirmed.md");
    std::set<std::string> open;
    for (const AnyRule& rule : rules::all)
        if (!is_confirmed(rule.card().source.confidence)) open.insert(std::string(rule.card().id));
    REQUIRE(!open.empty());
    CHECK(named_after(page, "(@ref rule-") == open);
    CHECK(has(page, "trách nhiệm người đứng đầu")); // of 28-KL/TW, which nobody here has read
    CHECK_FALSE(has(page, "[đã đọc nguyên văn"));
    CHECK_FALSE(has(page, "[theo nguồn công khai"));
}

TEST_CASE("catalogue: a data set gets a page of its documents and agencies", "[congvu][catalogue]") {
    const congvu::testing::TempFolder folder;
    const std::string ha_tinh = CONGVU_SOURCE_DIR "/docs/examples/ha-tinh/";
    REQUIRE(run({"catalogue", folder.path().string(), shipped, "--dataset", ha_tinh}).exit == Exit::ok);
    const std::string page = read(folder.path() / "data-ha-tinh.md");
    CHECK(has(page, "{#data-ha-tinh}\n"));
    SECTION("every box of a picture leads to a row") {
        const auto linked = named_after(page, "URL=\"@ref ");
        CHECK(linked.size() > 100);
        for (const std::string& label : linked)
            CHECK(has(page, "@anchor " + label.substr(0, label.find('"')) + " "));
    }
    SECTION("the organisation before and after each day of change") {
        for (const char* day : {"01/01/2025", "01/03/2025", "01/07/2025"})
            CHECK(has(page, "Reorganisation of " + std::string(day)));
        const auto march = page.find("Reorganisation of 01/03/2025");
        const auto after = page.find("Sau · <em>after</em>", march);
        const std::string before_it(page, march, after - march);
        const std::string after_it(page, after, page.find("\n## ", after) - after);
        CHECK(has(before_it, "Sở Giao thông vận tải"));
        CHECK_FALSE(has(after_it, "Sở Giao thông vận tải"));
        CHECK(has(after_it, "Sở Xây dựng"));
    }
    SECTION("rules by kind of agency, as the data shows them, in the index and on their pages") {
        const std::string index = read(folder.path() / "catalogue.md");
        const auto from         = index.find("· By kind of agency");
        REQUIRE(from != std::string::npos);
        const auto row = index.find("| sở · <em>department</em> (`department`) | ", from);
        REQUIRE(row != std::string::npos);
        const std::string departments(index, row, index.find('\n', row) - row);
        CHECK(has(departments, "rule-ORG-02)"));
        CHECK_FALSE(has(departments, "rule-TL-02)")); // it speaks of communes
        const std::string rule = read(folder.path() / "rule-ORG-02.md");
        CHECK(has(rule, "| Phạm vi áp dụng · <em>Scope</em> | "));
        CHECK(has(rule, "sở · <em>department</em>"));
    }
    SECTION("a document on which rules rest leads to them") {
        CHECK(has(page, "28-KL/TW (21/02/2022) – [quy tắc · rules](@ref clause-kl28)"));
    }
    SECTION("a data set that cannot be read writes nothing") {
        const auto pages = folder.path() / "pages";
        CHECK(run({"catalogue", pages.string(), shipped, "--dataset", "no-such-folder"}).exit == Exit::bad_input);
        CHECK_FALSE(std::filesystem::exists(pages));
    }
}

TEST_CASE("catalogue: bad tables write nothing", "[congvu][catalogue]") {
    const congvu::testing::TempFolder tables;
    write(tables.path() / "t.csv", "as_of,ocupied,KL40-07\n2024-01-01,26,complies\n");
    const auto pages = tables.path() / "pages";
    const auto bad   = run({"catalogue", pages.string(), tables.path().string()});
    CHECK(bad.exit == Exit::bad_input);
    CHECK(has(bad.err, "did you mean \"occupied\"?"));
    CHECK_FALSE(std::filesystem::exists(pages));
    write(tables.path() / "file", "x");
    CHECK(run({"catalogue", (tables.path() / "file" / "pages").string(), shipped}).exit == Exit::bad_input);
}
