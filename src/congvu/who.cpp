// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/dataset/responsibilities.hpp>
#include <congvu/report/words.hpp>
#include <congvu/responsibility/answers.hpp>
#include <congvu/responsibility/authority.hpp>
#include <congvu/responsibility/gaps.hpp>
#include <congvu/responsibility/supervision.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::program {

namespace {

class WhoWriter {
public:
    WhoWriter(std::ostream& out, const Dataset& data, AsOf as_of, Language language)
        : out_(out), data_(data), graph_(responsibility_graph(data)), as_of_(as_of), language_(language) {}

    void write(TaskId id) {
        const Task& task           = data_.tasks[id];
        const Directive& directive = data_.directives[task.directive];
        out_ << task.key << "  " << task.title.in(language_) << '\n';
        out_ << "  " << say("Văn bản: ", "Given by: ") << name(directive.document);
        if (!task.clause.empty()) out_ << ", " << task.clause;
        out_ << "; " << name(directive.issuer);
        if (!directive.signatory.vi.empty()) out_ << " (" << directive.signatory.in(language_) << ")";
        out_ << '\n';
        bearers(id);
        supervisors(id);
        authority(id);
    }

    void write(AgencyId id) {
        out_ << data_.agencies[id].key << "  " << name(id);
        if (!data_.agencies[id].exists_on(as_of_.in_force))
            out_ << say("  (không tồn tại vào ngày này)", "  (does not exist on this day)");
        out_ << '\n';
        const auto duties = duties_of(graph_, id, as_of_);
        heading("Nhiệm vụ tại ngày ", "Answers, on ");
        if (duties.empty()) out_ << "    " << say("không có", "for nothing") << '\n';
        for (const Answer& duty : duties) {
            out_ << "    " << data_.tasks[duty.task].key << "  " << title(duty.role).in(language_) << toward(duty)
                 << ": " << data_.tasks[duty.task].title.in(language_) << chain(duty) << '\n';
        }
        others(id, EdgeKind::supervises, say("Chịu sự theo dõi, đôn đốc của", "Supervised by"));
        others(id, EdgeKind::advises, say("Nhận tham mưu của", "Advised by"));
        const auto orphans = orphaned_by(graph_, id, as_of_);
        if (orphans.empty()) return;
        out_ << "  "
             << say("Nếu không còn cơ quan này, không cơ quan nào thực hiện: ", "Without it nobody carries out: ");
        list(orphans, [&](TaskId task) { return data_.tasks[task].key; });
        out_ << '\n';
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return std::string(Text{vi, en}.in(language_));
    }
    [[nodiscard]] std::string name(const Value& value) const {
        return report::name_of(data_, value, as_of_.in_force, language_);
    }
    void heading(std::string_view vi, std::string_view en) {
        out_ << "  " << say(vi, en) << to_vietnamese(as_of_.in_force) << ":\n";
    }
    template <typename Things, typename Word>
    void list(const Things& things, const Word& word) {
        const char* before = "";
        for (const auto& thing : things) {
            out_ << before << word(thing);
            before = ", ";
        }
    }

    [[nodiscard]] std::string toward(const Answer& answer) const {
        const auto& objects = data_.tasks[answer.task].assignments[answer.assignment].toward;
        std::string text;
        for (const Addressee& object : objects) {
            text += text.empty() ? " → " : ", ";
            text += std::visit([&](auto id) { return name(id); }, object);
        }
        return text;
    }

    /// How the task came from the agency that the text charges to the one that answers.
    [[nodiscard]] std::string chain(const Answer& answer) const {
        std::string text;
        if (answer.chain.empty()) return text;
        text = "\n         " + say("giao cho ", "charged: ") + name(answer.charged);
        for (const PassingStep& step : answer.chain)
            text += (step.how == Passing::succession ? say(" → kế thừa: ", " → succeeded by ")
                                                     : say(" → giao lại: ", " → passed on to ")) +
                    name(step.to);
        return text;
    }

