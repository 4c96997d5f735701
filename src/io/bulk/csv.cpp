// SPDX-License-Identifier: BSL-1.0
#include "csv.hpp"

#include "../encoding.hpp"

#include <algorithm>

namespace congvu::io::tables {

Place CsvReader::place(std::size_t cell) const {
    const char* const start = dialect_.has_quotes ? starts_[cell] : cells_[cell].data();
    const std::string_view before(begin_, static_cast<std::size_t>(start - begin_));
    if (!dialect_.has_quotes) return {line_, static_cast<std::uint32_t>(characters(before) + 1)}; // all in one line
    const auto lines     = std::count(before.begin(), before.end(), '\n');
    const auto last_line = before.substr(before.rfind('\n') + 1); // npos + 1 is the beginning
    return {line_ + static_cast<std::uint32_t>(lines), static_cast<std::uint32_t>(characters(last_line) + 1)};
}

void CsvReader::mark(Flaw flaw) {
    if (flaw_ != Flaw::none) return;
    flaw_        = flaw;
    flawed_cell_ = std::min(size_, most_cells - 1);
}

bool CsvReader::ends_cell(const char* at) const { return *at == dialect_.delimiter || *at == '\n'; }

/// A cell without quotation marks; `at` is left at the byte that ends it.
std::string_view CsvReader::bare_cell(const char*& at) {
    const char* const from = at;
    while (!ends_cell(at)) {
        if (*at == '"') mark(Flaw::stray_quote);
        ++at;
    }
    const bool has_return = *at == '\n' && at < end_ && at != from && at[-1] == '\r';
    return {from, static_cast<std::size_t>(at - from) - (has_return ? 1U : 0U)};
}

/// A cell that begins with a quotation mark; `at` is left at the byte that ends it.
std::string_view CsvReader::quoted_cell(const char*& at) {
    const char* from      = ++at;
    std::string* together = nullptr;
    for (;;) {
        const char* const quote = std::find(at, end_, '"');
        if (quote == end_) mark(Flaw::open_quote);
        at = quote;
        if (quote == end_ || quote + 1 == end_ || quote[1] != '"') break;
        if (together == nullptr) together = &unescaped_.emplace_back();
        together->append(from, quote + 1);
        from = at = quote + 2;
    }
    std::string_view value(from, static_cast<std::size_t>(at - from));
    if (together != nullptr) {
        const std::size_t size = together->append(value).size();
        together->append(padding, '\0');
        value = std::string_view(*together).substr(0, size);
    }
    if (at == end_) return value;
    ++at;
    if (*at == '\r' && at + 1 < end_ && at[1] == '\n') ++at;
    if (!ends_cell(at)) mark(Flaw::stray_quote);
    while (!ends_cell(at))
        ++at;
    return value;
}

void CsvReader::next_quoted() {
    begin_ = at_;
    line_  = next_line_;
    size_  = 0;
    flaw_  = Flaw::none;
    unescaped_.clear();
    for (const char* at = at_;; ++at) {
        const char* const start      = at;
        const std::string_view value = at < end_ && *at == '"' ? quoted_cell(at) : bare_cell(at);
        if (size_ < most_cells) {
            cells_[size_]  = value;
            starts_[size_] = start;
        }
        ++size_;
        if (*at == dialect_.delimiter && at < end_) continue;
        at_ = at + 1;
        break;
    }
    next_line_ += static_cast<std::uint32_t>(std::count(begin_, std::min(at_, end_), '\n'));
    if (at_ > end_) ++next_line_; // the last line ends with the text
}

std::size_t RecordScan::find(std::string_view piece, std::size_t from) {
    for (std::size_t at = 0; at < piece.size();) {
        const std::size_t quote = std::min(piece.find('"', at), piece.size());
        if (!is_quoted_ && quote > from) {
            const std::size_t feed = piece.find('\n', std::max(at, from));
            if (feed < quote) {
                before_ = '\n';
                return feed + 1;
            }
        }
        if (quote == piece.size()) break;
        const char before = quote == 0 ? before_ : piece[quote - 1];
        if (is_quoted_) {
            is_quoted_ = false;
            closed_    = true;
        } else {
            is_quoted_ = opens(before);
            closed_    = false;
        }
        at = quote + 1;
    }
    if (!piece.empty()) before_ = piece.back();
    return std::string_view::npos;
}

} // namespace congvu::io::tables
