// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/system/result.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace congvu {

/// One thing wrong in the input, with its place and, where we can tell, what was meant.
struct Diagnostic {
    std::string code;         ///< stable, for programs: e.g. `unknown-key`
    std::string file;         ///< as it was named to the reader
    std::uint32_t line   = 0; ///< from 1; 0 when the whole file is meant
    std::uint32_t column = 0; ///< from 1, in characters
    std::string message;      ///< what is wrong, for people
    std::string did_you_mean; ///< the nearest good word, or empty

    /// Equal when place, message and help are.
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// Everything that is wrong, in file order; never only the first. (A class of its own: an alias of `std::vector` is
/// constructible from an `int`, and `Result<int>` would become ambiguous.)
struct Diagnostics {
    std::vector<Diagnostic> all; ///< in the order of files, lines and columns
};

/// `data.yaml:41:7: unknown key "asignee"; did you mean "assignee"?`
[[nodiscard]] inline std::string to_string(const Diagnostic& diagnostic) {
    std::string text = diagnostic.file;
    if (diagnostic.line != 0) text += ':' + std::to_string(diagnostic.line) + ':' + std::to_string(diagnostic.column);
    text += ": " + diagnostic.message;
    if (!diagnostic.did_you_mean.empty()) text += "; did you mean \"" + diagnostic.did_you_mean + "\"?";
    return text;
}

/// Thrown by `Result::value()` only: who asks for the value without looking gets every diagnostic.
class BadInput : public std::runtime_error {
public:
    /// Takes what was found; `what()` says the first.
    explicit BadInput(Diagnostics found)
        : std::runtime_error(found.all.empty() ? "bad input" : to_string(found.all.front())),
          diagnostics(std::move(found)) {}
    Diagnostics diagnostics; ///< everything that is wrong
};

[[noreturn]] inline void throw_exception_from_error(const Diagnostics& found, const boost::source_location&) {
    throw BadInput(found);
}

/// A value, or all that is wrong with the input it should have come from.
template <typename T>
using Result = boost::system::result<T, Diagnostics>;

} // namespace congvu
