// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/enum_set.hpp>
#include <congvu/base/text.hpp>
#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/verdict.hpp>
#include <congvu/law/citation.hpp>
#include <congvu/law/parameter.hpp>
#include <congvu/time/period.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace congvu {

/// The kinds of data a rule reads; a change elsewhere cannot change its verdict.
enum class Read : std::uint8_t {
    agencies,
    groups,
    reorganisations,
    documents,
    relations,
    tasks,
    delegations,
    figures,
    allocations,
    plans,
    job_positions,
    rank_shares,
    listed_persons,
    recruitments,
    freezes,
    contracts,
    teacher_tranches,
    classes,
    block_moves,
    post_transfers,
    staff,
};
using Reads = EnumSet<Read>;

[[nodiscard]] constexpr std::string_view word(Read read) {
    switch (read) {
        case Read::agencies: return "agencies";
        case Read::groups: return "groups";
        case Read::reorganisations: return "reorganisations";
        case Read::documents: return "documents";
        case Read::relations: return "relations";
        case Read::tasks: return "tasks";
        case Read::delegations: return "delegations";
        case Read::figures: return "figures";
        case Read::allocations: return "allocations";
        case Read::plans: return "plans";
        case Read::job_positions: return "job_positions";
        case Read::rank_shares: return "rank_shares";
        case Read::listed_persons: return "listed_persons";
        case Read::recruitments: return "recruitments";
        case Read::freezes: return "freezes";
        case Read::contracts: return "contracts";
        case Read::teacher_tranches: return "teacher_tranches";
        case Read::classes: return "classes";
        case Read::block_moves: return "block_moves";
        case Read::post_transfers: return "post_transfers";
        case Read::staff: return "staff";
    }
    return {};
}

/// A rule of the law: what it says, where it says so, since when, and one pure function. It can be called alone, in a
/// `static_assert`, in a unit test, or over a whole data set by validate().
template <typename Subject>
struct Rule {
    using subject_type = Subject; ///< what it is asked about // NOLINT(*-naming): as the standard library writes it

    std::string_view id; ///< stable forever, never reused
    std::string_view vi; ///< a clause that is true when the rule is complied with, in official Vietnamese
    std::string_view en; ///< the same in English
    Citation source;     ///< the document and clause that say so
    Period in_force                            = {};                ///< the days on which it is asked
    Severity severity                          = Severity::warning; ///< how hard a violation of it may weigh
    Reads reads                                = {};                ///< the kinds of data it looks at
    std::span<const NamedParameter> parameters = {};                ///< figures of the law that it reads
    /// Walks the way to the verdict, which it is given to write down.
    Verdict (*check)(const Subject&, AsOf, Reasoning& way) = nullptr;

    /// The verdict on one subject. Outside its period, or before its source was known, the rule does not apply.
    /// The way is written down in `way`, where somebody may challenge it; it ends with the verdict.
    [[nodiscard]] constexpr Verdict operator()(const Subject& subject, AsOf as_of, Reasoning& way) const {
        if (as_of.in_force < in_force.from) return not_applicable({"quy định chưa có hiệu lực", "not yet in force"});
        if (!in_force.contains(as_of.in_force))
            return not_applicable({"quy định đã hết hiệu lực", "no longer in force"});
        if (!as_of.knows(source.document->issued.earliest()))
            return not_applicable({"văn bản chưa được ban hành vào ngày ghi nhận thông tin",
                                   "its document was not issued on the day of knowledge"});
        return check(subject, as_of, way);
    }
    /// The verdict on one subject, without its way.
    [[nodiscard]] constexpr Verdict operator()(const Subject& subject, AsOf as_of) const {
        Reasoning way;
        return (*this)(subject, as_of, way);
    }
    /// The verdict on one subject, with all that is known now.
    [[nodiscard]] constexpr Verdict operator()(const Subject& subject, Date day) const {
        return (*this)(subject, AsOf{day});
    }
};

/// How hard a finding is: as hard as its rule, unless the verdict is milder; and a rule whose text is unconfirmed
/// warns at most.
[[nodiscard]] constexpr Severity severity_of(Severity of_rule, Confidence of_source, const Verdict& verdict) {
    const Severity cap = is_confirmed(of_source) ? Severity::violation : Severity::warning;
    return std::min({of_rule, verdict.at_most, cap});
}

} // namespace congvu
