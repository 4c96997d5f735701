// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/law/citation.hpp>

/// \file
/// The documents that rules and parameters cite. Identified by number, issuer and date, as every document is.

namespace congvu::sources {

/// Nghị quyết số 39-NQ/TW về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức.
inline constexpr DocumentKey nq39{"39-NQ/TW", "Bộ Chính trị", date(2015, 4, 17)};

/// Kết luận số 28-KL/TW về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức.
inline constexpr DocumentKey kl28{"28-KL/TW", "Bộ Chính trị", date(2022, 2, 21)};

/// Kết luận số 40-KL/TW về nâng cao hiệu quả công tác quản lý biên chế của hệ thống chính trị giai đoạn 2022-2026.
inline constexpr DocumentKey kl40{"40-KL/TW", "Bộ Chính trị", date(2022, 7, 18)};

/// Quyết định số 71-QĐ/TW về tổng biên chế của hệ thống chính trị giai đoạn 2022-2026.
inline constexpr DocumentKey qd71{"71-QĐ/TW", "Bộ Chính trị", date(2022, 7, 18)};

/// Quyết định số 72-QĐ/TW về biên chế khối đảng, Mặt trận Tổ quốc và của các địa phương giai đoạn 2022-2026.
inline constexpr DocumentKey qd72{"72-QĐ/TW", "Bộ Chính trị", date(2022, 7, 18)};

/// Nghị quyết số 1665/NQ-UBTVQH15 về sắp xếp các đơn vị hành chính cấp xã của tỉnh Hà Tĩnh. Its day of issue was not in
/// the sources read. Derived: after 127-KL/TW of 28/02/2025, which set the study of two tiers going, and before the new
/// units began to work.
inline constexpr DocumentKey nq1665{"1665/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội",
                                    UncertainDate(date(2025, 2, 28), date(2025, 6, 30))};

/// Luật Ban hành văn bản quy phạm pháp luật. Not among the texts read: whatever cites it is unconfirmed.
inline constexpr DocumentKey promulgation_law{"80/2015/QH13", "Quốc hội", date(2015, 6, 22)};

/// Tính nhất quán của dữ liệu: what follows by logic from the meaning of the data itself, not from a text of law.
inline constexpr DocumentKey consistency{"congvu", "congvu", start_of_time};

} // namespace congvu::sources
