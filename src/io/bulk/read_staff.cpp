// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <deque>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
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
    Bytes() = default;
    /// Room for so many bytes.
    explicit Bytes(std::size_t size) { room_.resize(size + padding); }
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
    [[nodiscard]] const char* data() const { return room_.data(); }
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Forgets them, and keeps the room.
    void clear() { size_ = 0; }

private:
    std::string room_;
    std::size_t size_ = 0;
};

/// Agencies in ranges whose people fit into a processor's cache, so that it is fast to group them.
class Ranges {
public:
    /// \param people about how many there are
    Ranges(std::size_t agencies, std::size_t people) : agencies_(agencies) {
        constexpr std::size_t usual_people = 16384;
        constexpr std::size_t most         = 1024;
        while ((agencies >> bits_) > std::clamp<std::size_t>(people / usual_people, 1, most))
            ++bits_;
    }
    /// How many there are.
    [[nodiscard]] std::size_t size() const { return (agencies_ >> bits_) + 1; }
    /// In which one the agency is; those that are none are in the last one.
    [[nodiscard]] std::size_t of(bulk::Row agency) const { return std::min<std::size_t>(agency, agencies_) >> bits_; }
    /// The first agency of the range; of the one behind the last: how many agencies there are.
    [[nodiscard]] std::size_t first(std::size_t range) const { return std::min(range << bits_, agencies_); }

private:
    std::size_t agencies_;
    unsigned bits_ = 0;
};

/// Some people and the bytes of their keys: how many, or how many stand before them.
struct Extent {
    std::uint32_t people    = 0;
    std::uint32_t key_bytes = 0;
    void add(Extent more) {
        people += more.people;
        key_bytes += more.key_bytes;
    }
    friend Extent operator-(Extent all, Extent part) {
        return {all.people - part.people, all.key_bytes - part.key_bytes};
    }
};

struct StaffPart : PartOf<StaffRow> {
    static constexpr std::size_t usual_record = 64; ///< bytes of the file, or more
    static constexpr std::size_t memory_percent =
        100; ///< of the size of the file, for the table and all that is made of it
    Bytes keys;
    std::vector<Place> key_places; ///< in the order of the file, where the column of keys is not the first
    KeysToFind agency_keys;        ///< of each row
    bool looks_up_at_once = false; ///< whether agencies are looked up row by row instead
    Distinct grades;
    bulk::LineCodes codes;              ///< every line that somebody has
    bool is_ascending = true;           ///< whether each key is behind the one before, and there is none twice
    std::string first_key, last_key;    ///< in the order of the file
    std::vector<Extent> start_of_range; ///< what stands before each range, and behind the last one; none without rows
    [[nodiscard]] std::string_view key(std::size_t row) const { return keys.view(key_start(row), rows[row].key_end); }
    /// Where the key of a row begins; of the row behind the last one: where the last key ends.
    [[nodiscard]] std::uint32_t key_start(std::size_t row) const { return row == 0 ? 0 : rows[row - 1].key_end; }
};

