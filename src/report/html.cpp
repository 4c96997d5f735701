// SPDX-License-Identifier: BSL-1.0
#include "escaped.hpp"
#include "html_data.hpp"
#include "web_bundle.hpp"
#include "writers.hpp"

#include <congvu/report/words.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <span>

/// \file
/// A report as one page that needs nothing else: data, style and program are in it, and it may load nothing. The
/// program is written in src/report/web and put together by its build.mjs.

namespace congvu::report {

namespace {

std::string_view word_of(Language language) { return language == Language::vi ? "vi" : "en"; }

void write(std::ostream& out, std::span<const char* const> pieces) {
    for (const char* piece : pieces)
        out << piece;
}

/// Browsers read one long element in more time than many of a megabyte. No piece ends within a character.
void write_in_pieces(std::ostream& out, std::string_view json) {
    constexpr std::size_t piece = 1'000'000;
    const auto is_within        = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    while (!json.empty()) {
        std::size_t length = std::min(piece, json.size());
        while (length < json.size() && is_within(json[length]))
            ++length;
        out << "<script type=\"application/json\">" << json.substr(0, length) << "</script>\n";
        json.remove_prefix(length);
    }
}

/// What the data set is called; the name it was read by where it has no title.
std::string_view name_of(const Dataset& data, std::string_view dataset, Language language) {
    const std::string_view title = data.title.in(language);
    return title.empty() ? dataset : title;
}

/// What a reader without scripts is told: how the check ended, and where the rest is.
void write_without_scripts(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset) {
    const auto line = [&](Language language, Text before, Text rest) {
        const auto count = [&](Outcome outcome, std::size_t number) {
            out << ' ' << title(outcome).in(language) << ": " << posts_in(static_cast<Posts>(number), language) << ';';
        };
        out << "<p lang=\"" << word_of(language) << "\">" << escaped(name_of(data, dataset, language)) << ". "
            << before.in(language) << ' ' << to_vietnamese(report.as_of.in_force) << ':';
        count(Outcome::complies, report.summary.complies);
        count(Outcome::violates, report.summary.violates);
        count(Outcome::not_applicable, report.summary.not_applicable);
        count(Outcome::undetermined, report.summary.undetermined);
        out << ' ' << rest.in(language) << "</p>\n";
    };
    out << "<noscript>\n";
    for (const Language language : {Language::vi, Language::en})
        line(
            language, {"Kết quả kiểm tra tại ngày", "Result of the check as of"},
            {"trang này cần JavaScript để hiển thị từng kết quả.", "this page needs JavaScript to show each finding."});
    out << "</noscript>\n";
}

} // namespace

void write_html(std::ostream& out, const Dataset& data, const Report& report, std::string_view dataset,
                Language language) {
    out << "<!doctype html>\n<html lang=\"" << word_of(language) << "\">\n<head>\n<meta charset=\"utf-8\">\n"
        << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; "
           "style-src 'unsafe-inline'; img-src data:\">\n"
        << "<meta name=\"generator\" content=\"congvu " << CONGVU_VERSION << "\">\n"
        << "<title>" << escaped(name_of(data, dataset, language)) << "</title>\n"
        << "<style>\n";
    write(out, web::style);
    out << "</style>\n</head>\n<body>\n";
    write_without_scripts(out, data, report, dataset);
    write_in_pieces(out, html_data(data, report, dataset));
    out << "<script>\n";
    write(out, web::program);
    out << "</script>\n</body>\n</html>\n";
}

} // namespace congvu::report
