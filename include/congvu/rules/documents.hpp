// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/reasoning.hpp>
#include <congvu/engine/rule.hpp>
#include <congvu/law/document_facts.hpp>
#include <congvu/rules/sources.hpp>

/// \file
/// Documents: each can be told from every other, and their relations make sense. In the order of the ids.

/// Quy tắc về văn bản: rules on documents, their bases and relations.
namespace congvu::documents {

/// \rule{DOC-01}
/// Numbers return every term, so a document is told by number, issuer and date together: 40-KL/TW of 18/7/2022 is not
/// the «Kết luận 40» that speaks of 2027–2031.
///
/// \snippet{trimleft} tests/rules/documents_test.cpp DOC-01 example
inline constexpr Rule<DocumentIdentity> is_identified{
    .id       = "DOC-01",
    .vi       = "Văn bản được xác định bằng số, cơ quan ban hành và ngày ban hành",
    .en       = "A document is identified by number, issuer and date",
    .source   = {sources::consistency, "DOC-01", Confidence::derived},
    .severity = Severity::warning,
    .reads    = Read::documents,
    .check    = [](const DocumentIdentity& document, AsOf as_of, Reasoning& way) -> Verdict {
        if (!way.holds({"văn bản đã ban hành vào ngày kiểm tra, hoặc chưa rõ ngày",
                        "it was issued by the day asked about, or its day is not known"},
                          !document.issued || document.issued->earliest() <= as_of.in_force))
            return way.to(not_applicable({"văn bản chưa ban hành vào ngày kiểm tra", "not yet issued on the day"}));
        if (!way.holds({"số, cơ quan ban hành và ngày là duy nhất trong dữ liệu",
                        "its number, issuer and date are unique in the data"},
                          !document.twin))
            return way.to(
                   violates({"trùng số, cơ quan ban hành và ngày với {twin}", "same number, issuer and date as {twin}"},
                            {"ghi gộp hai mục hoặc sửa số, ngày", "merge the two entries, or correct number or date"})
                       .with("twin", document.twin.value_or(DocumentId{})));
        if (!way.holds({"đã rõ số, ký hiệu", "its number is known"}, document.has_number))
            return way.to(undetermined({"số, ký hiệu văn bản", "number of the document"}));
        if (!way.holds({"đã rõ cơ quan ban hành", "its issuer is known"}, document.has_issuer))
            return way.to(undetermined({"cơ quan ban hành", "issuer of the document"}));
        if (!way.holds({"đã rõ ngày ban hành", "its day of issue is known"},
                          document.issued && document.issued->is_known()))
            return way.to(undetermined({"ngày ban hành văn bản", "day of issue of the document"}));
        return way.to(complies());
    }};

/// \rule{DOC-02}
/// A document cannot draw its authority from itself.
///
/// \snippet{trimleft} tests/rules/documents_test.cpp DOC-02 example
inline constexpr Rule<DocumentBases> bases_form_no_cycle{
    .id       = "DOC-02",
    .vi       = "Căn cứ ban hành của các văn bản không khép kín thành vòng",
    .en       = "Legal bases form no cycle",
    .source   = {sources::consistency, "DOC-02", Confidence::derived},
    .severity = Severity::violation,
    .reads    = {Read::documents, Read::relations},
    .check    = [](const DocumentBases& document, AsOf, Reasoning& way) -> Verdict {
        if (way.holds({"chuỗi căn cứ kết thúc ở văn bản khác", "the chain of bases comes to an end"},
                         document.cycle.empty()))
            return way.to(complies());
        Verdict verdict =
            violates({"văn bản căn cứ vào chính nó, qua: {cycle}", "it rests on itself, by way of: {cycle}"},
                        {"bỏ một căn cứ trong vòng", "remove one basis of the cycle"});
        for (const DocumentId step : document.cycle)
            verdict.operands.push_back({"cycle", step, {}});
        return way.to(std::move(verdict));
    }};

/// \rule{DOC-03}
/// A document rests on what was in force on the day it was issued.
///
/// \law_is_silent in the texts that were read: the requirement is that of the Law on the Promulgation of Legal
/// Documents, whose article was not read.
///
/// \snippet{trimleft} tests/rules/documents_test.cpp DOC-03 example
inline constexpr Rule<BasisInForce> basis_is_in_force{
    .id = "DOC-03",
    .vi = "Văn bản được dùng làm căn cứ phải có hiệu lực vào ngày ban hành văn bản căn cứ vào nó",
    .en       = "A legal basis is in force on the day the document resting on it is issued",
    .source   = {sources::promulgation_law, clause_unknown, Confidence::unconfirmed},
    .severity = Severity::warning,
    .reads    = {Read::documents, Read::relations},
    .check    = [](const BasisInForce& basis, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows_that({"đã rõ ngày ban hành văn bản, ít nhất là trong khoảng ngày nào",
                             "the document's day of issue is known, at least within bounds"},
                               basis.issued.has_value()))
            return way.to(undetermined({"ngày ban hành văn bản", "day of issue of the document"}));
        if (!way.knows_that({"đã rõ ngày ban hành văn bản căn cứ", "the day of issue of the basis is known"},
                               basis.basis_issued.has_value()))
            return way.to(undetermined({"ngày ban hành văn bản căn cứ", "day of issue of the basis"}));
        const Date since = std::max(basis.basis_in_force.from, basis.basis_issued->earliest());
        const Period force{since, basis.basis_in_force.to};
        way.takes("basis_since", since);
        way.takes("issued", basis.issued->has_day() ? basis.issued->day() : basis.issued->earliest());
        if (way.holds({"căn cứ có hiệu lực vào mọi ngày mà văn bản có thể được ban hành",
                       "the basis was in force on every day on which it may have been issued"},
                         force.contains(basis.issued->earliest()) && force.contains(basis.issued->latest()) &&
                             basis.basis_issued->latest() <= basis.issued->earliest()))
            return way.to(complies());
        const bool never = !way.holds({"căn cứ có hiệu lực vào một ngày mà văn bản có thể được ban hành",
                                       "the basis was in force on some day on which it may have been issued"},
                                         force.overlaps(Period::until(basis.issued->earliest(), basis.issued->latest())));
        if (!never && !(basis.issued->has_day() && basis.basis_issued->has_day()))
            return way.to(undetermined({"ngày ban hành chính xác", "the exact day of issue"}));
        const Date assumed = basis.basis_issued->has_day() ? basis.basis_issued->day() : since;
        if (!never && way.holds({"căn cứ có hiệu lực vào ngày ban hành được giả định",
                                 "the basis was in force on the day that is assumed"},
                                   assumed <= basis.issued->day() && force.contains(basis.issued->day())))
            return way.to(complies());
        return way.to(violates({"căn cứ không có hiệu lực vào ngày ban hành văn bản ({issued}, hoặc ngày giả định, "
                                   "ngày sớm nhất có thể nếu chưa rõ)",
                                "the basis was not in force on the document's day of issue ({issued}, assumed or "
                                   "earliest possible if not known)"},
                                  {"căn cứ vào văn bản đang có hiệu lực vào ngày ban hành", "rest on a document in force"})
                             .with("issued", basis.issued->has_day() ? basis.issued->day() : basis.issued->earliest()));
    }};

