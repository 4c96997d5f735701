// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "buffer.hpp"
#include "csv.hpp"
#include "faults.hpp"
#include "input_file.hpp"
#include "job.hpp"

#include <congvu/bulk/nation.hpp>
#include <congvu/bulk/parallel.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// How a file becomes parts that several threads read, whatever it holds.

namespace congvu::io::tables {

/// Which cell of a record holds which column of ours.
using Columns = std::array<std::uint8_t, 16>;

/// What the first line of a file says.
struct Head {
    Dialect dialect;
    Columns columns{};
    std::size_t cells        = 0; ///< of each record
    std::size_t first_record = 0; ///< where the first record begins
    std::uint32_t lines      = 0; ///< of the head
};

/// A part of a file that one thread reads; tables add their rows.
struct Part {
    FaultList faults;
    std::uint32_t lines_before = 0;     ///< lines of the file before the part
    std::uint32_t lines        = 0;     ///< lines of the part
    bool hides_keys            = false; ///< whether a record could not be taken apart
};

/// Reads the head; nothing, and faults, when the columns are not ours.
[[nodiscard]] std::optional<Head> read_head(const InputFile& file, const std::vector<std::string_view>& headings,
                                            Job& job, bulk::Table table);

/// Where the parts begin, and where the last one ends; each begins with a record. Nothing when the file cannot be read.
[[nodiscard]] std::optional<std::vector<std::size_t>> plan_parts(const InputFile& file, const Head& head,
                                                                 const Tuning& tuning);

/// A larger file is refused: rows, and bytes of keys, are counted in 32 bits.
inline constexpr std::size_t largest_file = 0xFFFF'FFFF;
[[nodiscard]] std::string too_large_message(std::size_t size);

/// A part with its rows.
template <typename Row>
struct PartOf : Part {
    std::vector<Row> rows;
    [[nodiscard]] std::size_t size() const { return rows.size(); }
};

/// How many bytes the largest part has.
[[nodiscard]] std::size_t largest_part(const std::vector<std::size_t>& begins);

/// Says what is wrong with a record that cannot be taken apart.
void refuse_record(const CsvReader& record, const Head& head, Part& part);
/// Says of a record with faults that it is a row of totals, if it is one, instead of what is wrong with each cell.
void refuse_totals(const CsvReader& record, Part& part);

/// What became of a file.
enum class Outcome : std::uint8_t { read, has_quotes, unreadable, refused, stopped };

/// Hands every record of a part to `read`.
template <typename OnePart, typename Read>
void read_records(std::string_view text, const Head& head, OnePart& part, Read read) {
    CsvReader record(text, head.dialect);
    while (record.next()) {
        part.faults.begin_record();
        if (record.size() == head.cells && record.flaw() == Flaw::none)
            read(record, part);
        else
            refuse_record(record, head, part);
        if (part.faults.has_in_record()) refuse_totals(record, part);
    }
    part.lines = record.lines();
}

/// The parts of a table, and whether every key in it was seen.
template <typename OnePart>
struct Parts {
    Head head;
    std::vector<OnePart> all;
    bool is_whole = false; ///< whether every record could be taken apart
    [[nodiscard]] std::size_t rows() const {
        std::size_t sum = 0;
        for (const OnePart& part : all)
            sum += part.size();
        return sum;
    }
};

/// What is kept of a part that was read: all.
struct KeptAsRead {
    template <typename OnePart>
    [[nodiscard]] std::optional<OnePart> operator()(OnePart& part) const {
        return std::exchange(part, OnePart{});
    }
};

/// Reads the records of a file whose head is known. The parts become the same whatever the number of threads is.
template <typename OnePart, typename Read, typename Keep>
Outcome read_parts(const InputFile& file, Job& job, bulk::Table table, Parts<OnePart>& parts, Read read, Keep keep) {
    const auto begins = plan_parts(file, parts.head, job.tuning);
    if (!begins) return Outcome::unreadable;
    if (!job.take_memory(table, largest_part(*begins) * std::max(job.threads, 1U))) return Outcome::refused;
    parts.all.clear();
    parts.all.resize(begins->size() - 1);
    std::atomic<Outcome> outcome = Outcome::read;
    // Each thread reads into a part of its own: those that stand beside each other share lines of the caches.
    struct Desk {
        Buffer buffer;
        OnePart part;
    };
    bulk::for_each_job_with<Desk>(job.threads, parts.all.size(), [&](Desk& desk, std::size_t at) {
        if (job.is_stopped()) outcome = Outcome::stopped;
        if (outcome != Outcome::read) return;
        const std::size_t from = (*begins)[at];
        const std::size_t size = (*begins)[at + 1] - from;
        char* const bytes      = desk.buffer.room(size);
        if (!file.read(from, bytes, size)) {
            outcome = Outcome::unreadable;
            return;
        }
        const std::string_view text = desk.buffer.text(size);
        if (!parts.head.dialect.has_quotes && text.find('"') != std::string_view::npos) {
            outcome = Outcome::has_quotes;
            return;
        }
        desk.part.rows.reserve(size / OnePart::usual_record);
        std::optional<OnePart> kept;
        while (!kept) {
            desk.part.faults = FaultList(job.faults(table).most());
            read_records(text, parts.head, desk.part, read);
            kept = keep(desk.part);
        }
        parts.all[at] = *std::move(kept);
        job.advance(size);
    });
    return outcome;
}

/// Numbers the lines of the parts, and takes their faults.
template <typename OnePart>
void join_parts(Parts<OnePart>& parts, FaultList& faults) {
    std::uint32_t lines = parts.head.lines;
    for (OnePart& part : parts.all) {
        part.lines_before = lines;
        faults.take(std::move(part.faults), lines);
        lines += part.lines;
        if (part.hides_keys) parts.is_whole = false;
    }
}

/// Reads a file: each record is handed to `read(record, part)`. Of each part that was read `keep(part)` gives what is
/// kept, and leaves a part for the next text; or it gives nothing, and leaves one into which the same text is read once
/// more. Parts come in the order of the file.
template <typename OnePart, typename MakeRead, typename Keep = KeptAsRead>
Parts<OnePart> read_table(Job& job, bulk::Table table, const std::vector<std::string_view>& headings,
                          MakeRead make_read, Keep keep = {}) {
    Parts<OnePart> parts;
    const InputFile file = job.input.open(table);
    FaultList& faults    = job.faults(table);
    if (file.problem() != nullptr) {
        faults.add([&] { return Fault{file.code(), {}, file.problem()}; });
        return parts;
    }
    if (file.size() > largest_file) {
        faults.add([&] { return Fault{"too-large", {}, too_large_message(file.size())}; });
        return parts;
    }
    const auto head = read_head(file, headings, job, table);
    if (!head) return parts;
    if (!job.take_memory(table, file.size() / 100 * OnePart::memory_percent)) return parts;
    parts.head             = *head;
    parts.is_whole         = true;
    const std::size_t done = job.bytes_done();
    job.advance(head->first_record);
    Outcome result = read_parts(file, job, table, parts, make_read(parts.head), keep);
    if (result == Outcome::has_quotes) {
        parts.head.dialect.has_quotes = true;
        job.set_back(done + head->first_record);
        result = read_parts(file, job, table, parts, make_read(parts.head), keep);
    }
    if (result == Outcome::refused) parts.is_whole = false;
    join_parts(parts, faults);
    if (result == Outcome::unreadable) {
        faults.add([] { return Fault{"unreadable", {}, "the file cannot be read, or became shorter meanwhile"}; });
        parts.is_whole = false;
    }
    return parts;
}

} // namespace congvu::io::tables
