// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu.h>

#include <array>
#include <cstddef>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// `congvu.h` as its tests use it: what was given is given back, and a call that must go well throws when it does not.

namespace congvu::testing {

template <auto free>
struct GiveBack {
    template <typename T>
    void operator()(T* thing) const {
        free(thing);
    }
};
using Error   = std::unique_ptr<congvu_error, GiveBack<congvu_error_free>>;
using Data    = std::unique_ptr<congvu_data, GiveBack<congvu_data_free>>;
using Checked = std::unique_ptr<congvu_report, GiveBack<congvu_report_free>>;
using Session = std::unique_ptr<congvu_session, GiveBack<congvu_session_free>>;
using Told    = std::unique_ptr<congvu_finding, GiveBack<congvu_finding_free>>;
using Effect  = std::unique_ptr<congvu_effect, GiveBack<congvu_effect_free>>;
using Written = std::unique_ptr<char, GiveBack<congvu_text_free>>;

/// What a call came to: its status, and its message when it failed.
struct Came {
    congvu_status status;
    std::string message;
    friend bool operator==(const Came&, const Came&) = default;
    /// For the messages of tests.
    friend std::ostream& operator<<(std::ostream& out, const Came& result) {
        return out << result.status << " " << result.message;
    }
};

/// Makes a call, which gets the place for an error.
template <typename Call>
Came came(Call call) {
    congvu_error* error = nullptr;
    const auto status   = call(&error);
    const Error owned(error);
    if ((status == CONGVU_OK) != (error == nullptr)) throw std::logic_error("an error without a failure, or none");
    if (error != nullptr && error->status != status) throw std::logic_error("the error has another status");
    return {status, error == nullptr ? std::string() : error->message};
}

/// A call that must go well.
template <typename Call>
void must(Call call) {
    const Came result = came(call);
    if (result.status != CONGVU_OK) throw std::runtime_error(result.message);
}

inline Data load(const char* path) {
    congvu_data* data = nullptr;
    must([&](auto error) { return congvu_load(path, nullptr, &data, error); });
    return Data(data);
}

inline Checked check(const Data& data, const char* as_of, const congvu_check_options* options = nullptr) {
    congvu_report* report = nullptr;
    must([&](auto error) { return congvu_check(data.get(), as_of, options, &report, error); });
    return Checked(report);
}

inline Session open(const Data& data, const char* as_of) {
    congvu_session* session = nullptr;
    must([&](auto error) { return congvu_session_open(data.get(), as_of, nullptr, &session, error); });
    return Session(session);
}

inline std::size_t findings(const Checked& report) {
    std::size_t count = 0;
    must([&](auto error) { return congvu_report_finding_count(report.get(), &count, error); });
    return count;
}

inline Told finding(const Checked& report, std::size_t index) {
    congvu_finding* told = nullptr;
    must([&](auto error) { return congvu_report_finding(report.get(), index, &told, error); });
    return Told(told);
}

inline std::string written(const Checked& report, const char* format, const char* language = "vi") {
    char* text         = nullptr;
    std::size_t length = 0;
    must([&](auto error) { return congvu_report_render(report.get(), format, language, &text, &length, error); });
    const Written owned(text);
    return {text, length};
}

inline congvu_summary summary(const Checked& report) {
    congvu_summary all{};
    must([&](auto error) { return congvu_report_summary(report.get(), &all, sizeof all, error); });
    return all;
}

inline congvu_summary summary(const Session& session) {
    congvu_summary all{};
    must([&](auto error) { return congvu_session_summary(session.get(), &all, sizeof all, error); });
    return all;
}

/// Whether two counts are the same.
inline bool same(const congvu_summary& a, const congvu_summary& b) {
    const auto all = [](const congvu_summary& of) {
        return std::array{of.complies, of.violates,   of.not_applicable, of.undetermined,
                          of.waived,   of.violations, of.warnings,       of.advice};
    };
    return all(a) == all(b) && a.has_violation == b.has_violation;
}

/// The effects of the last change: `KL40-07: violates -> complies`.
inline std::vector<std::string> effects(const Session& session) {
    std::size_t count = 0;
    must([&](auto error) { return congvu_session_effect_count(session.get(), &count, error); });
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < count; ++at) {
        congvu_effect* effect = nullptr;
        must([&](auto error) { return congvu_session_effect(session.get(), at, &effect, error); });
        const Effect owned(effect);
        lines.push_back(std::string(effect->rule) + ": " + effect->before + " -> " + effect->after +
                        (effect->is_worse != 0 ? " (!)" : ""));
    }
    return lines;
}

/// A teacher whom the school of docs/examples/country may hire.
inline congvu_person teacher(const char* id) {
    return {.size            = sizeof(congvu_person),
            .id              = id,
            .agency          = "THPT-1",
            .category        = "public_employee",
            .funding         = "state_budget",
            .born            = "1999-09-09",
            .sex             = "F",
            .started         = "2026-11-01",
            .rating_previous = 2,
            .rating_last     = 2,
            .is_protected    = 0};
}

} // namespace congvu::testing
