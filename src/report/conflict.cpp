// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/conflict.hpp>

#include "scope_words.hpp"

#include <congvu/engine/coverage.hpp>
#include <congvu/report/words.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::report {

namespace {

Text title_of(Level level) {
    switch (level) {
        case Level::central: return {"Trung ương", "central"};
        case Level::province: return {"tỉnh", "province"};
        case Level::district: return {"huyện", "district"};
        case Level::commune: return {"xã", "commune"};
    }
    return {};
}

/// The members of a set as a list, or one word for all of them.
template <typename Enum, typename TitleOf>
std::string list_of(EnumSet<Enum> set, EnumSet<Enum> whole, Text all, TitleOf title_of_one, Language language) {
    if (set == whole && !all.empty()) return std::string(all.in(language));
    std::string list;
    for (const Enum one : detail::members(set))
        list.append(list.empty() ? "" : ", ").append(title_of_one(one).in(language));
    return list;
}

std::string words_of(const Region& where, Language language) {
    const auto scope    = [](QuotaScope one) { return called(one); };
    const auto level    = [](Level one) { return title_of(one); };
    const auto category = [](StaffCategory one) { return title(one); };
    const auto funding  = [](Funding one) { return title(one); };
    const bool vi       = language == Language::vi;
    std::string words = list_of(where.scopes, all_quota_scopes, {"mọi phạm vi", "every scope"}, scope, language) + "; ";
    words +=
        (vi ? "cấp: " : "levels: ") + list_of(where.levels, all_levels, {"mọi cấp", "all"}, level, language) + "; ";
    words += list_of(where.categories, StaffCategories{}, {}, category, language) + "; ";
    return words + list_of(where.funding, Fundings{}, {}, funding, language);
}

std::string words_of(const Period& days, Language language) {
    const bool vi = language == Language::vi;
    if (days.from.is_special() && days.to.is_special()) return vi ? "mọi ngày" : "any day";
    if (days.from.is_special()) return (vi ? "đến hết " : "until ") + to_vietnamese(days.last_day());
    if (days.to.is_special()) return (vi ? "từ " : "from ") + to_vietnamese(days.from) + (vi ? " trở đi" : " on");
    return to_vietnamese(days.from) + "–" + to_vietnamese(days.last_day());
}

/// A part of a whole, as a percentage where it is a whole one.
std::string share_or_number(Posts part, Posts whole, Language language) {
    if (whole > 0 && part * 100 % whole == 0) return number_in(percent(part * 100 / whole), language);
    return posts_in(part, language);
}

std::string short_by(const Demand& demand, const Judgement& judgement, Language language) {
    const bool is_short = demand.bound == Bound::at_least;
    if (language == Language::vi)
        return (is_short ? "thiếu " : "vượt ") + posts_in(judgement.difference(), language) + " biên chế";
    return posts_in(judgement.difference(), language) + (judgement.difference() == 1 ? " post" : " posts") +
           (is_short ? " short" : " too many");
}

/// The numbers, each with its measure, year and id as data names it.
struct NamedNumber {
    std::string id;
    std::string_view measure;
    Posts posts;
    int year;
};

std::vector<NamedNumber> numbers_of(const Conflict& conflict, const Witness& witness) {
    const int year = static_cast<int>(witness.day.year());
    int base_year  = year - 1; // where the law names no year
    for (const auto& demand : {conflict.first, conflict.second})
        if (demand && demand->limit.base_year != 0) base_year = demand->limit.base_year;
    std::vector<NamedNumber> all;
    const auto add = [&](std::string_view measure, const std::optional<Posts>& posts, int of_year) {
        if (posts) all.push_back({std::string(measure) + "-" + std::to_string(of_year), measure, *posts, of_year});
    };
    if (base_year != year) add(word(Measure::assigned), witness.numbers.base, base_year);
    add(word(Measure::assigned), witness.numbers.quota, year);
    add(word(Measure::occupied), witness.numbers.occupied, year);
    add(word(Measure::approved), witness.numbers.approved, year);
    return all;
}

std::string words_of(const std::vector<NamedNumber>& numbers, Language language) {
    std::string words;
    for (const NamedNumber& one : numbers) {
        Text measure;
        for (const Measure candidate : {Measure::assigned, Measure::occupied, Measure::approved})
            if (word(candidate) == one.measure) measure = title(candidate);
        words.append(words.empty() ? "" : ", ").append(measure.in(language));
        words += " " + std::to_string(one.year) + " = " + posts_in(one.posts, language);
    }
    return words;
}

/// An agency that fits the region: its kind and level as data names them.
std::pair<std::string_view, std::string_view> agency_of(const Region& where) {
    constexpr std::array<std::string_view, 4> levels{"central", "province", "district", "commune"};
    const auto scopes = detail::members(where.scopes);
    const auto level  = [&](Level wanted) {
        return levels.at(
             static_cast<std::size_t>(where.levels.contains(wanted) ? wanted : detail::members(where.levels).front()));
    };
    switch (scopes.front()) {
        case QuotaScope::system: return {"political_system", level(Level::central)};
        case QuotaScope::block: return {"block", level(Level::central)};
        case QuotaScope::locality: return {"peoples_committee", level(Level::province)};
        case QuotaScope::planned_agency:
        case QuotaScope::agency: break;
    }
    if (where.levels == Levels(Level::commune)) return {"peoples_committee", "commune"};
    return {"department", level(Level::province)};
}

std::string list_in_data(StaffCategories categories) {
    std::string list;
    for (const StaffCategory one : detail::members(categories))
        list.append(list.empty() ? "" : ", ").append(word(one));
    return "[" + list + "]";
}

/// The figures of one line of posts, which may hold several categories; where nothing is demanded, the first one stands
/// for all.
std::string figures_in_data(const Conflict& conflict, const Witness& witness) {
    const StaffCategories all = conflict.where.categories;
    const std::string categories =
        list_in_data(conflict.kind == ConflictKind::gap ? StaffCategories(detail::members(all).front()) : all);
    const Funding paid_from = detail::members(conflict.where.funding).front();
    std::string text;
    for (const NamedNumber& one : numbers_of(conflict, witness)) {
        text.append("  - {id: ").append(one.id).append(", agency: a-1, categories: ").append(categories);
        if (paid_from != Funding::state_budget) text.append(", funding: ").append(word(paid_from));
        text.append(", measure: ").append(one.measure).append(", posts: ").append(std::to_string(one.posts));
        text.append(", year: ").append(std::to_string(one.year)).append("}\n");
    }
    return text;
}

} // namespace

