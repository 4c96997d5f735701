// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>
#include <utility>

namespace congvu::io::tables {

namespace {

enum Column : std::uint8_t {
    id,
    agency,
    category,
    funding,
    born,
    sex,
    started,
    left,
    grade,
    rating_previous,
    rating_last,
    is_protected
};
const std::vector<std::string_view> headings{"id",          "agency",   "category", "funding", "born",
                                             "sex",         "started",  "left",     "grade",   "rating_previous",
                                             "rating_last", "protected"};
constexpr std::array all_fundings{Funding::state_budget, Funding::service_revenue, Funding::mixed};

/// What is known of a person before people are grouped; small, so that to group them is fast.
struct StaffRow {
    bulk::Row agency      = bulk::no_row;
    std::uint32_t line    = 0; ///< within the part
    std::uint32_t key_end = 0; ///< within the keys of the part; it begins where the one before ends
    bulk::Day16 born, started, left;
    std::uint16_t grade = 0; ///< within the grades of the part
    bulk::LineCode of;
    bulk::Marks marks;
};

/// The different texts of a column, numbered in the order in which they were met.
class Distinct {
public:
    [[nodiscard]] std::uint32_t number(std::string_view text) {
        const std::size_t size = text.size();
        Recent& recent         = recent_[(size * 31 + (size == 0 ? 0 : static_cast<unsigned char>(text.back()))) % 64];
        if (recent.text.data() != nullptr && recent.text.size() == size &&
            same_bytes(recent.text.data(), text.data(), size))
            return recent.number;
        return (recent = look_up(text)).number;
    }
    /// The texts by number; padded.
    [[nodiscard]] const std::vector<std::string_view>& all() const { return all_; }

private:
    struct Recent {
        std::string_view text;
        std::uint32_t number = 0;
    };

    Recent look_up(std::string_view text) {
        const auto found = numbers_.find(text);
        if (found != numbers_.end()) return {found->first, found->second};
        std::string& kept = kept_.emplace_back(text);
        kept.append(padding, '\0');
        const Recent made{std::string_view(kept).substr(0, text.size()), static_cast<std::uint32_t>(all_.size())};
        numbers_.emplace(made.text, made.number);
        all_.push_back(made.text);
        return made;
    }

    std::array<Recent, 64> recent_{};
    std::deque<std::string> kept_;
    std::map<std::string_view, std::uint32_t> numbers_;
    std::vector<std::string_view> all_;
};

struct StaffPart : Part {
    std::string keys;
    std::vector<StaffRow> rows;
    std::vector<Place> key_places; ///< where the column of keys is not the first
    Distinct grades;
    bool is_ascending = true; ///< whether each key is behind the one before, and there is none twice
    [[nodiscard]] std::size_t size() const { return rows.size(); }
    [[nodiscard]] std::string_view key(std::size_t row) const {
        const std::size_t from = row == 0 ? 0 : rows[row - 1].key_end;
        return std::string_view(keys).substr(from, rows[row].key_end - from);
    }
};

struct StaffWords {
    WordColumn categories{Words(all_staff_categories), Among::categories};
    WordColumn fundings{Words(all_fundings), Among::fundings};
};

void add_key(std::string_view key, StaffPart& part) {
    if (part.is_ascending && !part.rows.empty() && part.key(part.rows.size() - 1) >= key) part.is_ascending = false;
    part.keys.append(key);
}

void check_order(Cells& cells, const StaffRow& row) {
    if (row.started.known() && row.born.known() && row.started <= row.born)
        cells.refuse(Column::started, "bad-order", "is not after the birthday, " + std::string(cells[Column::born]));
    if (row.left.known() && row.started.known() && row.left < row.started)
        cells.refuse(Column::left, "bad-order", "is before \"started\", " + std::string(cells[Column::started]));
}

void read_person(const CsvReader& record, const Columns& columns, const Target& agencies, const StaffWords& words,
                 StaffPart& part) {
    Cells cells(record, columns, part.faults);
    add_key(cells.key(Column::id), part);
    if (columns[Column::id] != 0) part.key_places.push_back(cells.place(Column::id));
    StaffRow row;
    row.agency  = cells.row(Column::agency, agencies);
    row.line    = cells.line();
    row.key_end = static_cast<std::uint32_t>(part.keys.size());
    row.of      = {cells.word<StaffCategory>(Column::category, words.categories),
                   cells.word<Funding>(Column::funding, words.fundings)};
    row.born    = cells.day(Column::born);
    row.started = cells.day(Column::started);
    row.left    = cells.day_or_none(Column::left);
    if (row.started <= row.born || (row.left.known() && row.left < row.started)) check_order(cells, row);
    row.grade                    = static_cast<std::uint16_t>(part.grades.number(cells.text(Column::grade)));
    constexpr const char* rating = "is no rating; write 0, 1, 2 or 3";
    const bool woman             = cells.is_woman(Column::sex);
    const int previous           = cells.digit(Column::rating_previous, '3', "bad-rating", rating);
    const int last               = cells.digit(Column::rating_last, '3', "bad-rating", rating);
    const bool protected_        = cells.digit(Column::is_protected, '1', "bad-protected", "is neither 0 nor 1") == 1;
    row.marks                    = bulk::marks(woman, protected_, previous, last);
    part.rows.push_back(row);
}

/// A row of a part.
struct RowOfPart {
    std::uint32_t part = 0;
    std::uint32_t row  = 0;
};

/// The people of all parts, still in the order of the file.
class People {
public:
    explicit People(Parts<StaffPart>& parts) : parts_(parts) {}

