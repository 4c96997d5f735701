// SPDX-License-Identifier: BSL-1.0
#include "metered_text.hpp"

#include <algorithm>

namespace congvu::io {

MeteredText::int_type MeteredText::underflow() {
    const std::string_view next = text_.substr(handed_out_, piece_.size());
    if (next.empty()) return traits_type::eof();
    constexpr std::string_view marks = "[]{},:?!&*\"'";
    marks_ahead_ += static_cast<std::size_t>(
        std::count_if(next.begin(), next.end(), [&](char byte) { return marks.find(byte) != marks.npos; }));
    if (marks_ahead_ > most_marks_ahead) throw TooFar{};
    std::copy(next.begin(), next.end(), piece_.begin());
    setg(piece_.data(), piece_.data(), piece_.data() + next.size());
    handed_out_ += next.size();
    return traits_type::to_int_type(piece_.front());
}

} // namespace congvu::io
