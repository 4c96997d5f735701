// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/bulk/day16.hpp>
#include <congvu/bulk/keys.hpp>
#include <congvu/bulk/unfilled.hpp>
#include <congvu/directive/role.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/organization/agency.hpp>
#include <congvu/staff/funding.hpp>
#include <congvu/staff/staff_category.hpp>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// The establishment of a whole country, in columns: what a million rows look like in memory.

/// Dữ liệu quy mô quốc gia: columns instead of records, for data of a whole country.
namespace congvu::bulk {

/// A row of a table of columns.
using Row = std::uint32_t;
/// No row: an agency without parent.
inline constexpr Row no_row = std::numeric_limits<Row>::max();

/// Loại đơn vị, as the bulk format names it.
enum class UnitKind : std::uint8_t {
    government,          ///< toàn hệ thống: the whole, under nobody
    ministry,            ///< bộ, ngành
    province,            ///< tỉnh, thành phố trực thuộc Trung ương: the locality as a whole
    department,          ///< sở, ban, ngành cấp tỉnh
    district,            ///< huyện (to 30/6/2025)
    commune,             ///< xã, phường, đặc khu
    public_service_unit, ///< đơn vị sự nghiệp công lập
};

/// Every kind, in the order above.
inline constexpr std::array all_unit_kinds{UnitKind::government,         UnitKind::ministry, UnitKind::province,
                                           UnitKind::department,         UnitKind::district, UnitKind::commune,
                                           UnitKind::public_service_unit};

/// The word by which the bulk format names the kind.
[[nodiscard]] constexpr std::string_view word(UnitKind kind) {
    switch (kind) {
        case UnitKind::government: return "government";
        case UnitKind::ministry: return "ministry";
        case UnitKind::province: return "province";
        case UnitKind::department: return "department";
        case UnitKind::district: return "district";
        case UnitKind::commune: return "commune";
        case UnitKind::public_service_unit: return "public_service_unit";
    }
    return {};
}

/// In which scope the targets are measured for a unit of the kind: the whole and each locality are declared subjects.
[[nodiscard]] constexpr QuotaScope scope_of(UnitKind kind) {
    if (kind == UnitKind::government) return QuotaScope::system;
    return kind == UnitKind::province ? QuotaScope::locality : QuotaScope::agency;
}

/// The level of a unit of the kind; a public service unit stands at the level of the agency it is under.
[[nodiscard]] constexpr Level level_of(UnitKind kind, Level of_parent) {
    switch (kind) {
        case UnitKind::government:
        case UnitKind::ministry: return Level::central;
        case UnitKind::province:
        case UnitKind::department: return Level::province;
        case UnitKind::district: return Level::district;
        case UnitKind::commune: return Level::commune;
        case UnitKind::public_service_unit: return of_parent;
    }
    return of_parent;
}

/// Category and source of pay in one byte: what one quota of one agency is given for.
struct LineCode {
    std::uint8_t code = 0; ///< category * 3 + funding

    constexpr LineCode() = default;
    /// The line of the category, paid from the source.
    constexpr LineCode(StaffCategory category, Funding funding)
        : code(static_cast<std::uint8_t>(static_cast<int>(category) * 3 + static_cast<int>(funding))) {}
    /// Of which staff.
    [[nodiscard]] constexpr StaffCategory category() const { return static_cast<StaffCategory>(code / 3); }
    /// Paid by whom.
    [[nodiscard]] constexpr Funding funding() const { return static_cast<Funding>(code % 3); }
    /// By category, then source of pay.
    friend constexpr auto operator<=>(LineCode, LineCode) = default; // NOLINT(*-use-nullptr): no null
};

/// How many lines an agency can have.
inline constexpr std::size_t line_codes = all_staff_categories.size() * 3;

/// Some lines: a bit for each, by its code.
using LineCodes = std::bitset<line_codes>;

/// Cơ quan, tổ chức, đơn vị in tree order: each agency comes before those under it, so that a subtree is a range of
/// rows. Roots, and the agencies under one parent, stand in the order of the file.
struct AgencyColumns {
    Keys keys;                       ///< mã đơn vị
    std::vector<Row> parent;         ///< cơ quan cấp trên; `no_row` for none
    std::vector<Row> subtree_end;    ///< the row after the last one under it
    std::vector<UnitKind> kind;      ///< loại
    std::vector<Level> level;        ///< cấp
    std::vector<Day16> from;         ///< the first day of its life; no day: not known, always
    std::vector<Day16> to;           ///< the day after its last one; no day: none known
    std::vector<std::uint32_t> line; ///< in agencies.csv
    [[nodiscard]] std::size_t size() const { return parent.size(); } ///< how many agencies there are
};

/// Biên chế được giao: a cube of agency x category x source of pay x year, without its empty edges.
struct PostColumns {
    static constexpr std::int32_t unknown = -1; ///< no row of the file gives the figure

