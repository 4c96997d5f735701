// SPDX-License-Identifier: BSL-1.0
#include "csv.hpp"

#include <string>
#include <utility>

namespace congvu::testing {

namespace {

char separator_of(std::string_view text) {
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == ';') return ';';
        if (c == '\n' || c == '\r') break;
    }
    return ',';
}

class Reader {
public:
    Reader(std::string_view text, const io::Source& source) : text_(text), source_(source) {}

    std::optional<std::vector<CsvRow>> read() {
        const char separator = separator_of(text_);
        while (at_ < text_.size()) {
            if (!has_room()) return std::nullopt;
            row_.push_back({{}, place_});
            if (text_[at_] == '"')
                quoted_cell();
            else
                plain_cell(separator);
            if (at_ < text_.size() && text_[at_] == separator) {
                step();
                if (at_ == text_.size() || is_line_end()) row_.push_back({{}, place_}); // a last cell that is empty
                if (at_ < text_.size() && !is_line_end()) continue;
            }
            end_row();
        }
        return std::move(rows_);
    }

private:
    [[nodiscard]] bool has_room() {
        ++cells_;
        const auto refuse = [&](const char* what, std::size_t most) {
            source_.fault("too-many-values", place_,
                          std::string(what) + " has more than " + std::to_string(most) + " cells");
            return false;
        };
        if (row_.size() >= most_columns) return refuse("the row", most_columns);
        return cells_ <= most_cells || refuse("the table", most_cells);
    }

    [[nodiscard]] bool is_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

    void step() {
        const auto byte = static_cast<unsigned char>(text_[at_++]);
        if (byte == '\n' || (byte == '\r' && !text_.substr(at_).starts_with('\n'))) {
            ++place_.line;
            place_.column = 1;
        } else if ((byte & 0xC0U) != 0x80U) { // columns count characters, not bytes
            ++place_.column;
        }
    }

    void plain_cell(char separator) {
        while (at_ < text_.size() && text_[at_] != separator && !is_line_end())
            take();
    }

    void quoted_cell() {
        const io::Mark open = place_;
        step();
        while (at_ < text_.size()) {
            if (text_[at_] != '"') {
                take();
            } else if (text_.substr(at_ + 1).starts_with('"')) {
                take();
                step();
            } else {
                step();
                if (at_ < text_.size() && text_[at_] != ',' && text_[at_] != ';' && !is_line_end()) {
                    source_.fault("bad-csv", place_,
                                  "text follows the closing quote; double a quote that belongs to the text");
                    while (at_ < text_.size() && !is_line_end())
                        step();
                }
                return;
            }
        }
        source_.fault("bad-csv", open, "the quote that opens here is never closed");
    }

    void take() {
        row_.back().text += text_[at_];
        step();
    }

    void end_row() {
        if (at_ < text_.size() && text_[at_] == '\r') step();
        if (at_ < text_.size() && text_[at_] == '\n') step();
        const bool is_empty = row_.size() == 1 && row_.front().text.empty();
        if (!is_empty) rows_.push_back(std::move(row_));
        row_.clear();
    }

    std::string_view text_;
    const io::Source& source_;
    std::size_t at_    = 0;
    std::size_t cells_ = 0;
    io::Mark place_{1, 1};
    CsvRow row_;
    std::vector<CsvRow> rows_;
};

} // namespace

std::optional<std::vector<CsvRow>> parse_csv(std::string_view text, const io::Source& source) {
    return Reader(text, source).read();
}

} // namespace congvu::testing