std::string citation_of(const Citation& source, Language language) {
    std::string text = citation_of(*source.document, language);
    if (source.clause.empty()) return text + (language == Language::vi ? ", chưa rõ điều khoản" : ", clause not known");
    return text.append(", ").append(source.clause);
}

std::string judgement_of(const Demand& demand, const Witness& witness, Language language) {
    const bool vi        = language == Language::vi;
    const Judgement said = judge(demand, witness.numbers, witness.day);
    switch (said.standing) {
        case Standing::silent: return vi ? "không quy định" : "says nothing";
        case Standing::met: return vi ? "đạt" : "fulfilled";
        case Standing::missed: return short_by(demand, said, language);
        case Standing::not_due: break;
    }
    std::string words = vi ? "chưa đến hạn" : "not yet due";
    if (const auto way = road(demand, witness.numbers, witness.day))
        words +=
            said.observed >= *way
                ? (vi ? ", đúng lộ trình (" : ", on its road (") +
                      share_or_number(said.observed, witness.numbers.base.value_or(0), language) + ")"
                : (vi ? ", chậm so với lộ trình " : ", behind its road by ") + posts_in(*way - said.observed, language);
    return words;
}

void describe(std::ostream& out, const Conflict& conflict, Language language) {
    const bool vi = language == Language::vi;
    for (const auto& demand : {conflict.first, conflict.second})
        if (demand)
            out << "  " << citation_of(demand->source, language) << ": " << demand->title.in(language) << " ["
                << (demand->rule.empty() ? (vi ? "chưa có quy tắc" : "no rule") : demand->rule) << "]\n";
    out << (vi ? "  khi nào: " : "  when: ") << words_of(conflict.when, language) << '\n'
        << (vi ? "  phạm vi: " : "  of: ") << words_of(conflict.where, language) << '\n';
    const auto witness = witness_of(conflict);
    if (!witness) return;
    out << (vi ? "  ví dụ ngày " : "  for example on ") << to_vietnamese(witness->day) << ": "
        << words_of(numbers_of(conflict, *witness), language) << '\n';
    for (const auto& demand : {conflict.first, conflict.second})
        if (demand)
            out << "    " << citation_of(*demand->source.document, language) << ": "
                << judgement_of(*demand, *witness, language) << '\n';
}

std::string data_of(const Conflict& conflict, const Witness& witness, Language language) {
    const bool vi    = language == Language::vi;
    std::string text = "# congvu check . --as-of " + to_iso(witness.day) + "\n";
    for (const auto& demand : {conflict.first, conflict.second})
        if (demand)
            text.append("# ")
                .append(citation_of(demand->source, language))
                .append(demand->rule.empty() ? "" : " (" + std::string(demand->rule) + ")")
                .append(": " + judgement_of(*demand, witness, language) + "\n");
    if (conflict.kind == ConflictKind::gap) text += vi ? "# không văn bản nào quy định\n" : "# nothing is demanded\n";
    const auto [kind, level] = agency_of(conflict.where);
    text += "defaults: {source: congvu lint, confidence: derived}\nagencies:\n";
    const bool has_parent = kind != "political_system"; // everything else is under it
    if (has_parent) text += "  - {id: top, kind: political_system, level: central, name: {vi: Hệ thống, en: System}}\n";
    text.append("  - {id: a-1, kind: ").append(kind).append(", level: ").append(level);
    text.append(has_parent ? ", under: top" : "").append(", name: {vi: Ví dụ, en: Example}}\nfigures:\n");
    text += figures_in_data(conflict, witness);
    text += "quota_subjects:\n  - {agency: a-1, scope: ";
    return text.append(word(detail::members(conflict.where.scopes).front())) + "}\n";
}

} // namespace congvu::report
