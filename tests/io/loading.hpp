// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "temp_folder.hpp"

#include <congvu/io/load.hpp>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Data sets for tests of the loader, and what it says of them, one line for each fault:
/// `a.yaml:1:2 unknown-key: unknown key "asignee" [assignee]`.

namespace congvu::testing {

using Faults = std::vector<std::string>;

/// A folder of data that is gone with the test.
class DataFolder {
public:
    DataFolder& write(const std::string& name, std::string_view text) {
        std::ofstream file(path() / name, std::ios::binary);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        if (!file) throw std::runtime_error("cannot write " + name);
        return *this;
    }

    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    [[nodiscard]] Result<Dataset> load() const { return io::load(path()); }
    [[nodiscard]] Faults faults() const { return faults(path()); }

    /// The faults of a path, with the folder's own name left out.
    [[nodiscard]] Faults faults(const std::filesystem::path& path) const {
        Faults lines;
        const auto result = io::load(path);
        if (result) return lines;
        for (const Diagnostic& fault : result.error().all)
            lines.push_back(line(fault));
        return lines;
    }

private:
    [[nodiscard]] std::string line(const Diagnostic& fault) const {
        std::string text = fault.file;
        if (fault.line != 0) text += ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
        text += " " + fault.code + ": " + fault.message;
        if (!fault.did_you_mean.empty()) text += " [" + fault.did_you_mean + "]";
        const std::string start = path().string() + "/";
        for (auto at = text.find(start); at != std::string::npos; at = text.find(start))
            text.erase(at, start.size());
        if (text.starts_with(path().string())) text.replace(0, path().string().size(), "the folder");
        return text;
    }

    TempFolder folder_;
};

/// Something of each kind, for tests to refer to.
inline constexpr std::string_view small_data = R"(defaults: {confidence: reported, source: a gazette}
agencies:
  - {id: ubnd-tinh, kind: peoples_committee, level: province, name: {vi: UBND tỉnh, en: Provincial Committee}}
  - {id: so-noi-vu, kind: department, level: province, name: {vi: Sở Nội vụ, en: Home Affairs}, under: ubnd-tinh}
  - {id: so-y-te, kind: department, level: province, name: {vi: Sở Y tế, en: Health}, under: ubnd-tinh}
groups:
  - {id: g-departments, name: {vi: các sở, en: the departments}, agencies: [so-noi-vu, so-y-te]}
documents:
  - {id: kl-28, number: 28-KL/TW, issuer: Bộ Chính trị, issued: 2022-02-21, title: {vi: Kết luận 28, en: Conclusion 28}}
  - {id: cv-1, number: unknown, issuer: UBND tỉnh, issued: 2022-12-01, title: {vi: Công văn, en: A dispatch}}
directives:
  - {id: d-1, document: cv-1, issuer: ubnd-tinh, tasks: [{id: T01, title: {vi: Việc một, en: Task one}}]}
figures:
  - {id: f-1, agency: so-noi-vu, categories: all, measure: assigned, posts: 50, year: 2022}
  - {id: f-2, agency: so-y-te, categories: all, measure: assigned, posts: 40, year: 2022}
)";

/// The faults of a file that stands beside the small data: `1:2 unknown-key: …`.
inline Faults faults_of(std::string_view text) {
    DataFolder folder;
    folder.write("a.yaml", text).write("small.yaml", small_data);
    Faults lines = folder.faults();
    for (std::string& line : lines)
        if (line.starts_with("a.yaml:")) line.erase(0, 7);
    return lines;
}

/// The same where every entry is surely `reported`; the first line of the text is line 2.
inline Faults faults_of_reported(std::string_view text) {
    return faults_of("defaults: {confidence: reported}\n" + std::string(text));
}

/// A data set that must be good: the text, beside the small data.
inline Dataset good(std::string_view text) {
    DataFolder folder;
    folder.write("a.yaml", text).write("small.yaml", small_data);
    return folder.load().value();
}

} // namespace congvu::testing