    /// Members of one group in one role are told in one line, the rest one by one.
    void bearers(TaskId id) {
        heading("Cơ quan chịu trách nhiệm tại ngày ", "Who answers, on ");
        const Answers answers = answers_for(graph_, id, as_of_);
        if (answers.all.empty()) out_ << "    " << say("không có", "nobody") << '\n';
        std::map<std::pair<std::size_t, GroupId>, std::set<AgencyId>> by_group;
        for (const Answer& answer : answers.all) {
            const bool plain = answer.group && answer.chain.empty() && answer.end == ChainEnd::in_charge;
            if (plain)
                by_group[{answer.assignment, *answer.group}].insert(answer.charged);
            else
                single(answer);
        }
        for (const auto& [key, members] : by_group) {
            const Assignment& assignment = data_.tasks[id].assignments[key.first];
            out_ << "    " << name(key.second) << " (" << members.size() << ") – "
                 << title(assignment.role).in(language_) << ":\n      ";
            list(members, [&](AgencyId member) { return name(member); });
            out_ << '\n';
        }
        for (const GroupId group : answers.unsettled)
            out_ << "    " << name(group) << say(": chưa xác định được thành viên", ": its members cannot be told")
                 << '\n';
        for (const Assignment& assignment : data_.tasks[id].assignments)
            if (!assignment.reading.vi.empty())
                out_ << "    " << say("Cách đọc: ", "Reading: ") << assignment.reading.in(language_) << '\n';
    }

    void single(const Answer& answer) {
        out_ << "    ";
        switch (answer.end) {
            case ChainEnd::in_charge: out_ << name(answer.agency()); break;
            case ChainEnd::nobody:
                out_ << say("không có cơ quan kế thừa ", "nobody, after ") << name(answer.charged);
                break;
            case ChainEnd::circle:
                out_ << say("không xác định được: giao lại thành vòng khép kín", "nobody: passed on in a circle");
                break;
        }
        out_ << " – " << title(answer.role).in(language_) << toward(answer) << chain(answer) << '\n';
    }

    void supervisors(TaskId id) {
        std::set<AgencyId> watching;
        for (const Answer& answer : answers_for(graph_, id, as_of_).all) {
            if (answer.end != ChainEnd::in_charge || !carries_out(graph_, answer)) continue;
            const auto found = supervisors_of(graph_, id, answer.agency(), as_of_);
            watching.insert(found.begin(), found.end());
        }
        out_ << "  " << say("Theo dõi, đôn đốc, hướng dẫn: ", "Supervised by: ");
        if (watching.empty()) out_ << say("không có", "nobody");
        list(watching, [&](AgencyId agency) { return name(agency); });
        out_ << '\n';
    }

    void authority(TaskId id) {
        out_ << "  " << say("Căn cứ, thẩm quyền:", "Authority:") << '\n';
        for (const auto& path : authority_of(graph_, id, as_of_).paths) {
            out_ << "    ";
            const char* before = "";
            for (const AuthorityStep& step : path) {
                out_ << before << std::visit([&](auto thing) { return name(thing); }, step.what);
                if (!step.in_force) out_ << say(" (không còn hiệu lực)", " (not in force)");
                before = " → ";
            }
            out_ << '\n';
        }
    }

    void others(AgencyId id, EdgeKind kind, const std::string& words) {
        std::map<AgencyId, std::set<TaskId>> acting;
        for (const Oversight& one : oversight_of(graph_, id, kind, as_of_))
            acting[one.by].insert(one.task);
        for (const auto& [by, tasks] : acting) {
            out_ << "  " << words << ": " << name(by) << " (";
            list(tasks, [&](TaskId task) { return data_.tasks[task].key; });
            out_ << ")\n";
        }
    }

    std::ostream& out_;
    const Dataset& data_;
    ResponsibilityGraph graph_;
    AsOf as_of_;
    Language language_;
};

[[noreturn]] void nobody_called(const std::string& name, const Dataset& data) {
    std::vector<std::string_view> keys;
    for (const Task& task : data.tasks)
        keys.push_back(task.key);
    for (const Agency& agency : data.agencies)
        keys.push_back(agency.key);
    const auto meant = nearest(name, keys);
    throw BadUsage{"no task and no agency is called \"" + name + "\"" +
                   (meant.empty() ? "" : "; did you mean \"" + std::string(meant) + "\"?")};
}

} // namespace

Exit who(const WhoOptions& options, Streams streams) {
    const auto data = read(options.question.dataset, streams);
    if (!data) return Exit::bad_input;
    const auto task   = find_task(*data, options.name);
    const auto agency = find_agency(*data, options.name);
    if (!task && !agency) nobody_called(options.name, *data);
    const AsOf day = as_of(options.question, *data, streams);
    write_out(options.question.output, streams, [&](std::ostream& out) {
        WhoWriter writer(out, *data, day, options.question.in());
        if (task)
            writer.write(*task);
        else
            writer.write(*agency);
    });
    return Exit::ok;
}

} // namespace congvu::program
