// SPDX-License-Identifier: BSL-1.0
#include "../../src/congvu/matrix.hpp"

#include "../../src/congvu/run.hpp"
#include "../testing.hpp"

#include <congvu/rules/all.hpp>
#include <congvu/rules/provisions.hpp>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;
using congvu::program::Exit;
using congvu::program::Matrix;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string written(const Matrix& matrix, Language language = Language::en) {
    std::ostringstream out;
    program::write_matrix(out, matrix, language);
    return out.str();
}

std::string run(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream err;
    CHECK(program::run(arguments, {out, err}) == Exit::ok);
    CHECK(err.str().empty());
    return out.str();
}

constexpr std::array book{AnyRule(kl28::civil_servant_quota_is_cut)};
constexpr std::array sound{
    Provision{"40-a", {sources::kl40, "mục 1, câu 2", Confidence::text_read}, {"giảm", "cut"}, {"KL28-02"}}};
constexpr std::array tests{TaggedTests{"KL28-02", 2}, TaggedTests{"civil_servant_rate", 1},
                           TaggedTests{"earlier_rate", 3}};

} // namespace

TEST_CASE("matrix: both ways, with the number of tests", "[congvu][matrix]") {
    const std::string text = written({sound, book, tests});
    CHECK(has(text, "  40-a             KL28-02                  cut  [40-KL/TW (18/07/2022), mục 1, câu 2]\n"));
    CHECK(has(text, "  KL28-02  2 tests  40-KL/TW (18/07/2022), mục 1, câu 2  ← 40-a\n"));
    CHECK(has(text, "  earlier_rate          3 tests  17/04/2015–31/12/2026\n"));
    CHECK(has(text, "Nothing is missing\n"));
}

TEST_CASE("matrix: what is missing is said", "[congvu][matrix]") {
    auto seeded            = sound;
    seeded[0].rules        = {"KL40-99"};
    const std::string text = written({seeded, book, std::span(tests).first(2)});
    CHECK(has(text, "Missing\n"));
    CHECK(has(text, "  no such rule: 40-a → KL40-99\n"));
    CHECK(has(text, "  rule without a provision: KL28-02\n"));
    CHECK(has(text, "  parameter without a boundary test: earlier_rate\n"));
    CHECK_FALSE(has(text, "Nothing is missing"));
    // Rules on the data itself follow from no clause.
    constexpr std::array data_rule{AnyRule(documents::is_identified)};
    constexpr std::array tested{TaggedTests{"DOC-01", 1}};
    CHECK(has(written({{}, data_rule, tested}, Language::vi), "Không thiếu mục nào\n"));
}

TEST_CASE("congvu rules --matrix: the book of the library", "[congvu][matrix]") {
    const std::string vi = run({"rules", "--matrix"});
    CHECK(has(vi, "  40-c             KL40-02 "));
    CHECK(has(vi, "quy định chưa có quy tắc: nq19\n"));
    CHECK_FALSE(has(vi, "không có kiểm thử:"));
    CHECK_FALSE(has(vi, "không có kiểm thử biên:"));
    CHECK_FALSE(has(vi, "quy tắc không tồn tại"));
    CHECK_FALSE(has(vi, " 0 kiểm thử"));
    for (const AnyRule& rule : rules::all)
        CHECK(has(vi, "\n  " + std::string(rule.card().id) + " "));
    CHECK(has(run({"rules", "--matrix", "--lang", "en"}), "provision without a rule: nq19\n"));
}

TEST_CASE("congvu rules --matrix --format csv: a row for each, quoted where it must be", "[congvu][matrix]") {
    const std::string csv = run({"rules", "--matrix", "--format", "csv"});
    CHECK(csv.starts_with("kind,id,document,clause,confidence,linked,tests\n"));
    CHECK(has(csv, "\nprovision,40-a,40-KL/TW (18/07/2022),\"mục 1, câu 2\",text_read,KL28-02,\n"));
    CHECK(has(csv, "\nprovision,28-a,28-KL/TW (21/02/2022),,reported,KL28-01 KL28-03,\n"));
    CHECK(has(csv, "\nparameter,civil_servant_rate,40-KL/TW (18/07/2022),\"mục 1, câu 2\",text_read,,1\n"));
    const auto rows = std::count(csv.begin(), csv.end(), '\n');
    CHECK(rows == static_cast<std::ptrdiff_t>(1 + rules::provisions.size() + rules::all.size() +
                                              parameters_of(rules::all).size()));
}

TEST_CASE("congvu rules --matrix: of one rule, or a form without a matrix, is bad usage", "[congvu][matrix]") {
    std::ostringstream out;
    std::ostringstream err;
    CHECK(program::run({"rules", "KL40-07", "--matrix"}, {out, err}) == Exit::bad_input);
    CHECK(program::run({"rules", "--format", "csv"}, {out, err}) == Exit::bad_input);
    CHECK(program::run({"rules", "--matrix", "--format", "xml"}, {out, err}) == Exit::bad_input);
    CHECK(out.str().empty());
}