    void check_keys(FaultList& faults) {
        if (is_ascending()) return;
        KeyIndex index(parts_.rows());
        std::vector<std::uint32_t> lines;
        for (StaffPart& part : parts_.all) {
            part.keys.append(padding, '\0');
            for (std::size_t row = 0; row < part.rows.size(); ++row) {
                const std::string_view key = part.key(row);
                const auto at              = static_cast<bulk::Row>(lines.size());
                lines.push_back(part.rows[row].line + part.lines_before);
                if (key.empty()) continue;
                const auto first = index.add(key, at);
                if (first == at) continue;
                Place place{part.rows[row].line, 1};
                if (!part.key_places.empty()) place = part.key_places[row];
                place.line += part.lines_before;
                refuse_second(faults, place, key, lines[first]);
            }
        }
    }

    /// Numbers the grades of all parts.
    void join_grades(std::vector<std::string>& grades, FaultList& faults) {
        Distinct all;
        (void)all.number(std::string(padding, '\0').substr(0, 0));
        for (const StaffPart& part : parts_.all) {
            std::vector<std::uint16_t>& numbers = grades_.emplace_back();
            for (const std::string_view text : part.grades.all())
                numbers.push_back(static_cast<std::uint16_t>(all.number(text)));
        }
        if (all.all().size() > 0x10000)
            faults.add([] { return Fault{"too-many-grades", {}, "more than 65536 different grades stand here"}; });
        grades.assign(all.all().begin(), all.all().end());
    }

    /// \pre no faults.
    void group(std::size_t agencies, unsigned threads, bulk::StaffColumns& columns) {
        count(agencies, columns);
        resize(columns);
        bulk::for_each_piece(threads, agencies, 1024, [&](std::size_t from, std::size_t to) {
            for (std::size_t at = columns.first[from]; at < columns.first[to]; ++at)
                put(at, columns);
        });
        put_keys(columns);
    }

private:
    [[nodiscard]] bool is_ascending() const {
        const StaffPart* before = nullptr;
        for (const StaffPart& part : parts_.all) {
            if (part.rows.empty()) continue;
            if (!part.is_ascending) return false;
            if (before != nullptr && before->key(before->rows.size() - 1) >= part.key(0)) return false;
            before = &part;
        }
        return true;
    }

    void count(std::size_t agencies, bulk::StaffColumns& columns) {
        columns.first.assign(agencies + 1, 0);
        for (const StaffPart& part : parts_.all)
            for (const StaffRow& row : part.rows)
                ++columns.first[row.agency + 1];
        std::partial_sum(columns.first.begin(), columns.first.end(), columns.first.begin());
        std::vector<std::uint32_t> next(columns.first.begin(), columns.first.end() - 1);
        order_.resize(parts_.rows());
        for (std::uint32_t part = 0; part < parts_.all.size(); ++part)
            for (std::uint32_t row = 0; row < parts_.all[part].rows.size(); ++row)
                order_[next[parts_.all[part].rows[row].agency]++] = {part, row};
    }

    void resize(bulk::StaffColumns& columns) const {
        const std::size_t size = order_.size();
        columns.of.resize(size);
        columns.born.resize(size);
        columns.started.resize(size);
        columns.left.resize(size);
        columns.marks.resize(size);
        columns.grade.resize(size);
        columns.file_line.resize(size);
    }

    void put(std::size_t at, bulk::StaffColumns& columns) const {
        const StaffPart& part = parts_.all[order_[at].part];
        const StaffRow& row   = part.rows[order_[at].row];
        columns.of[at]        = row.of;
        columns.born[at]      = row.born;
        columns.started[at]   = row.started;
        columns.left[at]      = row.left;
        columns.marks[at]     = row.marks;
        columns.grade[at]     = grades_[order_[at].part][row.grade];
        columns.file_line[at] = row.line + part.lines_before;
    }

    void put_keys(bulk::StaffColumns& columns) const {
        std::size_t bytes = 0;
        for (const StaffPart& part : parts_.all)
            bytes += part.rows.empty() ? 0 : part.rows.back().key_end;
        columns.keys.reserve(order_.size(), bytes);
        for (const RowOfPart at : order_)
            columns.keys.add(parts_.all[at.part].key(at.row));
    }

    Parts<StaffPart>& parts_;
    std::vector<std::vector<std::uint16_t>> grades_; // of each part: the number of each grade among all
    std::vector<RowOfPart> order_;
};

} // namespace

void read_staff(Job& job, const Target& agencies, std::size_t agency_count, bulk::StaffColumns& columns,
                std::vector<std::string>& grades) {
    Parts<StaffPart> parts;
    if (job.exists(bulk::Table::staff)) {
        const StaffWords words;
        parts = read_table<StaffPart>(job, bulk::Table::staff, headings, [&](const Head& head) {
            return [&](const CsvReader& record, StaffPart& part) {
                read_person(record, head.columns, agencies, words, part);
            };
        });
    }
    People people(parts);
    people.check_keys(job.faults(bulk::Table::staff));
    people.join_grades(grades, job.faults(bulk::Table::staff));
    if (!job.has_faults() && !job.is_stopped()) people.group(agency_count, job.options.threads, columns);
}

} // namespace congvu::io::tables
