// SPDX-License-Identifier: BSL-1.0
#include "table.hpp"

#include "../encoding.hpp"
#include "../source.hpp"
#include "../spreadsheet.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace congvu::io::tables {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_head         = std::size_t{64} << 10U;
constexpr std::uint8_t missing             = 255;

bool is_utf16(std::string_view text) { return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"); }

/// What stands more often in the first line outside quotation marks.
char delimiter_of(std::string_view text) {
    int balance    = 0;
    bool is_quoted = false;
    for (const char byte : text) {
        if (byte == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (byte == '\n') break;
        balance += byte == ';' ? 1 : byte == ',' ? -1 : 0;
    }
    return balance > 0 ? ';' : ',';
}

/// Whether a cell goes on behind the end of a line that nobody took for one.
bool is_run_on(std::string_view cell) {
    const auto at = lone_return(cell);
    return at != cell.npos && at + 1 < cell.size();
}

/// Why the record cannot hold the names of columns, or null.
const char* wrong_with_names(const CsvReader& record, const std::vector<std::string_view>& headings) {
    std::string_view odd; // the cell that tells most
    std::string_view text;
    std::size_t texts = 0;
    for (std::size_t cell = 0; cell < std::min(record.size(), CsvReader::most_cells); ++cell) {
        if (record[cell].empty()) continue;
        if (texts++ == 0) text = record[cell];
        if (odd.empty() && is_run_on(record[cell])) odd = record[cell];
    }
    if (const char* wrong = wrong_with_head(odd.empty() ? record[0] : odd)) return wrong;
    const bool is_title = texts == 1 && std::find(headings.begin(), headings.end(), text) == headings.end();
    return is_title ? title_message : nullptr;
}

/// Sorts the headings of a file into ours.
class HeadReader {
public:
    HeadReader(const CsvReader& record, const std::vector<std::string_view>& headings, const BulkOptions& options,
               FaultList& faults)
        : record_(record), headings_(headings), options_(options), faults_(faults) {}

    bool read(Columns& columns) {
        columns.fill(missing);
        if (record_.size() > CsvReader::most_cells) {
            fault(0, "unknown-column",
                  "the first line names " + std::to_string(record_.size()) + " columns; there are " + ours());
            return false;
        }
        bool is_good = refuse_nameless();
        for (std::size_t cell = 0; cell < record_.size(); ++cell)
            if (!record_[cell].empty()) is_good &= take(cell, columns);
        for (std::size_t column = 0; column < headings_.size(); ++column)
            if (columns[column] == missing) {
                is_good = false;
                fault(0, "missing-column", "there is no column " + in_quotes(headings_[column]));
            }
        return is_good;
    }

private:
    [[nodiscard]] std::string ours() const {
        std::string text = std::to_string(headings_.size());
        for (std::size_t at = 0; at < headings_.size(); ++at)
            text.append(at == 0 ? ": " : ", ").append(headings_[at]);
        return text;
    }

    /// Whether every column has a name; one fault if not, for a title over the table makes many.
    bool refuse_nameless() {
        std::size_t count = 0;
        std::size_t first = 0;
        for (std::size_t cell = record_.size(); cell-- > 0;)
            if (record_[cell].empty()) {
                ++count;
                first = cell;
            }
        if (count != 0) fault(first, "unknown-column", nameless_message(count));
        return count == 0;
    }

    bool take(std::size_t cell, Columns& columns) {
        const auto other             = options_.headings.find(std::string(record_[cell]));
        const std::string_view named = other == options_.headings.end() ? record_[cell] : other->second;
        const auto found             = std::find(headings_.begin(), headings_.end(), named);
        if (const auto problem = problem_of(record_[cell]); !problem.message.empty()) {
            fault(cell, problem.code, problem.message);
            return false;
        }
        if (found == headings_.end()) {
            fault(cell, "unknown-column", "unknown column " + in_quotes(record_[cell]),
                  std::string(nearest(named, headings_)));
            return false;
        }
        std::uint8_t& column = columns[static_cast<std::size_t>(found - headings_.begin())];
        if (column != missing) {
            const Place first = record_.place(column);
            fault(cell, "duplicate-column",
                  "the column " + in_quotes(named) + " stands already at " + std::to_string(first.line) + ":" +
                      std::to_string(first.column));
            return false;
        }
        column = static_cast<std::uint8_t>(cell);
        return true;
    }

    void fault(std::size_t cell, const char* code, std::string message, std::string meant = {}) {
        faults_.add([&] {
            return Fault{code, record_.place(cell), std::move(message), Among::nothing, std::move(meant)};
        });
    }

    const CsvReader& record_;
    const std::vector<std::string_view>& headings_;
    const BulkOptions& options_;
    FaultList& faults_;
};

/// Finds where a record begins after a place, in blocks that are read one after another.
class Planner {
public:
    Planner(const InputFile& file, const Head& head, const Tuning& tuning)
        : file_(file), tuning_(tuning), scan_(head.dialect.delimiter),
          has_quotes_(head.dialect.has_quotes), begins_{head.first_record}, at_(head.first_record) {}

    std::optional<std::vector<std::size_t>> plan() {
        std::size_t wanted = wanted_next();
        while (wanted < file_.size()) {
            if (!has_quotes_) at_ = wanted; // no need to look at what lies before
            const auto found = find(wanted);
            if (!found) return std::nullopt;
            if (*found >= file_.size()) break;
            begins_.push_back(*found);
            wanted = wanted_next();
        }
        begins_.push_back(file_.size());
        return std::move(begins_);
    }

private:
    [[nodiscard]] std::size_t wanted_next() const {
        return begins_.back() + std::max<std::size_t>(tuning_.piece, 1) - 1;
    }

    /// How many bytes are looked at together: few where the next line feed is all that is looked for.
    [[nodiscard]] std::size_t block() const {
        constexpr std::size_t some_lines = std::size_t{4} << 10U;
        const std::size_t wished         = std::max<std::size_t>(tuning_.block, 1);
        return has_quotes_ ? wished : std::min(wished, some_lines);
    }

    /// Where the first record begins whose line feed before it stands at `wanted` or later; the end when there is none.
    std::optional<std::size_t> find(std::size_t wanted) {
        while (at_ < file_.size()) {
            const std::size_t size = std::min(block(), file_.size() - at_);
            char* const bytes      = buffer_.room(size);
            if (!file_.read(at_, bytes, size)) return std::nullopt;
            const std::size_t from  = wanted > at_ ? wanted - at_ : 0;
            const std::size_t found = has_quotes_ ? scan_.find({bytes, size}, from) : plain(bytes, size, from);
            if (found != std::string_view::npos) return at_ += found;
            at_ += size;
        }
        return file_.size();
    }

    static std::size_t plain(const char* bytes, std::size_t size, std::size_t from) {
        const std::size_t feed = std::string_view(bytes, size).find('\n', from);
        return feed == std::string_view::npos ? feed : feed + 1;
    }

    const InputFile& file_;
    const Tuning& tuning_;
    RecordScan scan_;
    bool has_quotes_;
    Buffer buffer_;
    std::vector<std::size_t> begins_;
    std::size_t at_;
};

} // namespace

std::optional<Head> read_head(const InputFile& file, const std::vector<std::string_view>& headings, Job& job,
                              bulk::Table table) {
    Buffer buffer;
    FaultList& faults      = job.faults(table);
    const std::size_t size = std::min(file.size(), longest_head);
    const auto refuse      = [&](const char* code, Place place, std::string message) {
        faults.add([&] { return Fault{code, place, std::move(message)}; });
        return std::nullopt;
    };
    char* const bytes = buffer.room(size);
    if (!file.read(0, bytes, size)) return refuse("unreadable", {}, "the file cannot be read");
    std::string_view text = buffer.text(size);
    if (is_utf16(text)) return refuse("not-utf8", {1, 1}, "the file is UTF-16; save it as UTF-8");
    const std::size_t mark = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    text.remove_prefix(mark);

    Head head;
    head.dialect = {delimiter_of(text), text.find('"') != std::string_view::npos};
    CsvReader record(text, head.dialect);
    if (!record.next() || (record.size() == 1 && record[0].empty()))
        return refuse("empty-file", {}, "the file does not begin with the names of its columns");
    if (const char* wrong = wrong_with_names(record, headings)) return refuse("bad-head", {1, 1}, wrong);
    if (record.left() == 0 && size < file.size())
        return refuse("long-head", {1, 1},
                      "the first line, which names the columns, is longer than " + std::to_string(longest_head) +
                          " bytes; is a quotation mark missing?");
    if (record.flaw() != Flaw::none) {
        Part part{FaultList(1)};
        refuse_record(record, head, part);
        faults.take(std::move(part.faults), 0);
        return std::nullopt;
    }
    if (!HeadReader(record, headings, job.options, faults).read(head.columns)) return std::nullopt;
    head.cells              = record.size();
    head.first_record       = mark + text.size() - record.left();
    head.lines              = record.lines();
    head.dialect.has_quotes = false; // until one is seen in a record
    return head;
}

std::optional<std::vector<std::size_t>> plan_parts(const InputFile& file, const Head& head, const Tuning& tuning) {
    return Planner(file, head, tuning).plan();
}

std::string too_large_message(std::size_t size) {
    return "the file has " + std::to_string(size) + " bytes; at most " + std::to_string(largest_file) + " are read";
}

std::size_t largest_part(const std::vector<std::size_t>& begins) {
    std::size_t largest = 0;
    for (std::size_t at = 1; at < begins.size(); ++at)
        largest = std::max(largest, begins[at] - begins[at - 1]);
    return largest;
}

void refuse_record(const CsvReader& record, const Head& head, Part& part) {
    part.hides_keys = true;
    part.faults.add([&]() -> Fault {
        switch (record.flaw()) {
            case Flaw::stray_quote:
                return {"stray-quote", record.place(record.flawed_cell()),
                        "a quotation mark stands within a cell; put the whole cell in quotation marks, and double "
                        "those within it"};
            case Flaw::open_quote:
                return {"open-quote", record.place(record.flawed_cell()), "the quotation mark is never closed"};
            case Flaw::none: break;
        }
        if (record.size() == 1 && record[0].empty()) return {"empty-line", record.place(0), "the line is empty"};
        return {"wrong-cells", record.place(0),
                "a record has " + std::to_string(head.cells) + " cells, and this one " + std::to_string(record.size())};
    });
}

void refuse_totals(const CsvReader& record, Part& part) {
    std::size_t cell        = 0;
    const std::size_t cells = std::min(record.size(), CsvReader::most_cells);
    while (cell + 1 < cells && record[cell].empty())
        ++cell;
    if (!is_total(record[cell])) return;
    part.faults.forget_record();
    part.faults.add([&] { return Fault{"totals-row", record.place(cell), totals_message(record[cell])}; });
}

} // namespace congvu::io::tables
