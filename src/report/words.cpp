// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/words.hpp>

#include "fill.hpp"

#include <congvu/directive/role.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>
#include <vector>

namespace congvu::report {

std::string fill(std::string_view pattern, const std::function<std::string(std::string_view)>& words) {
    std::string filled;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const auto open  = pattern.find('{', at);
        const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
        filled += pattern.substr(at, open - at);
        if (close == std::string_view::npos) {
            if (open != std::string_view::npos) filled += pattern.substr(open);
            break;
        }
        filled += words(pattern.substr(open + 1, close - open - 1));
        at = close + 1;
    }
    return filled;
}

namespace {

template <typename... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

std::string in_words(Text text, Language language) { return std::string(text.in(language)); }

std::string document_name(const Document& document, Language language) {
    if (!document.issued) return document.number.value_or(std::string(document.title.in(language)));
    if (!document.number) return std::string(document.title.in(language));
    return citation_of(document.identity(), language);
}

/// The words that `{code}` stands for: the figure of the verdict, or the operands of that code as a list.
std::string words_for(const Dataset& data, const Finding& finding, std::string_view code, Language language) {
    const Verdict& verdict = finding.verdict;
    if (code == "observed" && verdict.observed) return posts_in(*verdict.observed, language);
    if (code == "limit" && verdict.limit) return posts_in(*verdict.limit, language);
    if (code == "difference" && verdict.observed && verdict.limit)
        return posts_in(std::abs(*verdict.observed - *verdict.limit), language);
    std::string list;
    for (const auto* operands : {&verdict.operands, &finding.facts}) {
        for (const Operand& operand : *operands) {
            if (operand.code != code) continue;
            if (!list.empty()) list += ", ";
            list += name_of(data, operand.value, finding.as_of.in_force, language);
        }
        if (!list.empty()) break;
    }
    return list;
}

std::string filled(const Dataset& data, const Finding& finding, Text text, Language language) {
    return fill(text.in(language), [&](std::string_view code) { return words_for(data, finding, code, language); });
}

Text line_title(std::string_view line) {
    static constexpr std::array<std::pair<std::string_view, Text>, 15> titles{{
        {"state_budget", {"", ""}},
        {"service_revenue", title(Funding::service_revenue)},
        {"mixed", title(Funding::mixed)},
        {"object", {"đối tượng được hướng đến", "as the one advised or supervised"}},
        {"lead", title(Role::lead)},
        {"cooperate", title(Role::cooperate)},
        {"implement", title(Role::implement)},
        {"advise", title(Role::advise)},
        {"supervise", title(Role::supervise)},
        {"report", title(Role::report)},
        {"basis", title(RelationKind::basis)},
        {"amends", title(RelationKind::amends)},
        {"replaces", title(RelationKind::replaces)},
        {"repeals", title(RelationKind::repeals)},
        {"guides", title(RelationKind::guides)},
    }};
    for (const auto& [code, text] : titles)
        if (code == line) return text;
    return {line, line};
}

} // namespace

std::string posts_in(Posts posts, Language language) {
    std::string digits   = std::to_string(std::abs(posts));
    const char separator = language == Language::vi ? '.' : ',';
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, separator);
    if (posts < 0) digits.insert(0, 1, '-');
    return digits;
}

std::string day_in(Date day, Language language) {
    if (day == start_of_time) return language == Language::vi ? "đầu tiên" : "the first day";
    if (day == end_of_time) return language == Language::vi ? "cuối cùng" : "the last day";
    return to_vietnamese(day);
}

std::string number_in(Posts posts, Language language) { return posts_in(posts, language); }

std::string number_in(Percent share, Language language) {
    if (100 % share.denominator == 0) return std::to_string(share.numerator * (100 / share.denominator)) + "%";
    return posts_in(share.numerator, language) + "/" + posts_in(share.denominator, language);
}

std::string number_in(Age age, Language language) {
    const int years     = age.months / 12;
    const int months    = age.months % 12;
    const auto in_words = [&](int number, Text one, Text more) {
        return std::to_string(number) + std::string((number == 1 ? one : more).in(language));
    };
    std::string text = in_words(years, {" tuổi", " year"}, {" tuổi", " years"});
    if (months != 0) text += " " + in_words(months, {" tháng", " month"}, {" tháng", " months"});
    return text;
}

