// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/law/citation.hpp>

/// \file
/// The documents that rules and parameters cite. Identified by number, issuer and date, as every document is.

/// Văn bản: the documents that rules and figures cite.
namespace congvu::sources {

/// Nghị quyết số 39-NQ/TW về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức.
/// \legal{nq39}
inline constexpr DocumentKey nq39{"39-NQ/TW", "Bộ Chính trị", date(2015, 4, 17)};

/// Nghị quyết số 19-NQ/TW về đơn vị sự nghiệp công lập. That the Central Committee issued it is from memory.
/// \legal{nq19}
inline constexpr DocumentKey nq19{"19-NQ/TW", "Ban Chấp hành Trung ương", date(2017, 10, 25)};

/// Kết luận số 28-KL/TW về tinh giản biên chế và cơ cấu lại đội ngũ cán bộ, công chức, viên chức.
/// \legal{kl28}
inline constexpr DocumentKey kl28{"28-KL/TW", "Bộ Chính trị", date(2022, 2, 21)};

/// Kết luận số 40-KL/TW về nâng cao hiệu quả công tác quản lý biên chế của hệ thống chính trị giai đoạn 2022-2026.
/// \legal{kl40}
inline constexpr DocumentKey kl40{"40-KL/TW", "Bộ Chính trị", date(2022, 7, 18)};

/// Quyết định số 71-QĐ/TW về tổng biên chế của hệ thống chính trị giai đoạn 2022-2026.
/// \legal{qd71}
inline constexpr DocumentKey qd71{"71-QĐ/TW", "Bộ Chính trị", date(2022, 7, 18)};

/// Quyết định số 72-QĐ/TW về biên chế khối đảng, Mặt trận Tổ quốc và của các địa phương giai đoạn 2022-2026.
/// \legal{qd72}
inline constexpr DocumentKey qd72{"72-QĐ/TW", "Bộ Chính trị", date(2022, 7, 18)};

/// Quy định số 70-QĐ/TW về quản lý biên chế của hệ thống chính trị.
/// \legal{qd70}
inline constexpr DocumentKey qd70{"70-QĐ/TW", "Bộ Chính trị", date(2022, 7, 18)};

/// Quyết định số 73-QĐ/TW về biên chế các bộ, ngành giai đoạn 2022-2026. That it is of the same day as 70- to 72-QĐ/TW
/// is from memory; its number follows theirs, and its period ends in 2026.
/// \legal{qd73}
inline constexpr DocumentKey qd73{"73-QĐ/TW", "Bộ Chính trị",
                                  UncertainDate(date(2022, 7, 18), date(2026, 12, 31), date(2022, 7, 18))};

/// Nghị quyết của Quốc hội về hoạt động chất vấn, which gives the Government the task of cutting without levelling.
/// That its number is 100/2023/QH15 is from memory; of its day only the year.
/// \legal{nq100}
inline constexpr DocumentKey nq100{"100/2023/QH15", "Quốc hội", UncertainDate(date(2023, 1, 1), date(2023, 12, 31))};

/// Nghị quyết số 35/2023/UBTVQH15 về sắp xếp đơn vị hành chính. Its day was not in the sources read; the year is in its
/// number.
/// \legal{nq35}
inline constexpr DocumentKey nq35{"35/2023/UBTVQH15", "Ủy ban Thường vụ Quốc hội",
                                  UncertainDate(date(2023, 1, 1), date(2023, 12, 31))};

/// Nghị định số 29/2023/NĐ-CP về tinh giản biên chế.
/// \legal{nd29}
inline constexpr DocumentKey nd29{"29/2023/NĐ-CP", "Chính phủ", date(2023, 6, 3)};

/// Nghị định số 154/2025/NĐ-CP về tinh giản biên chế, which replaces 29/2023/NĐ-CP from 16/6/2025 (that it replaces it
/// is from memory).
/// \legal{nd154}
inline constexpr DocumentKey nd154{"154/2025/NĐ-CP", "Chính phủ", date(2025, 6, 15)};

/// Nghị định số 111/2022/NĐ-CP về hợp đồng đối với một số loại công việc.
/// \legal{nd111}
inline constexpr DocumentKey nd111{"111/2022/NĐ-CP", "Chính phủ", date(2022, 12, 30)};

/// Nghị định số 62/2020/NĐ-CP về vị trí việc làm và biên chế công chức.
/// \legal{nd62}
inline constexpr DocumentKey nd62{"62/2020/NĐ-CP", "Chính phủ", date(2020, 6, 1)};

/// Nghị định số 106/2020/NĐ-CP về vị trí việc làm và số lượng người làm việc trong đơn vị sự nghiệp công lập.
/// \legal{nd106}
inline constexpr DocumentKey nd106{"106/2020/NĐ-CP", "Chính phủ", date(2020, 9, 10)};

/// Nghị định số 135/2020/NĐ-CP về tuổi nghỉ hưu. Public copies of it were read, not the document.
/// \legal{nd135}
inline constexpr DocumentKey nd135{"135/2020/NĐ-CP", "Chính phủ", date(2020, 11, 18)};

/// Bộ luật Lao động số 10/2012/QH13, in force until the end of 2020. Its ages of retirement were reported; its number
/// and days are from memory.
/// \legal{labour_code_2012}
inline constexpr DocumentKey labour_code_2012{"10/2012/QH13", "Quốc hội", date(2012, 6, 18)};

/// Công văn số 5578/VPCP-TCCV: public-employee quota that is used in civil-servant positions is to be reviewed.
/// \legal{cv5578}
inline constexpr DocumentKey cv5578{"5578/VPCP-TCCV", "Văn phòng Chính phủ", date(2024, 8, 6)};

/// Yêu cầu của Chính phủ tháng 01/2025 about bodies that merge. Neither its number nor its day was seen.
/// \legal{government_of_january_2025}
inline constexpr DocumentKey government_of_january_2025{"", "Chính phủ",
                                                        UncertainDate(date(2025, 1, 1), date(2025, 1, 31))};

/// Ý kiến của Bộ Chính trị ngày 06/6/2025: provincial Standing Committees manage the total of 2025. Its number was not
/// seen (163-KL/TW, from memory).
/// \legal{politburo_of_june_2025}
inline constexpr DocumentKey politburo_of_june_2025{"", "Bộ Chính trị", date(2025, 6, 6)};

/// Quyết định số 759/QĐ-TTg về sắp xếp đơn vị hành chính và mô hình chính quyền địa phương hai cấp. Its day is from
/// memory, within bounds that are derived: after 127-KL/TW and before the two tiers began.
/// \legal{qd759}
inline constexpr DocumentKey qd759{"759/QĐ-TTg", "Thủ tướng Chính phủ",
                                   UncertainDate(date(2025, 2, 28), date(2025, 6, 30), date(2025, 4, 14))};

/// Hướng dẫn của Bộ Nội vụ về biên chế giai đoạn 2026-2031. Its number was not seen; it was reported on 24/11/2025, and
/// carries out 210-KL/TW of 12/11/2025.
/// \legal{quota_guidance}
inline constexpr DocumentKey quota_guidance{"", "Bộ Nội vụ", UncertainDate(date(2025, 11, 12), date(2025, 11, 24))};

/// Văn bản của Chủ tịch UBND tỉnh Hà Tĩnh: the directive that this library began with. Its number and day are unknown;
/// bounded by what it cites (40-KL/TW) and whom it addresses (districts).
/// \legal{ha_tinh_directive}
inline constexpr DocumentKey ha_tinh_directive{"", "Chủ tịch UBND tỉnh Hà Tĩnh",
                                               UncertainDate(date(2022, 7, 18), date(2025, 6, 30))};

/// Nghị quyết số 1665/NQ-UBTVQH15 về sắp xếp các đơn vị hành chính cấp xã của tỉnh Hà Tĩnh. Its day of issue was not in
/// the sources read. Derived: after 127-KL/TW of 28/02/2025, which set the study of two tiers going, and before the new
/// units began to work.
/// \legal{nq1665}
inline constexpr DocumentKey nq1665{"1665/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội",
                                    UncertainDate(date(2025, 2, 28), date(2025, 6, 30))};

/// Luật Ban hành văn bản quy phạm pháp luật. Not among the texts read: whatever cites it is unconfirmed.
/// \legal{promulgation_law}
inline constexpr DocumentKey promulgation_law{"80/2015/QH13", "Quốc hội", date(2015, 6, 22)};

/// Tính nhất quán của dữ liệu: what follows by logic from the meaning of the data itself, not from a text of law.
/// \legal{consistency}
inline constexpr DocumentKey consistency{"congvu", "congvu", start_of_time};

} // namespace congvu::sources
