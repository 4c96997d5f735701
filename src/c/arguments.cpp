// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"

#include "../io/encoding.hpp"

namespace congvu::c {

std::string_view text(const char* given, const char* name) {
    const std::string_view text = &need(given, name);
    if (!io::is_utf8(text)) throw Failure{CONGVU_BAD_TEXT, std::string(name) + " is not UTF-8"};
    return text;
}

Date day(const char* given, const char* name) {
    const std::string_view written = text(given, name);
    if (const auto day = parse_date(written)) return *day;
    throw Failure{CONGVU_BAD_ARGUMENT, std::string(name) + " is not a day; write it as YYYY-MM-DD, e.g. 2026-12-31"};
}

bulk::Day16 day16(const char* given, const char* name) {
    if (const auto short_day = bulk::to_day16(day(given, name))) return *short_day;
    throw Failure{CONGVU_BAD_ARGUMENT, std::string(name) + " is not from 1900-01-01 to 2079-06-05"};
}

} // namespace congvu::c
