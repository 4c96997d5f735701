// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/id.hpp>
#include <congvu/base/location.hpp>
#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/period.hpp>
#include <congvu/time/uncertain_date.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace congvu {

/// What identifies a document (văn bản): number *and* issuer *and* date, for numbers return every term. Two
/// «Kết luận 40» exist.
struct DocumentKey {
    std::string_view number; ///< as written, e.g. «40-KL/TW»; empty when it is not known
    std::string_view issuer; ///< official name in Vietnamese, e.g. «Bộ Chính trị»
    UncertainDate issued;    ///< ngày ban hành, known or within bounds

    /// Equal when number, issuer and day are: the three together name a document.
    friend constexpr bool operator==(const DocumentKey&, const DocumentKey&) = default;
};

/// Văn bản. A document as a data set knows it.
struct Document {
    std::string key;                        ///< the word by which data and command line name it, e.g. `kl-40`
    std::optional<std::string> number;      ///< số, ký hiệu as written; nothing where it is not known
    std::string issuer;                     ///< cơ quan ban hành: its official name, e.g. «Bộ Chính trị»
    std::optional<AgencyId> issuing_agency; ///< cơ quan ban hành, where it is among the agencies
    std::optional<UncertainDate> issued;    ///< ngày ban hành; nothing where not even bounds are known
    OwnedText title;                        ///< trích yếu
    Period in_force;                        ///< thời gian có hiệu lực; open where nothing is stated
    std::string source;                     ///< where the facts were read
    Confidence confidence = Confidence::unconfirmed; ///< of what is known of it
    Location location;                               ///< where the data says so

    /// Whether it can be told from every other document: number, issuer and day are known.
    [[nodiscard]] bool is_identified() const { return number && !issuer.empty() && issued && issued->is_known(); }

    /// \pre the day of issue is known at least within bounds. The views live as long as this document.
    [[nodiscard]] DocumentKey identity() const { return {number ? std::string_view(*number) : "", issuer, *issued}; }
};

using Documents = Rows<DocumentTag, Document>;

} // namespace congvu
