// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/nation.hpp>
#include <congvu/io/diagnostic.hpp>
#include <congvu/io/named_text.hpp>

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>

namespace congvu::io {

/// How far a load has come.
struct BulkProgress {
    std::size_t bytes_done  = 0; ///< of all files together
    std::size_t bytes_total = 0; ///< what all files together have
};

/// How to read the data of a country. None of it changes what is read.
struct BulkOptions {
    unsigned threads = 1;                              ///< how many threads read; 0 is taken for 1
    std::map<std::string, std::string> headings;       ///< what the files call a column, and what we call it
    std::size_t shown_faults = 100;                    ///< how many faults are told; 0 is taken for 1
    std::size_t memory_limit = 0;                      ///< in bytes, estimated before memory is taken; 0: none
    std::function<void(const BulkProgress&)> progress; ///< told now and then, by one thread at a time
    const std::atomic<bool>* stop = nullptr;           ///< the load is given up soon after this becomes true
};

/// Whether the folder holds the data of a country: a file `agencies.csv`.
[[nodiscard]] bool is_bulk(const std::filesystem::path& folder);

/// Reads the data of a country: up to six files of comma-separated values in one folder. The nation, and all that is
/// told of its faults, is the same for any number of threads.
///
/// - `agencies.csv`: `id`, `parent`, `kind`, `level`, `from`, `to`
/// - `posts.csv`: `agency`, `category`, `funding`, `year`, `assigned`
/// - `staff.csv`: `id`, `agency`, `category`, `funding`, `born`, `sex`, `started`, `left`, `grade`, `rating_previous`,
///   `rating_last`, `protected`
/// - `documents.csv`: `id`, `issuer`, `issued`, `bases`
/// - `tasks.csv`: `id`, `document`, `due`
/// - `assignments.csv`: `task`, `agency`, `role`
///
/// Only `agencies.csv` must be there; `tasks.csv` needs `documents.csv`, and `assignments.csv` needs `tasks.csv`. A
/// file of another name is nobody's business, unless its name is so near to one of these that it may have been meant.
///
/// **Form.** RFC 4180 in UTF-8, with or without byte order mark; lines end with a line feed, with or without a carriage
/// return before it. Commas or semicolons set cells apart, whichever the first line has more of. The first line names
/// the columns, in any order; every column is needed, and there is no other.
///
/// **Cells.** `parent`, `from`, `to`, `left`, `grade`, `issued`, `bases` and `due` may be empty. Ids and grades are any
/// text that can be seen, in NFC; an id has no blank at its ends, one of a document none at all. Days are `YYYY-MM-DD`
/// from 1900-01-01 to 2079-06-05; `to` and `left` are the first day on which it is over. `kind` is a word of
/// bulk::UnitKind, `category` of StaffCategory, `funding` of Funding, `role` of Role. `level` is 0, 1, 2 or 3, and not
/// used: bulk::level_of tells it from the kind. `sex` is F or M, a rating 0, 1, 2 or 3, `protected` 0 or 1, `year` 1900
/// to 2079, `assigned` a whole number of at most nine digits. `bases` are ids of documents, set apart by blanks.
///
/// **Faults.** All or nothing: either everything was read, or everything that is wrong comes back, in the order of the
/// files above, of lines and of columns, counted in characters. Of more than `shown_faults` the rest is only counted:
/// then the last diagnostic is `more-faults`. Never throws for bad input.
///
/// - The file as a whole: `no-file`, `not-a-file`, `unreadable`, `empty-file`; `missing-file` (another one needs it);
///   `file-name` (nearly the name of one that is read); `too-large` (4 GiB or more, or more memory than there may be);
///   `out-of-memory`; `stopped` (somebody wanted it).
/// - The first line: `unknown-column` (also one without a name), `missing-column`, `duplicate-column`, `long-head`,
///   `bad-head` (a title, tabs, `sep=;`, or lines that end with a carriage return alone).
/// - A record that cannot be taken apart: `empty-line`, `wrong-cells`, `stray-quote`, `open-quote`. Keys that it may
///   hold are not missed elsewhere.
/// - `totals-row`: a record with other faults that begins with «Tổng cộng», «Total» or the like; told instead of them.
/// - A cell that is no good text: `not-utf8`, `unseen-character`, `not-nfc`, `stray-return`, `outer-blank`,
///   `blank-in-key`.
/// - A cell that does not say what it should: `empty-cell`, `unknown-word`, `unknown-key`, `bad-date`, `bad-year`,
///   `bad-level`, `bad-sex`, `bad-rating`, `bad-protected`, `bad-posts`, `negative-posts`, `too-many-posts`.
/// - `bad-order`: `to` is not after `from`, `started` not after `born`, or `left` before `started`.
/// - `duplicate-key`, `duplicate-posts`: it stands in an earlier line already, which is named.
/// - `agency-cycle`: agencies are under each other, round in a circle. `too-many-grades`: more than 65536 different
/// ones.
///
/// In the nation `grades[0]` is the empty text. Where `posts.csv`, `staff.csv`, `documents.csv`, `tasks.csv` or
/// `assignments.csv` is missing, its columns are empty, but `first` has its usual size.
///
/// Memory beside the nation: about as much again while people are grouped, with what was read of documents, tasks and
/// assignments, and half of it more where all people are in one agency.
[[nodiscard]] Result<bulk::Nation> load_bulk(const std::filesystem::path& folder, const BulkOptions& options = {});

/// Reads the data of a country from memory, as from the files of a folder. Each text has the name of one of those
/// files; another name, or one that is there twice, is a fault: `file-name`, `duplicate-file`. The texts must stay
/// until the call returns.
[[nodiscard]] Result<bulk::Nation> load_bulk(std::span<const NamedText> files, const BulkOptions& options = {});

} // namespace congvu::io
