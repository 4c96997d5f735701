// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/location.hpp>
#include <congvu/base/nearest.hpp>
#include <congvu/io/diagnostic.hpp>
#include <congvu/law/confidence.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congvu::io {

/// A place within one file, from 1, in characters.
struct Mark {
    std::uint32_t line   = 0;
    std::uint32_t column = 0;
};

/// All that is wrong, gathered over all files.
class Faults {
public:
    /// Shows the name of the file as text, so that reports can hold it.
    void add(Diagnostic fault);

    /// The candidate that was probably meant. A file full of mistakes gets answers for the first few thousand only, so
    /// that looking for them takes a second at most.
    template <typename Candidates>
    [[nodiscard]] std::string_view meant(std::string_view word, const Candidates& candidates) {
        if (candidates.size() > comparisons_left_) return {};
        comparisons_left_ -= candidates.size();
        return nearest(word, candidates);
    }

    /// Remembers that ids may stand where nobody could read them, so that to miss one proves nothing.
    void some_ids_are_unseen() { all_ids_seen_ = false; }
    [[nodiscard]] bool all_ids_seen() const { return all_ids_seen_; }

    [[nodiscard]] bool empty() const { return found_.all.empty(); }

    /// By file name, line and column; faults of one place in the order in which they were found.
    [[nodiscard]] Diagnostics in_order() &&;

private:
    Diagnostics found_;
    std::size_t comparisons_left_ = 500'000;
    bool all_ids_seen_            = true;
};

/// One file being read: its name, what its entries fall back to, and where faults are gathered.
struct Source {
    std::uint32_t file = 0; ///< a row of `Dataset::files`
    std::string name;
    Faults* faults = nullptr;
    std::string default_source{};
    std::optional<Confidence> default_confidence{};

    void fault(const char* code, Mark mark, std::string message, std::string_view did_you_mean = {}) const {
        faults->add({code, name, mark.line, mark.column, std::move(message), std::string(did_you_mean)});
    }
    [[nodiscard]] Location at(Mark mark) const { return {file, mark.line, mark.column}; }
};

/// A user's text as a message shows it: in double quotes, on one line, and cut where it is long. Not named as
/// `std::quoted`, which a call with a string finds, too, where somebody includes it.
[[nodiscard]] std::string in_quotes(std::string_view text);

/// The text with small letters for capital ones of ASCII: what names of files are compared by.
[[nodiscard]] std::string lower_case(std::string text);

} // namespace congvu::io
