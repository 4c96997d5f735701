// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>
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
    /// Whether a cell may hold the text of the number.
    [[nodiscard]] bool is_good(std::uint32_t number) const { return is_good_[number]; }
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
        is_good_.push_back(is_good_text(made.text));
        return made;
    }

    std::array<Recent, 64> recent_{};
    std::deque<std::string> kept_;
    std::map<std::string_view, std::uint32_t> numbers_;
    std::vector<std::string_view> all_;
    std::vector<bool> is_good_;
};

/// Texts one behind the other, appended fast.
class Bytes {
public:
    /// Appends a padded text.
    void append(std::string_view text) {
        if (size_ + text.size() + padding > room_.size()) room_.resize(2 * (size_ + text.size() + padding));
        if (text.size() <= 8)
            std::memcpy(room_.data() + size_, text.data(), 8); // what is too much is overwritten by the next one
        else
            std::memcpy(room_.data() + size_, text.data(), text.size());
        size_ += text.size();
    }
    /// A part of them; padded.
    [[nodiscard]] std::string_view view(std::size_t from, std::size_t to) const {
        return {room_.data() + from, to - from};
    }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    std::string room_;
    std::size_t size_ = 0;
};

struct StaffPart : PartOf<StaffRow> {
    static constexpr std::size_t usual_record = 64; ///< bytes of the file, or more
    static constexpr std::size_t memory_percent =
        90; ///< of the size of the file, for the table and all that is made of it
    Bytes keys;
    std::vector<Place> key_places; ///< where the column of keys is not the first
    Distinct grades;
    bool is_ascending = true; ///< whether each key is behind the one before, and there is none twice
    [[nodiscard]] std::string_view key(std::size_t row) const {
        const std::size_t from = row == 0 ? 0 : rows[row - 1].key_end;
        return keys.view(from, rows[row].key_end);
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
        cells.refuse(Column::started, "bad-order", "is not after the day of birth");
    if (row.left.known() && row.started.known() && row.left < row.started)
        cells.refuse(Column::left, "bad-order", "is before \"started\", " + std::string(cells[Column::started]));
}

void read_person(const CsvReader& record, const Columns& columns, const Target& agencies, const StaffWords& words,
                 StaffPart& part) {
    Cells cells(record, columns, part.faults);
    cells.expect_row(Column::agency, agencies);
    add_key(cells.key(Column::id), part);
    if (columns[Column::id] != 0) part.key_places.push_back(cells.place(Column::id));
    StaffRow row;
    row.line    = cells.line();
    row.key_end = static_cast<std::uint32_t>(part.keys.size());
    row.of      = {cells.word<StaffCategory>(Column::category, words.categories),
                   cells.word<Funding>(Column::funding, words.fundings)};
    row.born    = cells.private_day(Column::born);
    row.started = cells.day(Column::started);
    row.left    = cells.day_or_none(Column::left);
    if (row.started <= row.born || (row.left.known() && row.left < row.started)) check_order(cells, row);
    const std::uint32_t grade_number = part.grades.number(cells[Column::grade]);
    if (!part.grades.is_good(grade_number)) (void)cells.text(Column::grade);
    row.grade                    = static_cast<std::uint16_t>(grade_number);
    constexpr const char* rating = "is no rating; write 0, 1, 2 or 3";
    const bool woman             = cells.is_woman(Column::sex);
    const int previous           = cells.digit(Column::rating_previous, '3', "bad-rating", rating);
    const int last               = cells.digit(Column::rating_last, '3', "bad-rating", rating);
    const bool is_protected      = cells.digit(Column::is_protected, '1', "bad-protected", "is neither 0 nor 1") == 1;
    row.marks                    = bulk::marks(woman, is_protected, previous, last);
    row.agency                   = cells.row(Column::agency, agencies);
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
        FaultList seconds(faults.most());
        KeyIndex index(parts_.rows());
        std::vector<std::uint32_t> lines;
        for (StaffPart& part : parts_.all) {
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
                refuse_second(seconds, place, key, lines[first]);
            }
        }
        faults.take(std::move(seconds));
    }

    /// Numbers the grades of all parts.
    void join_grades(std::vector<std::string>& grades, FaultList& faults) {
        Distinct all;
        (void)all.number(std::string_view(std::array<char, padding>{}.data(), 0)); // no grade
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
        count(agencies, threads, columns);
        resize(columns);
        std::vector<std::uint32_t> key_ends(order_.size());
        std::string keys(key_starts_.back(), '\0');
        bulk::for_each_piece(threads, agencies, 1024, [&](std::size_t from, std::size_t to) {
            std::uint32_t key_end = key_starts_[from];
            for (std::size_t at = columns.first[from]; at < columns.first[to]; ++at) {
                fetch(at + 32);
                fetch_key(at + 16);
                const std::string_view key = put(at, columns);
                key.copy(keys.data() + key_end, key.size());
                key_end += static_cast<std::uint32_t>(key.size());
                key_ends[at] = key_end;
            }
        });
        columns.keys = bulk::Keys(std::move(keys), std::move(key_ends));
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

    /// Some parts, one behind the other, that one thread orders.
    struct Group {
        std::uint32_t from = 0;
        std::uint32_t to   = 0;
        std::vector<std::uint32_t> people; ///< of each agency: how many; then the place of the next one
        std::vector<std::uint32_t> bytes;  ///< of each agency: of all keys
    };

    /// Where each person goes: those of one agency stay in the order of the file.
    void count(std::size_t agencies, unsigned threads, bulk::StaffColumns& columns) {
        std::vector<Group> groups(std::clamp(threads, 1U, 8U));
        bulk::for_each_job(threads, groups.size(), [&](std::size_t at) {
            groups[at].from = static_cast<std::uint32_t>(parts_.all.size() * at / groups.size());
            groups[at].to   = static_cast<std::uint32_t>(parts_.all.size() * (at + 1) / groups.size());
            count(agencies, groups[at]);
        });
        columns.first.assign(agencies + 1, 0);
        key_starts_.assign(agencies + 1, 0);
        std::uint32_t people = 0;
        for (std::size_t agency_row = 0; agency_row < agencies; ++agency_row) {
            key_starts_[agency_row + 1] = key_starts_[agency_row];
            for (Group& group : groups) {
                key_starts_[agency_row + 1] += group.bytes[agency_row];
                people += std::exchange(group.people[agency_row], people);
            }
            columns.first[agency_row + 1] = people;
        }
        order_.resize(people);
        bulk::for_each_job(threads, groups.size(), [&](std::size_t at) { order(groups[at]); });
    }

    void count(std::size_t agencies, Group& group) const {
        group.people.resize(agencies);
        group.bytes.resize(agencies);
        for (std::uint32_t part = group.from; part < group.to; ++part) {
            std::uint32_t key_start = 0;
            for (const StaffRow& row : parts_.all[part].rows) {
                ++group.people[row.agency];
                group.bytes[row.agency] += row.key_end - key_start;
                key_start = row.key_end;
            }
        }
    }

    void order(Group& group) {
        for (std::uint32_t part = group.from; part < group.to; ++part) {
            std::uint32_t place = 0;
            for (const StaffRow& row : parts_.all[part].rows)
                order_[group.people[row.agency]++] = {part, place++};
        }
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

    /// Fetches a person who is put soon.
    void fetch(std::size_t at) const {
        if (at < order_.size()) __builtin_prefetch(&parts_.all[order_[at].part].rows[order_[at].row]);
    }

    /// Fetches the key of a person who was fetched.
    void fetch_key(std::size_t at) const {
        if (at < order_.size()) __builtin_prefetch(parts_.all[order_[at].part].key(order_[at].row).data());
    }

    /// Puts a person into the columns, and gives the key.
    std::string_view put(std::size_t at, bulk::StaffColumns& columns) const {
        const StaffPart& part = parts_.all[order_[at].part];
        const StaffRow& row   = part.rows[order_[at].row];
        columns.of[at]        = row.of;
        columns.born[at]      = row.born;
        columns.started[at]   = row.started;
        columns.left[at]      = row.left;
        columns.marks[at]     = row.marks;
        columns.grade[at]     = grades_[order_[at].part][row.grade];
        columns.file_line[at] = row.line + part.lines_before;
        return part.key(order_[at].row);
    }

    Parts<StaffPart>& parts_;
    std::vector<std::vector<std::uint16_t>> grades_; // of each part: the number of each grade among all
    std::vector<RowOfPart> order_;
    std::vector<std::uint32_t> key_starts_; // of each agency, among all keys
};

} // namespace

void read_staff(Job& job, const Target& agencies, std::size_t agency_count, bulk::StaffColumns& columns,
                std::vector<std::string>& grades) {
    Parts<StaffPart> parts;
    if (job.input.exists(bulk::Table::staff)) {
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
