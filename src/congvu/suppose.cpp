// SPDX-License-Identifier: BSL-1.0
#include "suppose.hpp"

#include "commands.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/base/share_text.hpp>
#include <congvu/dataset/supposed_day.hpp>
#include <congvu/report/words.hpp>

#include <charconv>
#include <string_view>
#include <type_traits>
#include <variant>

namespace congvu::program {

namespace {

[[noreturn]] void refuse(const std::string& setting, const std::string& why) {
    throw BadUsage{"--set \"" + setting + "\": " + why};
}

std::string plain(Posts posts) { return std::to_string(posts); }
std::string plain(Percent share) { return report::number_in(share, Language::en); }
std::string plain(Age age) { return std::to_string(age.months); }

Posts number_of(const std::string& setting, const std::string& text, const char* form) {
    Posts posts             = 0;
    const char* const last  = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, posts);
    if (error != std::errc{} || end != last || posts < 0) refuse(setting, form);
    return posts;
}

Posts posts_of(const std::string& setting, const std::string& text) {
    return number_of(setting, text, "write a whole number of posts");
}

/// An age in months; 200 years are enough for anybody.
Posts months_of(const std::string& setting, const std::string& text) {
    const char* const form = "write an age in months, such as 744 for 62 years";
    const Posts months     = number_of(setting, text, form);
    if (months > 2400) refuse(setting, form);
    return months;
}

/// One thing can be supposed in one way only.
void add(Dataset& data, const std::string& setting, Supposition supposition) {
    for (const Supposition& one : data.suppositions)
        if (one.what == supposition.what) refuse(setting, "something else is supposed of " + one.what + " already");
    data.suppositions.push_back(std::move(supposition));
}

/// The figure of the law that `RULE.NAME` names.
const NamedParameter& parameter_of(const std::string& setting, const RuleCard& rule, const std::string& name) {
    if (rule.parameters.empty()) refuse(setting, std::string(rule.id) + " reads no figure of the law");
    std::vector<std::string_view> ids{"rate"};
    for (const NamedParameter& parameter : rule.parameters) {
        if (parameter.id == name) return parameter;
        ids.push_back(parameter.id);
    }
    if (name == "rate") return rule.parameters.front();
    const auto meant = nearest(name, ids);
    refuse(setting, std::string(rule.id) + " reads no \"" + name + "\"" +
                        (meant.empty() ? "" : "; did you mean \"" + std::string(meant) + "\"?"));
}

void suppose_parameter(Dataset& data, AsOf as_of, const std::string& setting, const NamedParameter& parameter,
                       const std::string& value) {
    Supposition one;
    one.what  = parameter.id;
    one.value = value;
    std::visit(
        [&](const auto& steps) {
            using T        = std::remove_cvref_t<decltype(steps.front().value)>;
            one.instead_of = "nothing in force";
            for (const auto& step : steps)
                if (step.from <= as_of.in_force && as_of.in_force <= parameter.last_day)
                    one.instead_of = plain(step.value);
            if constexpr (std::is_same_v<T, Percent>) {
                one.share = parse_share(value);
                if (!one.share) refuse(setting, "write a share such as 12%, 12.5% or 1/8");
            } else if constexpr (std::is_same_v<T, Age>) {
                one.posts = months_of(setting, value);
            } else {
                one.posts = posts_of(setting, value);
            }
        },
        parameter.steps);
    add(data, setting, std::move(one));
}

void suppose_figure(Dataset& data, const std::string& setting, FigureId id, const std::string& value) {
    Figure& figure = data.figures[id];
    Supposition one;
    one.what       = figure.key;
    one.instead_of = figure.posts ? std::to_string(*figure.posts) : "unknown";
    figure.posts   = posts_of(setting, value);
    one.value      = value;
    one.figure     = id;
    add(data, setting, std::move(one));
}

void suppose_event(Dataset& data, const std::string& setting, ReorganisationId id, const std::string& value) {
    Reorganisation& event = data.reorganisations[id];
    const auto day        = parse_date(value);
    if (!day) refuse(setting, "write a day, YYYY-MM-DD");
    Supposition one;
    one.what       = event.key;
    one.instead_of = to_iso(event.effective);
    one.value      = to_iso(*day);
    if (const auto wrong = suppose_day(data, id, *day))
        refuse(setting, data.agencies[wrong->agency].key + " " + std::string(wrong->why));
    add(data, setting, std::move(one));
}

[[noreturn]] void refuse_name(const Dataset& data, const std::string& setting, const std::string& name) {
    std::vector<std::string_view> names;
    for (const Figure& figure : data.figures)
        names.push_back(figure.key);
    for (const Reorganisation& event : data.reorganisations)
        names.push_back(event.key);
    const auto meant = nearest(name, names);
    refuse(setting, "no figure or event \"" + name + "\"" +
                        (meant.empty() ? "" : "; did you mean \"" + std::string(meant) + "\"?"));
}

} // namespace

void suppose(Dataset& data, AsOf as_of, const std::vector<std::string>& settings) {
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        if (equals == std::string::npos) refuse(setting, "write NAME=VALUE, e.g. KL28-01.rate=12%");
        const std::string name  = setting.substr(0, equals);
        const std::string value = setting.substr(equals + 1);
        if (const auto dot = name.find('.'); dot != std::string::npos) {
            const AnyRule rule = rule_named(name.substr(0, dot));
            suppose_parameter(data, as_of, setting, parameter_of(setting, rule.card(), name.substr(dot + 1)), value);
        } else if (const auto figure = congvu::detail::find_key(data.figures, name)) {
            suppose_figure(data, setting, *figure, value);
        } else if (const auto event = congvu::detail::find_key(data.reorganisations, name)) {
            suppose_event(data, setting, *event, value);
        } else {
            refuse_name(data, setting, name);
        }
    }
}

} // namespace congvu::program
