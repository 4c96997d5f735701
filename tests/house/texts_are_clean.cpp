// SPDX-License-Identifier: BSL-1.0
// Every text file of the house is UTF-8 in NFC, ends with a line end and has no tabs or blanks at line ends; every
// source file names its licence. Files below a folder `broken` are test data and may be as bad as they like; *.txt is
// what a program printed, so only its encoding counts.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

bool is_source(const fs::path& file) {
    static constexpr std::array<std::string_view, 13> kinds{".c",  ".h",   ".cpp", ".hpp", ".cmake", ".in", ".sh",
                                                            ".py", ".php", ".yml", ".js",  ".mjs",   ".css"};
    return std::ranges::find(kinds, file.extension().string()) != kinds.end() || file.filename() == "CMakeLists.txt" ||
           file.parent_path().filename() == ".ci";
}

bool is_utf8(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size         = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 character = 0;
        U8_NEXT(bytes, at, size, character);
        if (character < 0) return false;
    }
    return true;
}

bool is_nfc(std::string_view text) {
    UErrorCode error                = U_ZERO_ERROR;
    const icu::Normalizer2* const c = icu::Normalizer2::getNFCInstance(error);
    return U_SUCCESS(error) && c->isNormalizedUTF8({text.data(), static_cast<std::int32_t>(text.size())}, error) &&
           U_SUCCESS(error);
}

class Inspection {
public:
    explicit Inspection(fs::path root) : root_(std::move(root)) {}

    void file(const fs::path& path) {
        std::ifstream in(path, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        if (text.find('\0') != std::string::npos) return; // a picture, an archive: no text
        ++files_;

        const bool printed = path.extension() == ".txt" && path.filename() != "CMakeLists.txt";
        if (text.starts_with("\xEF\xBB\xBF")) complain(path, 1, "byte order mark");
        if (!printed && !text.empty() && text.back() != '\n') complain(path, 0, "no line end at the end");
        if (is_source(path) && text.substr(0, 200).find("SPDX-License-Identifier: BSL-1.0") == std::string::npos)
            complain(path, 1, "no SPDX-License-Identifier: BSL-1.0");

        std::size_t number = 0;
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end       = std::min(text.find('\n', from), text.size());
            const std::string_view line = std::string_view(text).substr(from, end - from);
            from                        = end + 1;
            ++number;
            if (!is_utf8(line))
                complain(path, number, "not UTF-8");
            else if (!is_nfc(line))
                complain(path, number, "not NFC");
            if (printed) continue;
            if (line.find('\t') != std::string_view::npos) complain(path, number, "tab");
            if (line.find('\r') != std::string_view::npos) complain(path, number, "carriage return");
            if (line.ends_with(' ')) complain(path, number, "blank at the line end");
        }
    }

    [[nodiscard]] int result() const {
        std::cout << files_ << " text files, " << complaints_ << " complaints\n";
        return files_ > 0 && complaints_ == 0 ? 0 : 1;
    }

private:
    void complain(const fs::path& path, std::size_t line, std::string_view what) {
        ++complaints_;
        std::cout << path.lexically_relative(root_).string() << ':' << line << ": " << what << '\n';
    }

    fs::path root_;
    std::size_t files_      = 0;
    std::size_t complaints_ = 0;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const fs::path root = argv[1];
    std::vector<fs::path> files;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
        const auto name    = entry->path().filename();
        const bool foreign = name == "node_modules" || name == "bundle"; // what others wrote, or a program put together
        const bool skipped = name == ".git" || name == "broken" || foreign || (entry.depth() == 0 && name == "build");
        if (entry->is_directory() && skipped)
            entry.disable_recursion_pending();
        else if (entry->is_regular_file())
            files.push_back(entry->path());
    }
    std::ranges::sort(files);

    Inspection inspection(root);
    for (const fs::path& file : files)
        if (file.filename() != ".git") inspection.file(file);
    return inspection.result();
}
