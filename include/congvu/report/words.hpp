// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/finding.hpp>
#include <congvu/engine/subject_id.hpp>

#include <string>

/// \file
/// From codes to words: findings keep codes and identifiers, and become Vietnamese or English only here.

namespace congvu::report {

using congvu::id_of;
using congvu::key_of;

/// What people call the thing on `day`: «Sở Nội vụ», «28-KL/TW (21/02/2022)», «4.982».
[[nodiscard]] std::string name_of(const Dataset& data, const Value& value, Date day, Language language);

/// A number of posts as people write it: «2.234.720» in Vietnamese, “2,234,720” in English.
[[nodiscard]] std::string posts_in(Posts posts, Language language);

/// A figure of the law as people write it: «4.982» posts, «5%»; a share that is no whole percentage as a fraction.
[[nodiscard]] std::string number_in(Posts posts, Language language);
/// A share as people write it: «5%», or a fraction where it is no whole percentage.
[[nodiscard]] std::string number_in(Percent share, Language language);
/// An age as people write it: «61 tuổi 3 tháng», “61 years 3 months”.
[[nodiscard]] std::string number_in(Age age, Language language);

/// The day until whose end something holds, after a word for “until”: «đến hết 31/12/2026»; where no end is known,
/// «không xác định thời hạn».
[[nodiscard]] std::string until_in(Date last_day, Language language);

/// A day as people write it after the word «ngày»: «01/03/2025»; where something has no beginning or no end, «đầu
/// tiên», «cuối cùng».
[[nodiscard]] std::string day_in(Date day, Language language);

/// The subject as people call it, e.g. «T03 – UBND huyện Lộc Hà (thực hiện)».
[[nodiscard]] std::string name_of(const Dataset& data, const SubjectRef& subject, Date day, Language language);

/// What the finding says, without naming its subject.
[[nodiscard]] std::string message_of(const Dataset& data, const Finding& finding, Language language);

/// The nearest mend; empty when the verdict gives none.
[[nodiscard]] std::string fix_of(const Dataset& data, const Finding& finding, Language language);

/// Where it stands, e.g. `posts.yaml:41:7`; empty when the place is not known.
[[nodiscard]] std::string place_of(const Dataset& data, const Location& location);

/// A document as people cite it: «28-KL/TW (21/02/2022)»; days that are only assumed or bounded are marked.
[[nodiscard]] std::string citation_of(const DocumentKey& document, Language language);

/// A source with its clause and how sure we are: «28-KL/TW (21/02/2022), mục 1, câu 2 [đã đọc nguyên văn]».
[[nodiscard]] std::string source_of(const Citation& source, Language language);

/// Said of a finding whose confidence is `unconfirmed`: every report shows it.
inline constexpr Text rests_on_unconfirmed{"dựa trên thông tin chưa xác nhận", "rests on unconfirmed information"};

/// What an operand is called, by its code: `assigned_2021` is «biên chế được giao năm 2021».
[[nodiscard]] Text title_of(std::string_view code);

} // namespace congvu::report
