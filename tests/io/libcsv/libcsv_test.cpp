// SPDX-License-Identifier: BSL-1.0
#include "../../testing.hpp"
#include "../csv_texts.hpp"

#include <csv.h>

#include <cstddef>
#include <string>

using namespace congvu::testing;

namespace {

/// What libcsv makes of a text: whoever is strict must agree with it.
Split split_by_libcsv(const std::string& text, char delimiter) {
    struct State {
        Split split;
        CsvRow record;
    } state;
    csv_parser parser{};
    REQUIRE(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) == 0);
    csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
    const auto cell = [](void* bytes, std::size_t size, void* to) {
        static_cast<State*>(to)->record.emplace_back(static_cast<const char*>(bytes), size);
    };
    const auto end = [](int, void* to) {
        auto* const all = static_cast<State*>(to);
        all->split.records.push_back(std::move(all->record));
        all->record.clear();
    };
    state.split.is_flawed = csv_parse(&parser, text.data(), text.size(), cell, end, &state) != text.size() ||
                            csv_fini(&parser, cell, end, &state) != 0;
    csv_free(&parser);
    return state.split;
}

/// A carriage return alone ends a line for libcsv; for us it is a fault of its cell.
bool has_lone_return(const std::string& text) {
    for (std::size_t at = text.find('\r'); at != std::string::npos; at = text.find('\r', at + 1))
        if (at + 1 == text.size() || text[at + 1] != '\n') return true;
    return false;
}

} // namespace

TEST_CASE("csv: libcsv reads the same in 20,000 texts, and refuses the same", "[io][bulk]") {
    Dice dice(3);
    std::size_t good = 0;
    std::size_t bad  = 0;
    while (good + bad < 20'000) {
        const std::string text = dice.text(24);
        if (has_lone_return(text)) continue;
        const char delimiter = dice.throw_below(2) == 0 ? ',' : ';';
        Split ours           = split(text, {delimiter, true});
        const Split theirs   = split_by_libcsv(text, delimiter);
        INFO(text);
        REQUIRE(ours.is_flawed == theirs.is_flawed);
        ++(ours.is_flawed ? bad : good);
        if (ours.is_flawed) continue;
        std::erase(ours.records, CsvRow{""}); // libcsv passes over empty lines
        auto records = theirs.records;
        std::erase(records, CsvRow{""}); // and not over those that are a pair of quotation marks
        REQUIRE(ours.records == records);
    }
    CHECK(good > 4'000);
    CHECK(bad > 4'000);
}