/// Puts the rows of a part in the order of the ranges of their agencies, while they are at hand. Gives the part, and
/// leaves its room to the next one.
[[nodiscard]] StaffPart take_sorted(StaffPart& part, const Ranges& ranges) {
    if (part.rows.empty()) return std::exchange(part, StaffPart{});
    part.first_key = part.key(0);
    part.last_key  = part.key(part.rows.size() - 1);
    std::vector<std::uint32_t> next(ranges.size() + 1, 0); // of each range
    for (const StaffRow& row : part.rows)
        ++next[ranges.of(row.agency) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<std::uint32_t> order(part.rows.size());
    for (std::uint32_t row = 0; row < part.rows.size(); ++row)
        order[next[ranges.of(part.rows[row].agency)]++] = row;
    std::vector<StaffRow> rows;
    rows.reserve(order.size());
    Bytes keys(part.keys.size());
    for (const std::uint32_t from : order) {
        StaffRow& row = rows.emplace_back(part.rows[from]);
        keys.append(part.key(from));
        row.key_end = static_cast<std::uint32_t>(keys.size());
    }
    std::swap(part.rows, rows);
    std::swap(part.keys, keys);
    part.start_of_range.assign(1, {});
    for (std::size_t range = 0; range < ranges.size(); ++range) // now each `next` is the row behind its range
        part.start_of_range.push_back({next[range], part.key_start(next[range])});
    StaffPart taken = std::exchange(part, StaffPart{});
    part.rows       = std::move(rows);
    part.keys       = std::move(keys);
    std::swap(part.agency_keys, taken.agency_keys);
    part.rows.clear();
    part.keys.clear();
    return taken;
}

struct StaffWords {
    WordColumn categories{Words(all_staff_categories), Among::categories};
    WordColumn fundings{Words(all_fundings), Among::fundings};
};

void add_key(std::string_view key, StaffPart& part) {
    if (part.is_ascending && !part.rows.empty() && !is_before(part.key(part.rows.size() - 1), key))
        part.is_ascending = false;
    part.keys.append(key);
}

void check_order(Cells& cells, const StaffRow& row) {
    if (row.started.known() && row.born.known() && row.started <= row.born)
        cells.refuse(Column::started, "bad-order", "is not after the day of birth");
    if (row.left.known() && row.started.known() && row.left < row.started)
        cells.refuse(Column::left, "bad-order", "is before \"started\", " + std::string(cells[Column::started]));
}

void read_person(const CsvReader& record, const Head& head, const Target& agencies, const StaffWords& words,
                 StaffPart& part) {
    Cells cells(record, head.columns, part.faults);
    add_key(cells.key(Column::id), part);
    if (head.columns[Column::id] != 0) part.key_places.push_back(cells.place(Column::id));
    StaffRow& row = part.rows.emplace_back();
    row.line      = cells.line();
    row.key_end   = static_cast<std::uint32_t>(part.keys.size());
    row.of        = {cells.word<StaffCategory>(Column::category, words.categories),
                     cells.word<Funding>(Column::funding, words.fundings)};
    part.codes.set(row.of.code);
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
    if (part.looks_up_at_once || head.dialect.has_quotes) // a cell with quotation marks is kept no longer than its row
        row.agency = cells.row(Column::agency, agencies);
    else
        part.agency_keys.add(cells[Column::agency]);
}

/// Where people of a part come from.
struct Source {
    const StaffRow* rows        = nullptr;
    const char* keys            = nullptr;
    const std::uint16_t* grades = nullptr; ///< the number of each grade among those of all parts
    std::uint32_t lines_before  = 0;
};

/// Writes people into columns, one after the other.
class Writer {
public:
    Writer(bulk::StaffColumns& columns, bulk::Unfilled<std::uint32_t>& key_ends, bulk::Unfilled<char>& keys,
           Extent before)
        : of_(columns.of.data()), born_(columns.born.data()), started_(columns.started.data()),
          left_(columns.left.data()), marks_(columns.marks.data()), grade_(columns.grade.data()),
          line_(columns.file_line.data()), key_end_(key_ends.data()), keys_(keys.data()), before_(before) {}

    void add(const Source& from, std::uint32_t at) {
        const StaffRow& row        = from.rows[at];
        const std::uint32_t key    = at == 0 ? 0 : from.rows[at - 1].key_end;
        const std::uint32_t size   = row.key_end - key;
        const std::uint32_t person = before_.people;
        of_[person]                = row.of;
        born_[person]              = row.born;
        started_[person]           = row.started;
        left_[person]              = row.left;
        marks_[person]             = row.marks;
        grade_[person]             = from.grades[row.grade];
        line_[person]              = row.line + from.lines_before;
        copy_text({from.keys + key, size}, keys_ + before_.key_bytes);
        before_.add({1, size});
        key_end_[person] = before_.key_bytes;
    }

private:
    // Copies, for otherwise a compiler has to look them up again after each byte that is written: it could be theirs.
    bulk::LineCode* of_;
    bulk::Day16* born_;
    bulk::Day16* started_;
    bulk::Day16* left_;
    bulk::Marks* marks_;
    std::uint16_t* grade_;
    std::uint32_t* line_;
    std::uint32_t* key_end_;
    char* keys_;
    Extent before_;
};

/// The people of all parts.
class People {
public:
    People(Parts<StaffPart>& parts, const Ranges& ranges) : parts_(parts), ranges_(ranges) {}

    void check_keys(FaultList& faults) {
        if (is_ascending()) return;
        FaultList seconds(faults.most());
        KeyIndex index(parts_.rows());
        std::vector<std::uint32_t> lines;
        for (StaffPart& part : parts_.all) {
            const std::vector<std::uint32_t> order = in_order_of_lines(part);
            for (std::size_t person = 0; person < order.size(); ++person) {
                const StaffRow& row        = part.rows[order[person]];
                const std::string_view key = part.key(order[person]);
                const auto at              = static_cast<bulk::Row>(lines.size());
                lines.push_back(row.line + part.lines_before);
                if (key.empty()) continue;
                const auto first = index.add(key, at);
                if (first == at) continue;
                Place place{row.line, 1};
                if (!part.key_places.empty()) place = part.key_places[person];
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

    /// Puts people into columns, by agency; those of one agency stay in the order of the file. \pre no faults.
    /// \param beside is done meanwhile
    void group(std::size_t agencies, unsigned threads, bulk::StaffColumns& columns,
               const std::function<void(unsigned)>& beside) {
        const std::vector<Extent> starts = starts_of_ranges();
        columns.first.assign(agencies + 1, starts.back().people);
        for (std::size_t at = 0; at < parts_.all.size(); ++at) {
            const StaffPart& part = parts_.all[at];
            columns.codes |= part.codes;
            sources_.push_back({part.rows.data(), part.keys.data(), grades_[at].data(), part.lines_before});
        }
        bulk::Unfilled<std::uint32_t> key_ends(starts.back().people);
        bulk::Unfilled<char> keys(starts.back().key_bytes);
        resize(columns, starts.back().people);
        bulk::for_each_job(threads, ranges_.size() + 1, [&](std::size_t job) {
            if (job == 0) return beside(1);
            put_range(job - 1, starts[job - 1], columns, key_ends, keys);
        });
        columns.keys = bulk::Keys(std::move(keys), std::move(key_ends));
    }

private:
    [[nodiscard]] bool is_ascending() const {
        const StaffPart* before = nullptr;
        for (const StaffPart& part : parts_.all) {
            if (part.rows.empty()) continue;
            if (!part.is_ascending || (before != nullptr && before->last_key >= part.first_key)) return false;
            before = &part;
        }
        return true;
    }

    [[nodiscard]] static std::vector<std::uint32_t> in_order_of_lines(const StaffPart& part) {
        constexpr std::uint32_t none = 0xFFFF'FFFF;
        std::vector<std::uint32_t> rows(part.lines + 1, none); // by line
        for (std::uint32_t row = 0; row < part.rows.size(); ++row)
            rows[part.rows[row].line] = row;
        std::erase(rows, none);
        return rows;
    }

    /// What stands before each range, and how much there is of all. Notes where the rows of each range begin, too.
    [[nodiscard]] std::vector<Extent> starts_of_ranges() {
        std::vector<Extent> starts(ranges_.size() + 1);
        first_.assign(starts.size() * parts_.all.size(), 0);
        for (std::size_t part = 0; part < parts_.all.size(); ++part) {
            const std::vector<Extent>& of_part = parts_.all[part].start_of_range;
            for (std::size_t range = 0; range < of_part.size(); ++range) {
                first_[range * parts_.all.size() + part] = of_part[range].people;
                if (range + 1 < of_part.size()) starts[range].add(of_part[range + 1] - of_part[range]);
            }
        }
        Extent before;
        for (Extent& start : starts)
            before.add(std::exchange(start, before));
        return starts;
    }

    /// Makes room.
    static void resize(bulk::StaffColumns& columns, std::size_t people) {
        columns.of.resize(people);
        columns.born.resize(people);
        columns.started.resize(people);
        columns.left.resize(people);
        columns.marks.resize(people);
        columns.grade.resize(people);
        columns.file_line.resize(people);
    }

    /// A row of a part.
    struct RowOf {
        std::uint32_t part = 0;
        std::uint32_t row  = 0;
    };
    /// Visits the people of a range in the order of the file: each row and its agency.
    template <typename Visit>
    void for_each_in(std::size_t range, Visit visit) const {
        const std::uint32_t* const begin = first_.data() + range * sources_.size();
        const std::uint32_t* const end   = begin + sources_.size();
        for (std::uint32_t part = 0; part < sources_.size(); ++part)
            for (std::uint32_t row = begin[part]; row < end[part]; ++row)
                visit(RowOf{part, row}, sources_[part].rows[row].agency);
    }

    /// Puts the people of a range into the columns.
    void put_range(std::size_t range, Extent start, bulk::StaffColumns& columns,
                   bulk::Unfilled<std::uint32_t>& key_ends, bulk::Unfilled<char>& keys) const {
        const std::size_t base = ranges_.first(range);
        std::vector<std::uint32_t> next(ranges_.first(range + 1) - base + 1, 0); // of each agency
        for_each_in(range, [&](RowOf, bulk::Row agency) { ++next[agency - base + 1]; });
        std::partial_sum(next.begin(), next.end(), next.begin());
        for (std::size_t agency = 0; agency + 1 < next.size(); ++agency)
            columns.first[base + agency] = start.people + next[agency];
        // First in which order they come, so that each column is then written from its beginning to its end.
        std::vector<RowOf> order(next.back());
        for_each_in(range, [&](RowOf row, bulk::Row agency) { order[next[agency - base]++] = row; });
        Writer writer(columns, key_ends, keys, start);
        for (const RowOf from : order)
            writer.add(sources_[from.part], from.row);
    }

    Parts<StaffPart>& parts_;
    const Ranges& ranges_;
    std::vector<std::vector<std::uint16_t>> grades_; // of each part: the number of each grade among all
    std::vector<Source> sources_;                    // of each part
    std::vector<std::uint32_t> first_;               // by range, and one behind, then part: its first row in the range
};

} // namespace

void read_staff(Job& job, const Target& agencies, std::size_t agency_count, bulk::StaffColumns& columns,
                std::vector<std::string>& grades, const std::function<void(unsigned)>& beside) {
    Parts<StaffPart> parts;
    const Ranges ranges(agency_count, job.input.size(bulk::Table::staff) / StaffPart::usual_record);
    if (job.input.exists(bulk::Table::staff)) {
        const StaffWords words;
        parts = read_table<StaffPart>(
            job, bulk::Table::staff, headings,
            [&](const Head& head) {
                return
                    [&](const CsvReader& record, StaffPart& part) { read_person(record, head, agencies, words, part); };
            },
            [&](StaffPart& part) -> std::optional<StaffPart> {
                const auto put = [&](std::size_t row, bulk::Row agency) { part.rows[row].agency = agency; };
                if (part.agency_keys.find_all(*agencies.rows, put)) return take_sorted(part, ranges);
                return read_once_more(part);
            });
    }
    People people(parts, ranges);
    people.check_keys(job.faults(bulk::Table::staff));
    people.join_grades(grades, job.faults(bulk::Table::staff));
    if (job.has_faults() || job.is_stopped()) return beside(job.threads);
    people.group(agency_count, job.threads, columns, beside);
}

} // namespace congvu::io::tables
