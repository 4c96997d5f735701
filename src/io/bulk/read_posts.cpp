// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>

namespace congvu::io::tables {

namespace {

enum Column : std::uint8_t { agency, category, funding, year, assigned };
const std::vector<std::string_view> headings{"agency", "category", "funding", "year", "assigned"};

struct PostRow {
    bulk::Row agency      = bulk::no_row;
    std::int32_t assigned = 0;
    std::uint32_t line    = 0;
    std::uint16_t year    = 0;
    bulk::LineCode of;
};

struct PostPart : PartOf<PostRow> {
    static constexpr std::size_t usual_record = 32; ///< bytes of the file, or more
    static constexpr std::size_t memory_percent =
        60; ///< of the size of the file, for the table and all that is made of it
};

struct PostWords {
    WordColumn categories{Words(all_staff_categories), Among::categories};
    WordColumn fundings{Words(all_fundings), Among::fundings};
};

void read_post(const CsvReader& record, const Columns& columns, const Target& agencies, const PostWords& words,
               PostPart& part) {
    Cells cells(record, columns, part.faults);
    const std::size_t faults = part.faults.count();
    PostRow& row             = part.rows.emplace_back();
    row.agency               = cells.row(Column::agency, agencies);
    row.line                 = cells.line();
    row.of                   = {cells.word<StaffCategory>(Column::category, words.categories),
                                cells.word<Funding>(Column::funding, words.fundings)};
    row.year                 = cells.year(Column::year);
    row.assigned             = cells.posts(Column::assigned);
    if (row.agency == bulk::no_row || part.faults.count() != faults) part.rows.pop_back();
}

/// Puts the rows into the cube, on several threads.
class Cube {
public:
    Cube(const Parts<PostPart>& parts, std::size_t agencies, unsigned threads, bulk::PostColumns& columns)
        : parts_(parts), threads_(threads), columns_(columns), lines_(agencies) {}

    void measure() {
        std::vector<Years> years(parts_.all.size());
        bulk::for_each_job(threads_, years.size(), [&](std::size_t part) {
            Years of_part;
            for (const PostRow& row : parts_.all[part].rows) {
                note_line(row);
                of_part.add({row.year, row.year});
            }
            years[part] = of_part;
        });
        Years all;
        for (const Years of_part : years)
            all.add(of_part);
        if (all.last != 0) {
            columns_.first_year = all.first;
            columns_.years      = static_cast<std::size_t>(all.last - all.first) + 1;
        }
        columns_.first.reserve(lines_.size() + 1);
        std::uint32_t size      = 0;
        std::uint32_t all_codes = 0;
        for (const std::uint32_t codes : lines_) {
            columns_.first.push_back(size);
            size += static_cast<std::uint32_t>(std::popcount(codes));
            all_codes |= codes;
        }
        columns_.codes = bulk::LineCodes(all_codes);
        columns_.first.push_back(size);
    }

    [[nodiscard]] std::size_t cells() const { return columns_.first.back() * columns_.years; }

    void fill(FaultList& faults) {
        const std::array<bulk::Job, 3> work{
            [this] { list_lines(); },
            [this] { columns_.assigned.assign(cells(), static_cast<std::int32_t>(bulk::PostColumns::unknown)); },
            [this] { columns_.file_line.assign(cells(), 0); },
        };
        bulk::do_all(threads_, work);
        put_all();
        if (is_any_twice()) refuse_seconds(faults);
    }

private:
    struct Years {
        std::uint16_t first = 0xFFFF;
        std::uint16_t last  = 0;
        void add(Years more) {
            first = std::min(first, more.first);
            last  = std::max(last, more.last);
        }
    };

    /// Notes which line the agency has; several threads may. Most lines have several years, and were noted.
    void note_line(const PostRow& row) {
        const std::atomic_ref codes(lines_[row.agency]);
        const std::uint32_t code = 1U << row.of.code;
        if ((codes.load(std::memory_order_relaxed) & code) == 0) codes.fetch_or(code, std::memory_order_relaxed);
    }
    void list_lines() {
        columns_.of.reserve(columns_.first.back());
        for (std::uint32_t codes : lines_)
            for (; codes != 0; codes &= codes - 1)
                columns_.of.push_back(code(std::countr_zero(codes)));
    }
    static bulk::LineCode code(int number) {
        bulk::LineCode line;
        line.code = static_cast<std::uint8_t>(number);
        return line;
    }

    /// In which cell a row belongs.
    [[nodiscard]] std::size_t cell_of(const PostRow& row) const {
        const std::uint32_t before = lines_[row.agency] & ((1U << row.of.code) - 1);
        return (columns_.first[row.agency] + static_cast<std::size_t>(std::popcount(before))) * columns_.years +
               static_cast<std::size_t>(row.year - columns_.first_year);
    }
    /// Puts each row into its cell. Of two for one cell any may be left there.
    void put_all() {
        bulk::for_each_job(threads_, parts_.all.size(), [&](std::size_t at) {
            const PostPart& part = parts_.all[at];
            for (const PostRow& row : part.rows) {
                const std::size_t cell = cell_of(row);
                std::atomic_ref(columns_.file_line[cell])
                    .store(row.line + part.lines_before, std::memory_order_relaxed);
                std::atomic_ref(columns_.assigned[cell]).store(row.assigned, std::memory_order_relaxed);
            }
        });
    }
    [[nodiscard]] bool is_any_twice() const {
        const auto empty = std::count(columns_.file_line.begin(), columns_.file_line.end(), 0U);
        return cells() - static_cast<std::size_t>(empty) != parts_.rows();
    }
    /// Each row for a cell for which another one stands before it is a fault.
    void refuse_seconds(FaultList& faults) {
        std::fill(columns_.file_line.begin(), columns_.file_line.end(), 0U);
        for (const PostPart& part : parts_.all)
            for (const PostRow& row : part.rows)
                if (std::uint32_t& first_line = columns_.file_line[cell_of(row)]; first_line == 0)
                    first_line = row.line + part.lines_before;
                else
                    refuse_second(row.line + part.lines_before, first_line, faults);
    }
    static void refuse_second(std::uint32_t line, std::uint32_t first_line, FaultList& faults) {
        faults.add_alone([&] {
            return Fault{"duplicate-posts",
                         {line, 1},
                         "the figure for this agency, category, funding and year stands already in line " +
                             std::to_string(first_line)};
        });
    }

    const Parts<PostPart>& parts_;
    unsigned threads_;
    bulk::PostColumns& columns_;
    std::vector<std::uint32_t> lines_; // of each agency: bit by bit which lines it has
};

} // namespace

void read_posts(Job& job, const Target& agencies, std::size_t agency_count, bulk::PostColumns& columns) {
    Parts<PostPart> parts;
    if (job.input.exists(bulk::Table::posts)) {
        const PostWords words;
        parts = read_table<PostPart>(job, bulk::Table::posts, headings, [&](const Head& head) {
            return [&](const CsvReader& record, PostPart& part) {
                read_post(record, head.columns, agencies, words, part);
            };
        });
    }
    Cube cube(parts, agency_count, job.threads, columns);
    cube.measure();
    const std::size_t needed = cube.cells() * (sizeof(std::int32_t) + sizeof(std::uint32_t));
    if (!job.take_memory(bulk::Table::posts, needed)) return;
    FaultList seconds(job.faults(bulk::Table::posts).most());
    cube.fill(seconds);
    job.faults(bulk::Table::posts).take(std::move(seconds));
}

} // namespace congvu::io::tables