    std::vector<std::uint32_t> first;     ///< the first line of each agency, and one behind the last
    std::vector<LineCode> of;             ///< of which staff; ascending within an agency
    LineCodes codes;                      ///< every line that stands there
    int first_year    = 0;                ///< the year of the first column
    std::size_t years = 0;                ///< how many years there are
    std::vector<std::int32_t> assigned;   ///< by line, then year; `unknown` where no row gives it
    std::vector<std::uint32_t> file_line; ///< the same of the lines in posts.csv; 0 where no row gives it
    [[nodiscard]] std::size_t size() const { return of.size(); } ///< how many lines of posts there are
};

/// What a person's record holds beside days, in one byte.
struct Marks {
    std::uint8_t bits = 0; ///< 1: woman; 2: protected; 4..8: rating of the last year; 16..32: of the one before

    /// Nữ.
    [[nodiscard]] constexpr bool is_woman() const { return (bits & 1U) != 0; }
    /// Thuộc diện chưa tinh giản.
    [[nodiscard]] constexpr bool is_protected() const { return (bits & 2U) != 0; }
    /// Xếp loại chất lượng of the last year, from 0 (the lowest) to 3.
    [[nodiscard]] constexpr int rating_last() const { return (bits >> 2U) & 3; }
    /// Xếp loại chất lượng of the year before.
    [[nodiscard]] constexpr int rating_previous() const { return (bits >> 4U) & 3; }
};

/// Puts a person's marks together. \pre ratings from 0 to 3.
[[nodiscard]] constexpr Marks marks(bool is_woman, bool is_protected, int rating_previous, int rating_last) {
    return {static_cast<std::uint8_t>((is_woman ? 1 : 0) | (is_protected ? 2 : 0) | rating_last << 2 |
                                      rating_previous << 4)};
}

/// People, grouped by agency in tree order, within an agency in the order of the file. No names.
struct StaffColumns {
    std::vector<std::uint32_t> first;  ///< the first person of each agency, and one behind the last
    Unfilled<LineCode> of;             ///< category and source of pay
    Unfilled<Day16> born;              ///< ngày sinh
    Unfilled<Day16> started;           ///< ngày vào
    Unfilled<Day16> left;              ///< the first day away; no day: still there
    Unfilled<Marks> marks;             ///< sex, protection, ratings
    Unfilled<std::uint16_t> grade;     ///< ngạch, hạng: a row of `Nation::grades`
    LineCodes codes;                   ///< every line that somebody has; of others nobody is counted
    Keys keys;                         ///< mã, in this order
    Unfilled<std::uint32_t> file_line; ///< in staff.csv
    [[nodiscard]] std::size_t size() const { return of.size(); } ///< how many people there are
};

/// Văn bản and what they rest on, in the order of the file.
struct DocumentColumns {
    Keys keys;                        ///< số, ký hiệu as the file gives it
    std::vector<Row> issuer;          ///< cơ quan ban hành
    std::vector<Day16> issued;        ///< ngày ban hành
    std::vector<std::uint32_t> first; ///< the first basis of each document, and one behind the last
    std::vector<Row> bases;           ///< căn cứ: rows of documents
    std::vector<std::uint32_t> line;  ///< in documents.csv
    [[nodiscard]] std::size_t size() const { return issuer.size(); } ///< how many documents there are
};

/// Nhiệm vụ and who is charged with them, in the order of the file; assignments are grouped by task.
struct TaskColumns {
    Keys keys;                                  ///< mã nhiệm vụ
    std::vector<Row> document;                  ///< văn bản giao
    std::vector<Day16> due;                     ///< thời hạn; no day: none
    std::vector<std::uint32_t> line;            ///< in tasks.csv
    std::vector<std::uint32_t> first;           ///< the first assignment of each task, and one behind the last
    std::vector<Row> agency;                    ///< of each assignment: who is charged
    std::vector<Role> role;                     ///< of each assignment: vai trò
    std::vector<std::uint32_t> assignment_line; ///< of each assignment: in assignments.csv
    [[nodiscard]] std::size_t size() const { return document.size(); } ///< how many tasks there are
};

/// Which file a row stands in.
enum class Table : std::uint8_t { agencies, posts, staff, documents, tasks, assignments };

/// Dữ liệu cả nước: made once by `io::load_bulk`, never changed after, so that any number of threads may read it.
struct Nation {
    std::array<std::string, 6> files; ///< the paths, by `Table`; empty where there was none
    AgencyColumns agencies;           ///< cơ quan, tổ chức, đơn vị
    PostColumns posts;                ///< biên chế được giao
    StaffColumns staff;               ///< người
    std::vector<std::string> grades;  ///< ngạch, hạng; the first one is empty: none is given
    DocumentColumns documents;        ///< văn bản
    TaskColumns tasks;                ///< nhiệm vụ
};

/// How many figures of posts the files give. O(figures).
[[nodiscard]] inline std::size_t given_figures(const Nation& nation) {
    const auto& lines = nation.posts.file_line;
    return lines.size() - static_cast<std::size_t>(std::count(lines.begin(), lines.end(), 0U));
}

} // namespace congvu::bulk