/// \rule{DOC-04}
/// Only a document of at least the same rank amends, replaces or repeals.
///
/// \law_is_silent in the texts that were read: the order is that of the Law on the Promulgation of Legal Documents and
/// of the Party's Statutes, which were not read; and across the two systems there is none.
///
/// \snippet{trimleft} tests/rules/documents_test.cpp DOC-04 example
inline constexpr Rule<RelationRanks> does_not_overrule_a_higher_one{
    .id       = "DOC-04",
    .vi       = "Văn bản không sửa đổi, thay thế, bãi bỏ văn bản có hiệu lực pháp lý cao hơn",
    .en       = "A document does not amend, replace or repeal one of higher rank",
    .source   = {sources::promulgation_law, clause_unknown, Confidence::unconfirmed},
    .severity = Severity::warning,
    .reads    = {Read::documents, Read::relations},
    .check    = [](const RelationRanks& relation, AsOf, Reasoning& way) -> Verdict {
        if (!way.knows_that({"đã rõ thứ bậc của hai văn bản", "the rank of both is known"},
                               relation.from && relation.to))
            return way.to(undetermined({"thứ bậc của hai văn bản", "rank of the two documents"}));
        if (!way.holds({"cùng là văn bản của Đảng hoặc cùng của Nhà nước", "both are the Party's, or both the State's"},
                          relation.from->system == relation.to->system))
            return way.to(not_applicable({"văn bản của Đảng và của Nhà nước không có thứ bậc chung",
                                          "Party and State documents have no common order"}));
        if (way.holds(
                   {"văn bản có hiệu lực pháp lý bằng hoặc cao hơn văn bản kia", "it is of the same or a higher rank"},
                   !(*relation.from < *relation.to)))
            return way.to(complies());
        return way.to(violates({"văn bản có hiệu lực pháp lý thấp hơn văn bản bị sửa đổi, thay thế, bãi bỏ",
                                "the document is of lower rank"},
                                  {"ban hành bằng văn bản có hiệu lực pháp lý bằng hoặc cao hơn",
                                "issue a document of the same or a higher rank"}));
    }};

/// \rule{DOC-05}
/// «Theo quy định» binds nobody until somebody can look the provision up.
///
/// \snippet{trimleft} tests/rules/documents_test.cpp DOC-05 example
inline constexpr Rule<CitedProvision> cited_document_is_known{
    .id       = "DOC-05",
    .vi       = "Văn bản được viện dẫn phải xác định được",
    .en       = "A cited document is known",
    .source   = {sources::consistency, "DOC-05", Confidence::derived},
    .severity = Severity::warning,
    .reads    = {Read::documents, Read::relations, Read::tasks},
    .check    = [](const CitedProvision& cited, AsOf, Reasoning& way) -> Verdict {
        if (!way.holds({"nêu tên văn bản được viện dẫn", "it names the document it appeals to"}, cited.names_document))
            return way.to(undetermined({"tên, số văn bản được viện dẫn", "which document is meant"}));
        if (!way.holds({"đã rõ số, ký hiệu", "its number is known"}, cited.has_number))
            return way.to(undetermined({"số, ký hiệu văn bản", "number of the document"}));
        if (!way.holds({"đã rõ ngày ban hành", "its day of issue is known"}, cited.has_date))
            return way.to(undetermined({"ngày ban hành văn bản", "day of issue of the document"}));
        return way.to(complies());
    }};

} // namespace congvu::documents
