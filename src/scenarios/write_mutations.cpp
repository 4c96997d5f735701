// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/write_coverage.hpp>

#include "../report/painted.hpp"
#include "percent_of.hpp"

#include <boost/json.hpp>

#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace congvu::testing {

namespace {

namespace json = boost::json;

/// How many mutations of a rule there are, and how many were noticed or excepted.
struct Score {
    std::size_t all      = 0;
    std::size_t noticed  = 0;
    std::size_t excepted = 0;

    void add(const MutantResult& result) {
        ++all;
        if (result.killer != nullptr) ++noticed;
        if (result.excepted != nullptr) ++excepted;
    }
    [[nodiscard]] std::size_t survived() const { return all - noticed - excepted; }
};

/// A scenario that would notice the mutation.
OwnedText killer_of(const MutantResult& result) {
    const Mutation& mutation = result.mutation;
    const Period& in_force   = result.rule->card().in_force;
    const auto on            = [](Date day) {
        return OwnedText{"một tình huống vào ngày " + to_iso(day), "a scenario on " + to_iso(day)};
    };
    const auto about = [&](const char* vi, const char* en) {
        return OwnedText{"một tình huống do điều kiện «" + std::string(mutation.condition.vi) + "» quyết định, " + vi,
                         "a scenario that «" + std::string(mutation.condition.en) + "» decides, " + en};
    };
    switch (mutation.kind) {
        case MutationKind::always: return about("trả lời là không", "answered no");
        case MutationKind::never: return about("trả lời là có", "answered yes");
        case MutationKind::turned: {
            const std::string fact = std::string(mutation.where.name) + "=" + std::string(mutation.where.text);
            return about(("với " + fact).c_str(), ("with " + fact).c_str());
        }
        case MutationKind::stricter:
            return {"một tình huống có số liệu đúng bằng giới hạn", "a scenario that is at the limit to the post"};
        case MutationKind::looser:
            return {"một tình huống chỉ kém giới hạn một đơn vị", "a scenario that misses the limit by one post"};
        case MutationKind::swapped:
            return {
                "một tình huống mong đợi " + std::string(word(mutation.from)) + ": " + std::string(mutation.reason.vi),
                "a scenario that expects " + std::string(word(mutation.from)) + ": " + std::string(mutation.reason.en)};
        case MutationKind::hardened:
            return {"một tình huống mong đợi mức độ nhẹ hơn mức của quy tắc",
                    "a scenario that expects a severity milder than the rule's"};
        case MutationKind::begins: return on(mutation.step < 0 ? day_before(in_force.from) : in_force.from);
        case MutationKind::ends: return on(mutation.step < 0 ? day_before(in_force.to) : in_force.to);
        case MutationKind::foresees:
            return {"một tình huống với known_at trước ngày văn bản ban hành",
                    "a scenario with known_at before its document was issued"};
        case MutationKind::parameter:
            return {"một tình huống mà tỷ lệ hoặc con số hơn kém một đơn vị làm thay đổi kết quả",
                    "a scenario in which a percentage point or a post more or less decides"};
        case MutationKind::severity:
            return {"một tình huống mong đợi mức độ của vi phạm", "a scenario that violates and expects its severity"};
    }
    return {};
}

void write_text(std::ostream& out, const ScenarioBook& book, const MutationReport& report, report::Style style) {
    const bool vi      = style.language == Language::vi;
    const auto painted = [&](std::string_view text, std::string_view code) {
        return report::painted(text, code, style);
    };
    std::map<std::string_view, Score> by_rule;
    Score total;
    for (const MutantResult& one : report.results) {
        by_rule[one.mutation.rule].add(one);
        total.add(one);
    }
    for (const auto& [rule, score] : by_rule)
        out << painted(rule, "1") << "  " << score.noticed << '/' << score.all - score.excepted
            << (score.survived() == 0
                    ? ""
                    : painted(vi ? "  còn sót " : "  survived ", "31") + std::to_string(score.survived()))
            << '\n';
    for (const MutantResult& one : report.results)
        if (one.survived())
            out << '\n'
                << painted(vi ? "không bị phát hiện: " : "nobody noticed: ", "31") << one.mutation.name() << '\n'
                << (vi ? "    cần thêm: " : "    would notice: ") << killer_of(one).in(style.language) << '\n';
    for (const MutantResult& one : report.results)
        if (one.excepted != nullptr)
            out << '\n'
                << (vi ? "không làm thay đổi gì: " : "changes nothing: ") << one.mutation.name() << "\n    "
                << one.excepted->reason << '\n';
    for (const TestException* stale : report.stale)
        out << '\n'
            << place_of(book, stale->location) << ": "
            << painted(vi ? "ngoại lệ không cần thiết: " : "exception that is not needed: ", "31") << stale->mutation
            << '\n';
    const std::size_t relevant = total.all - total.excepted;
    out << '\n'
        << total.all << (vi ? " đột biến, " : " mutations, ") << total.excepted
        << (vi ? " không làm thay đổi gì; phát hiện " : " change nothing; noticed ") << total.noticed << '/' << relevant
        << " (" << percent_of(total.noticed, relevant) << ")\n";
}

void write_json(std::ostream& out, const ScenarioBook& book, const MutationReport& report) {
    json::array mutations;
    Score total;
    for (const MutantResult& one : report.results) {
        total.add(one);
        json::object entry{{"rule", one.mutation.rule},
                           {"kind", word(one.mutation.kind)},
                           {"name", one.mutation.name()},
                           {"asked", one.asked},
                           {"noticed_by", one.killer == nullptr ? json::value(nullptr)
                                                                : json::value(place_of(book, one.killer->location))}};
        if (one.excepted != nullptr) entry["excepted"] = one.excepted->reason;
        if (one.survived()) {
            const OwnedText killer = killer_of(one);
            entry["would_notice"]  = {{"vi", killer.vi}, {"en", killer.en}};
        }
        mutations.push_back(std::move(entry));
    }
    json::array stale;
    for (const TestException* exception : report.stale)
        stale.push_back({{"place", place_of(book, exception->location)}, {"mutation", exception->mutation}});
    out << json::serialize(json::object{{"mutations", total.all},
                                        {"noticed", total.noticed},
                                        {"excepted", total.excepted},
                                        {"survived", total.survived()},
                                        {"results", std::move(mutations)},
                                        {"stale_exceptions", std::move(stale)}})
        << '\n';
}

} // namespace

void write_mutations(std::ostream& out, const ScenarioBook& book, const MutationReport& report, bool as_json,
                     report::Style style) {
    if (as_json) return write_json(out, book, report);
    write_text(out, book, report, style);
}

} // namespace congvu::testing
