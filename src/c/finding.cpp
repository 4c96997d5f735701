// SPDX-License-Identifier: BSL-1.0
#include "handles.hpp"

#include <congvu/report/words.hpp>

#include <deque>

namespace congvu::c {

namespace {

/// A finding, with the texts that its pointers lead to.
struct OwnedFinding : congvu_finding {
    OwnedFinding(const Dataset& data, const Finding& from) : congvu_finding{} {
        const Date on  = from.as_of.in_force;
        const auto& at = from.location;
        rule           = keep(from.rule.id);
        outcome        = keep(word(from.verdict.outcome));
        severity       = keep(word(from.severity));
        confidence     = keep(word(from.confidence));
        subject_kind   = keep(from.subject.kind);
        subject        = keep(report::id_of(data, from.subject));
        name_vi        = keep(report::name_of(data, from.subject, on, Language::vi));
        name_en        = keep(report::name_of(data, from.subject, on, Language::en));
        message_vi     = keep(report::message_of(data, from, Language::vi));
        message_en     = keep(report::message_of(data, from, Language::en));
        fix_vi         = keep(report::fix_of(data, from, Language::vi));
        fix_en         = keep(report::fix_of(data, from, Language::en));
        source_vi      = keep(report::source_of(from.rule.source, Language::vi));
        source_en      = keep(report::source_of(from.rule.source, Language::en));
        file           = keep(at.known() ? data.files[at.file] : std::string());
        line           = at.known() ? at.line : 0;
        column         = at.known() ? at.column : 0;
        is_violation   = from.is_violation() ? 1 : 0;
        is_waived      = from.waived_by != nullptr ? 1 : 0;
        has_observed   = from.verdict.observed ? 1 : 0;
        observed       = from.verdict.observed.value_or(0);
        has_limit      = from.verdict.limit ? 1 : 0;
        limit          = from.verdict.limit.value_or(0);
    }

private:
    const char* keep(std::string_view text) { return texts_.emplace_back(text).c_str(); }

    std::deque<std::string> texts_; // grows without moving what it holds
};

} // namespace

congvu_finding* new_finding(const Dataset& data, const Finding& finding) {
    return std::make_unique<OwnedFinding>(data, finding).release();
}

void delete_finding(const congvu_finding* finding) {
    delete static_cast<const OwnedFinding*>(finding); // NOLINT(*-owning-memory): it was owned by the caller
}

} // namespace congvu::c

void congvu_finding_free(congvu_finding* finding) { congvu::c::delete_finding(finding); }
