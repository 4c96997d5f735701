// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/text.hpp>
#include <congvu/law/parameter.hpp>
#include <congvu/time/date.hpp>

#include <string>

namespace congvu::report {

/// What a figure of the law is on a day, with its source: «10%  40-KL/TW (18/7/2022), mục 1, câu 2 [đã đọc nguyên
/// văn]»; or that it is not in force.
[[nodiscard]] std::string parameter_on(const NamedParameter& parameter, AsOf as_of, Language language);

} // namespace congvu::report
