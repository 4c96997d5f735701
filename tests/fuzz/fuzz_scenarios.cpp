// SPDX-License-Identifier: BSL-1.0
// Scenario tables, CSV and YAML: congvu::testing::load_scenarios of files in a folder, and asking what they ask.
#include "../io/temp_folder.hpp"
#include "files.hpp"

#include <congvu/testing/load_scenarios.hpp>
#include <congvu/testing/tested_rules.hpp>
#include <congvu/testing/write_results.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

using namespace congvu;
using namespace congvu::testing;
using congvu::fuzz::hold;

namespace {

namespace fs = std::filesystem;

/// Whether a file of this name is one of the folder's own, and a table.
bool is_plain(std::string_view name) {
    const bool is_table = name.ends_with(".csv") || name.ends_with(".yaml");
    return is_table && name.size() <= 20 && name.front() != '.' &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string_view::npos;
}

/// The files of an input in a folder that is empty before.
class Tables {
public:
    Tables(const fuzz::Files& files) {
        for (const fs::path& old : fs::directory_iterator(folder().path()))
            fs::remove(old);
        for (const io::NamedText& file : files)
            if (is_plain(file.name)) {
                std::ofstream out(folder().path() / file.name, std::ios::binary);
                out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
            }
    }
    [[nodiscard]] Result<ScenarioBook> load() const { return load_scenarios({folder().path()}, tested_rules); }

private:
    static const TempFolder& folder() {
        static const TempFolder one;
        return one;
    }
};

/// The same with each line ended by a line feed: a table may end them with carriage returns alone, and counts them.
std::string with_feeds(std::string_view text) {
    std::string fed(text);
    for (std::size_t at = fed.find('\r'); at != std::string::npos; at = fed.find('\r', at + 1))
        if (fed.compare(at, 2, "\r\n") != 0) fed[at] = '\n';
    return fed;
}

/// The faults as if the files were in memory.
Diagnostics by_name(Diagnostics faults) {
    for (Diagnostic& fault : faults.all)
        fault.file = fs::path(fault.file).filename().string();
    return faults;
}

void check_book(const ScenarioBook& book) {
    const auto results = run(book);
    for (const ScenarioResult& result : results)
        for (const Mismatch& mismatch : result.mismatches) {
            hold(mismatch.expected != mismatch.actual, "a mismatch is one", mismatch.expected);
            hold(!place_of(book, mismatch.location).empty(), "a mismatch has a place", mismatch.expected);
        }
    std::size_t expected = 0;
    for (const Scenario& scenario : book.scenarios)
        expected += scenario.expectations.size();
    hold(results.size() == expected, "every expectation has a result");
    for (const ResultFormat format : {ResultFormat::text, ResultFormat::junit, ResultFormat::tap, ResultFormat::json}) {
        std::ostringstream out;
        write_results(out, book, results, format, {});
        hold(!out.str().empty(), "results are written in every form", word(format));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(bytes), size);
    const auto files = fuzz::files_in(input, "table.csv");
    const Tables tables(files);
    const auto book  = tables.load();
    const auto again = tables.load();
    hold(book.has_value() == again.has_value(), "the same bytes twice are read or refused twice");
    if (book) {
        check_book(*book);
    } else {
        auto counted = files;
        std::deque<std::string> fed;
        for (const io::NamedText& file : files)
            counted.push_back({file.name, fed.emplace_back(with_feeds(file.bytes))});
        fuzz::check_faults(counted, by_name(book.error()));
        hold(book.error().all == again.error().all, "the same bytes twice have the same faults");
    }
    return 0;
}
