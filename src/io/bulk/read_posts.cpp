// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include <algorithm>
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
    PostRow row;
    row.agency   = cells.row(Column::agency, agencies);
    row.line     = cells.line();
    row.of       = {cells.word<StaffCategory>(Column::category, words.categories),
                    cells.word<Funding>(Column::funding, words.fundings)};
    row.year     = cells.year(Column::year);
    row.assigned = cells.posts(Column::assigned);
    if (row.agency != bulk::no_row && part.faults.count() == faults) part.rows.push_back(row);
}

/// Puts the rows into the cube.
class Cube {
public:
    Cube(bulk::PostColumns& columns, std::size_t agencies) : columns_(columns), lines_(agencies) {}

    void measure(const Parts<PostPart>& parts) {
        std::uint16_t first = 0xFFFF;
        std::uint16_t last  = 0;
        for (const PostPart& part : parts.all)
            for (const PostRow& row : part.rows) {
                lines_[row.agency] |= 1U << row.of.code;
                first = std::min(first, row.year);
                last  = std::max(last, row.year);
            }
        if (last != 0) {
            columns_.first_year = first;
            columns_.years      = static_cast<std::size_t>(last - first) + 1;
        }
        columns_.first.reserve(lines_.size() + 1);
        std::uint32_t size = 0;
        for (const std::uint32_t codes : lines_) {
            columns_.first.push_back(size);
            size += static_cast<std::uint32_t>(std::popcount(codes));
        }
        columns_.first.push_back(size);
    }

    [[nodiscard]] std::size_t cells() const { return columns_.first.back() * columns_.years; }

    void fill(const Parts<PostPart>& parts, FaultList& faults) {
        columns_.of.reserve(columns_.first.back());
        for (std::uint32_t codes : lines_)
            for (; codes != 0; codes &= codes - 1)
                columns_.of.push_back(code(std::countr_zero(codes)));
        columns_.assigned.assign(cells(), static_cast<std::int32_t>(bulk::PostColumns::unknown));
        columns_.file_line.assign(cells(), 0);
        for (const PostPart& part : parts.all)
            for (const PostRow& row : part.rows)
                put(row, row.line + part.lines_before, faults);
    }

private:
    static bulk::LineCode code(int number) {
        bulk::LineCode line;
        line.code = static_cast<std::uint8_t>(number);
        return line;
    }

    void put(const PostRow& row, std::uint32_t line, FaultList& faults) {
        const std::uint32_t before = lines_[row.agency] & ((1U << row.of.code) - 1);
        const std::size_t at =
            (columns_.first[row.agency] + static_cast<std::size_t>(std::popcount(before))) * columns_.years +
            static_cast<std::size_t>(row.year - columns_.first_year);
        std::uint32_t& first_line = columns_.file_line[at];
        if (first_line != 0) {
            faults.add_alone([&] {
                return Fault{"duplicate-posts",
                             {line, 1},
                             "the figure for this agency, category, funding and year stands already in line " +
                                 std::to_string(first_line)};
            });
            return;
        }
        first_line            = line;
        columns_.assigned[at] = row.assigned;
    }

    bulk::PostColumns& columns_;
    std::vector<std::uint32_t> lines_; // of each agency: bit by bit which lines it has
};

} // namespace

void read_posts(Job& job, const Target& agencies, std::size_t agency_count, bulk::PostColumns& columns) {
    Cube cube(columns, agency_count);
    Parts<PostPart> parts;
    if (job.input.exists(bulk::Table::posts)) {
        const PostWords words;
        parts = read_table<PostPart>(job, bulk::Table::posts, headings, [&](const Head& head) {
            return [&](const CsvReader& record, PostPart& part) {
                read_post(record, head.columns, agencies, words, part);
            };
        });
    }
    cube.measure(parts);
    const std::size_t needed = cube.cells() * (sizeof(std::int32_t) + sizeof(std::uint32_t));
    if (!job.take_memory(bulk::Table::posts, needed)) return;
    FaultList seconds(job.faults(bulk::Table::posts).most());
    cube.fill(parts, seconds);
    job.faults(bulk::Table::posts).take(std::move(seconds));
}

} // namespace congvu::io::tables
