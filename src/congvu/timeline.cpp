// SPDX-License-Identifier: BSL-1.0
#include "timeline.hpp"

#include "../report/escaped.hpp"

#include <congvu/report/words.hpp>

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace congvu::program {

namespace {

using report::escaped;

/// Something that holds from one day to another.
struct Stretch {
    Date from;
    Date last_day;
    std::string words;
};

/// A line of the picture.
struct Lane {
    std::string title;
    std::vector<Stretch> stretches;
};

std::vector<Stretch> stretches_of(const NamedParameter& parameter) {
    std::vector<Stretch> all;
    for (std::size_t step = 0; step < parameter.size(); ++step) {
        const bool is_last = step + 1 == parameter.size();
        const auto value   = [step](const auto& steps) { return report::number_in(steps[step].value, Language::vi); };
        all.push_back({parameter.from(step),
                       is_last ? parameter.last_day : parameter.from(step + 1) - boost::gregorian::days(1),
                       std::visit(value, parameter.steps)});
    }
    return all;
}

class Picture {
public:
    explicit Picture(std::vector<Lane> lanes) : lanes_(std::move(lanes)) {
        std::vector<Date> days;
        for (const Lane& lane : lanes_)
            for (const Stretch& one : lane.stretches)
                for (const Date day : {one.from, one.last_day})
                    if (!day.is_special()) days.push_back(day);
        const auto [first, last] = std::minmax_element(days.begin(), days.end());
        first_year_              = static_cast<int>(first->year());
        end_year_                = static_cast<int>(last->year()) + 1;
    }

    [[nodiscard]] std::string svg(const std::string& label) const {
        const int height = top + static_cast<int>(lanes_.size()) * lane_height + 6;
        std::string text = "<svg class=\"timeline\" role=\"img\" aria-label=\"" + escaped(label) + "\" viewBox=\"0 0 " +
                           std::to_string(width) + " " + std::to_string(height) +
                           "\" xmlns=\"http://www.w3.org/2000/svg\" font-size=\"13\" fill=\"currentColor\">";
        const int every = std::max(1, (end_year_ - first_year_ + 11) / 12);
        for (int year = first_year_; year <= end_year_; year += every) {
            const std::string x = std::to_string(at(date(static_cast<unsigned short>(year), 1, 1)));
            text.append("<path d=\"M")
                .append(x)
                .append(" " + std::to_string(top - 4) + "V" + std::to_string(height - 6))
                .append("\" stroke=\"currentColor\" stroke-opacity=\".25\"/><text x=\"")
                .append(x)
                .append("\" y=\"" + std::to_string(top - 8) + "\" text-anchor=\"middle\">" + std::to_string(year))
                .append("</text>");
        }
        for (std::size_t i = 0; i < lanes_.size(); ++i)
            text += lane(lanes_[i], top + static_cast<int>(i) * lane_height);
        return text + "</svg>";
    }

private:
    static constexpr int width       = 720;
    static constexpr int margin      = 24;
    static constexpr int top         = 26;
    static constexpr int lane_height = 46;

    /// Where a day lies, from left to right; what has no beginning or no end lies at the border.
    [[nodiscard]] int at(Date day) const {
        if (day == start_of_time) return margin;
        if (day == end_of_time) return width - margin;
        const Date first = date(static_cast<unsigned short>(first_year_), 1, 1);
        const Date end   = date(static_cast<unsigned short>(end_year_), 1, 1);
        return margin + static_cast<int>((day - first).days() * (width - 2 * margin) / (end - first).days());
    }

    [[nodiscard]] std::string lane(const Lane& lane, int y) const {
        std::string text = "<text x=\"" + std::to_string(margin) + "\" y=\"" + std::to_string(y + 13) + "\">" +
                           escaped(lane.title) + "</text>";
        for (const Stretch& one : lane.stretches) {
            const int from = at(one.from);
            const int to = one.last_day.is_special() ? at(one.last_day) : at(one.last_day + boost::gregorian::days(1));
            text += "<rect x=\"" + std::to_string(from) + "\" y=\"" + std::to_string(y + 19) + "\" width=\"" +
                    std::to_string(std::max(to - from - 2, 2)) +
                    "\" height=\"20\" rx=\"3\" fill-opacity=\".15\" stroke=\"currentColor\"><title>" +
                    escaped(one.words) + "</title></rect>";
            const int letters = static_cast<int>(one.words.size()); // of 8 units, with room at both ends
            if (letters * 8 + 8 <= to - from)
                text += "<text x=\"" + std::to_string(from + 6) + "\" y=\"" + std::to_string(y + 34) + "\">" +
                        escaped(one.words) + "</text>";
        }
        return text;
    }

    std::vector<Lane> lanes_;
    int first_year_ = 0;
    int end_year_   = 0;
};

std::string in_words(const Period& period) {
    std::string words;
    if (!period.from.is_special()) words += to_vietnamese(period.from);
    words += " – ";
    if (!period.to.is_special()) words += to_vietnamese(period.last_day());
    return words;
}

} // namespace

std::string timeline_of(const RuleCard& rule) {
    if (rule.in_force.from.is_special() && rule.in_force.to.is_special() && rule.parameters.empty()) return {};
    std::vector<Lane> lanes{
        {std::string(rule.id) + ": hiệu lực · in force",
         {{rule.in_force.from, rule.in_force.to.is_special() ? end_of_time : rule.in_force.last_day(),
           in_words(rule.in_force)}}}};
    for (const NamedParameter& parameter : rule.parameters)
        lanes.push_back(
            {std::string(parameter.title.vi) + " · " + std::string(parameter.title.en), stretches_of(parameter)});
    return Picture(std::move(lanes)).svg(std::string(rule.id) + ": in force " + in_words(rule.in_force));
}

} // namespace congvu::program
