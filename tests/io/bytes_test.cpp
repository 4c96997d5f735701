// SPDX-License-Identifier: BSL-1.0
#include "../../src/io/bulk/bytes.hpp"

#include "../testing.hpp"

#include <random>
#include <string>
#include <string_view>

using namespace congvu::io::tables;

namespace {

/// A text with something else behind it.
class Padded {
public:
    explicit Padded(const std::string& text) : bytes_(text + std::string(padding, '?')), size_(text.size()) {}
    [[nodiscard]] std::string_view text() const { return std::string_view(bytes_).substr(0, size_); }

private:
    std::string bytes_;
    std::size_t size_;
};

} // namespace

TEST_CASE("bytes: texts have the order of their bytes, whatever stands behind them", "[io][bulk]") {
    std::mt19937 chance(7);
    const auto some_text = [&] {
        std::string text(chance() % 12, '\0');
        for (char& byte : text)
            byte = "\0\x01"
                   "aab\x7F\x80\xFF"[chance() % 8];
        return text;
    };
    std::size_t short_ones = 0;
    std::size_t equal_ones = 0;
    for (int run = 0; run < 200'000; ++run) {
        const std::string first  = some_text();
        const std::string second = chance() % 4 == 0 ? first : some_text();
        INFO(first << " | " << second);
        REQUIRE(is_before(Padded(first).text(), Padded(second).text()) == (first < second));
        short_ones += first.size() <= 8 && second.size() <= 8 ? 1U : 0U;
        equal_ones += first == second ? 1U : 0U;
    }
    CHECK(short_ones > 50'000);
    CHECK(equal_ones > 40'000);
}