std::string until_in(Date last_day, Language language) {
    const bool vi = language == Language::vi;
    if (last_day.is_special()) return vi ? "không xác định thời hạn" : "with no end named";
    return (vi ? "đến hết " : "until ") + to_vietnamese(last_day);
}

std::string name_of(const Dataset& data, const Value& value, Date day, Language language) {
    return std::visit(
        Overloaded{
            [](std::monostate) { return std::string(); },
            [&](Posts posts) { return posts_in(posts, language); },
            [&](Percent share) { return number_in(share, language); },
            [&](Date date) { return day_in(date, language); },
            [&](const Record& record) {
                return record.title.empty() ? std::string(record.key) : in_words(record.title, language);
            },
            [&](Text text) { return in_words(text, language); },
            [&](AgencyId id) { return std::string(data.agencies[id].name_on(day).in(language)); },
            [&](GroupId id) { return std::string(data.groups[id].name.in(language)); },
            [&](DocumentId id) { return document_name(data.documents[id], language); },
            [&](DirectiveId id) { return document_name(data.documents[data.directives[id].document], language); },
            [&](TaskId id) { return data.tasks[id].key; },
            [&](FigureId id) {
                const Figure& figure = data.figures[id];
                const auto& label    = figure.label.in(language);
                std::string name     = label.empty() ? figure.key : std::string(label);
                if (!figure.posts) return name;
                return name + " = " + posts_in(*figure.posts, language);
            },
            [&](AllocationId id) { return std::string(data.allocations[id].title.in(language)); },
        },
        value);
}

std::string name_of(const Dataset& data, const SubjectRef& subject, Date day, Language language) {
    std::string name     = name_of(data, subject.what, day, language);
    const std::string of = name_of(data, subject.of, day, language);
    const Text line      = line_title(subject.line);
    if (subject.kind == "relation") return name + " " + in_words(line, language) + " " + of;
    if (!of.empty()) name += " – " + of;
    std::string details;
    for (const StaffCategory one : all_staff_categories)
        if (subject.categories.contains(one)) details += (details.empty() ? "" : ", ") + in_words(title(one), language);
    if (!line.empty()) details += (details.empty() ? "" : ", ") + in_words(line, language);
    return details.empty() ? name : name + " (" + details + ")";
}

std::string message_of(const Dataset& data, const Finding& finding, Language language) {
    std::string reason = filled(data, finding, finding.verdict.reason, language);
    if (finding.verdict == Outcome::undetermined)
        return (language == Language::vi ? "chưa rõ: " : "not known: ") + reason;
    return reason;
}

std::string fix_of(const Dataset& data, const Finding& finding, Language language) {
    return filled(data, finding, finding.verdict.fix, language);
}

std::string place_of(const Dataset& data, const Location& location) {
    if (!location.known() || location.file >= data.files.size()) return {};
    return data.files[location.file] + ":" + std::to_string(location.line) + ":" + std::to_string(location.column);
}

std::string citation_of(const DocumentKey& document, Language language) {
    if (document.number == "congvu")
        return language == Language::vi ? "tính nhất quán của dữ liệu" : "consistency of the data";
    // A document whose number was not seen is named by its issuer.
    std::string text(document.number.empty() ? document.issuer : document.number);
    const UncertainDate& issued = document.issued;
    if (issued.is_known()) return text + " (" + to_vietnamese(issued.day()) + ")";
    if (issued.is_assumed())
        return text + (language == Language::vi ? " (giả định " : " (assumed ") + to_vietnamese(issued.day()) + ")";
    return text + (language == Language::vi ? " (ban hành từ " : " (issued between ") +
           to_vietnamese(issued.earliest()) + (language == Language::vi ? " đến " : " and ") +
           to_vietnamese(issued.latest()) + ")";
}

std::string source_of(const Citation& source, Language language) {
    std::string line = citation_of(*source.document, language);
    if (!source.clause.empty())
        line += ", " + std::string(source.clause);
    else
        line += language == Language::vi ? ", chưa rõ điều khoản" : ", clause not known";
    return line + " [" + std::string(title(source.confidence).in(language)) + "]";
}

} // namespace congvu::report
