// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/write_changes.hpp>

#include "json_entries.hpp"
#include "painted.hpp"

#include <congvu/report/words.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <string>

namespace congvu::report {

namespace {

std::array<std::size_t, 3> count(const std::vector<Change>& changes) {
    std::array<std::size_t, 3> counts{};
    for (const Change& change : changes)
        ++counts.at(static_cast<std::size_t>(change.kind));
    return counts;
}

class ChangeWriter {
public:
    ChangeWriter(std::ostream& out, Side before, Side after, Style style)
        : out_(out), before_(before), after_(after), style_(style) {}

    void write(const std::vector<Change>& changes) {
        out_ << say("So sánh: ", "Compared: ") << side(before_) << " → " << side(after_) << '\n';
        for (const Supposition& one : after_.data.suppositions)
            out_ << say("  giả sử ", "  what if ") << one.what << " = " << one.value
                 << say(" (thay cho ", " (instead of ") << one.instead_of << ")\n";
        for (const Change& change : changes)
            entry(change);
        const auto counts = count(changes);
        out_ << '\n'
             << counts[0] << say(" mới xuất hiện, ", " appear, ") << counts[1] << say(" không còn, ", " vanish, ")
             << counts[2] << say(" thay đổi", " change") << '\n';
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string(Text{vi, en}.in(style_.language));
    }
    [[nodiscard]] std::string painted(std::string_view text, std::string_view code) const {
        return report::painted(text, code, style_);
    }
    [[nodiscard]] std::string side(const Side& one) const {
        return std::string(one.name) + say(" tại ngày ", " as of ") + to_vietnamese(one.report.as_of.in_force);
    }

    void entry(const Change& change) {
        const Finding& finding = change.finding();
        const Dataset& data    = change.after != nullptr ? after_.data : before_.data;
        out_ << '\n'
             << mark(change.kind) << ' ' << painted(std::string(finding.rule.id), "1") << "  "
             << name_of(data, finding.subject, finding.as_of.in_force, style_.language) << '\n';
        said(before_, change.before, say("trước: ", "before: "));
        said(after_, change.after, say("nay:   ", "now:    "));
        for (const ChangeReason& reason : change.reasons)
            why(change, reason);
    }

    [[nodiscard]] std::string mark(ChangeKind kind) const {
        switch (kind) {
            case ChangeKind::appears: return painted("+", "31");
            case ChangeKind::vanishes: return painted("-", "32");
            case ChangeKind::changes: return painted("~", "33");
        }
        return {};
    }

    void said(const Side& one, const Finding* finding, const std::string& when) {
        out_ << "    " << when;
        if (finding == nullptr) {
            out_ << say("quy tắc không xét đối tượng này", "the rule does not speak of it") << '\n';
            return;
        }
        const bool violates = finding->verdict == Outcome::violates;
        out_ << (violates ? title(finding->severity) : title(finding->verdict.outcome)).in(style_.language);
        if (finding->waived_by != nullptr) out_ << say(" (được miễn)", " (waived)");
        const std::string message = message_of(one.data, *finding, style_.language);
        if (!message.empty()) out_ << ": " << message;
        out_ << '\n';
    }

    void why(const Change& change, const ChangeReason& reason) {
        out_ << "    " << say("vì ", "because ");
        if (reason.code == "subject") {
            out_ << (change.before == nullptr
                         ? say("đối tượng mới có trong dữ liệu vào ngày đó", "the subject is new")
                         : say("đối tượng không còn trong dữ liệu vào ngày đó", "the subject is gone"))
                 << '\n';
            return;
        }
        if (reason.code == "day") {
            out_ << say("ngày kiểm tra: ", "the day: ") << to_vietnamese(change.before->as_of.in_force) << " → "
                 << to_vietnamese(change.after->as_of.in_force) << '\n';
            return;
        }
        out_ << title_of(reason.code).in(style_.language) << ": " << values(before_, reason.before) << " → "
             << values(after_, reason.after) << '\n';
    }

    [[nodiscard]] std::string values(const Side& one, const std::vector<Operand>& operands) const {
        std::string list;
        for (const Operand& operand : operands) {
            list += (list.empty() ? "" : ", ") + value(one, operand);
            const std::string place = place_of(one.data, operand.origin);
            if (!place.empty()) list += " " + painted("(" + place + ")", "2");
        }
        return list.empty() ? say("không có", "none") : list;
    }
    [[nodiscard]] std::string value(const Side& one, const Operand& operand) const {
        if (const auto* id = std::get_if<FigureId>(&operand.value)) {
            const auto& posts = one.data.figures[*id].posts;
            return posts ? posts_in(*posts, style_.language) : say("chưa rõ", "not known");
        }
        return name_of(one.data, operand.value, one.report.as_of.in_force, style_.language);
    }

    std::ostream& out_;
    Side before_;
    Side after_;
    Style style_;
};

// -- JSON --------------------------------------------------------------------------------------

json::array values(const Side& side, const std::vector<Operand>& operands) {
    json::array list;
    for (const Operand& operand : operands) {
        json::object one{{"id", key_of(side.data, operand.value)}};
        one["value"] = detail::amount_of(side.data, operand);
        if (operand.origin.known()) one["location"] = location_entry(side.data, operand.origin);
        list.push_back(std::move(one));
    }
    return list;
}

json::value brief(const Side& side, const Finding* finding) {
    if (finding == nullptr) return nullptr;
    json::object entry = finding_entry(side.data, *finding);
    entry.erase("related");
    return entry;
}

void write_json(std::ostream& out, Side before, Side after, const std::vector<Change>& changes) {
    json::array entries;
    for (const Change& change : changes) {
        json::array reasons;
        for (const ChangeReason& reason : change.reasons)
            reasons.push_back({{"what", reason.code},
                               {"before", values(before, reason.before)},
                               {"after", values(after, reason.after)}});
        const Dataset& data = change.after != nullptr ? after.data : before.data;
        entries.push_back({{"change", word(change.kind)},
                           {"rule", change.finding().rule.id},
                           {"subject", id_of(data, change.finding().subject)},
                           {"before", brief(before, change.before)},
                           {"after", brief(after, change.after)},
                           {"reasons", std::move(reasons)}});
    }
    const auto side = [](const Side& one) {
        return json::object{{"dataset", one.name}, {"as_of", to_iso(one.report.as_of.in_force)}};
    };
    json::array suppositions;
    for (const Supposition& one : after.data.suppositions)
        suppositions.push_back({{"what", one.what}, {"value", one.value}, {"instead_of", one.instead_of}});
    const auto counts = count(changes);
    out << json::serialize(
               json::object{{"old", side(before)},
                            {"new", side(after)},
                            {"suppositions", std::move(suppositions)},
                            {"summary", {{"appears", counts[0]}, {"vanishes", counts[1]}, {"changes", counts[2]}}},
                            {"changes", std::move(entries)}})
        << '\n';
}

} // namespace

void write_changes(std::ostream& out, Side before, Side after, const std::vector<Change>& changes, Format format,
                   Style style) {
    if (format == Format::json)
        write_json(out, before, after, changes);
    else
        ChangeWriter(out, before, after, style).write(changes);
}

} // namespace congvu::report
