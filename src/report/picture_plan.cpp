// SPDX-License-Identifier: BSL-1.0
#include "picture_plan.hpp"

#include <congvu/dataset/responsibilities.hpp>
#include <congvu/directive/role.hpp>
#include <congvu/report/words.hpp>
#include <congvu/responsibility/gaps.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <variant>

namespace congvu::report {

namespace {

/// A line of assignment without the task: tasks whose lines are the same share a box.
using Line   = std::tuple<Role, Addressee, std::vector<Addressee>, std::optional<Date>>;
using Bundle = std::vector<TaskId>;

class Planner {
public:
    Planner(const Dataset& data, AsOf as_of, Language language)
        : data_(data), as_of_(as_of), language_(language), structure_(data.structure()),
          graph_(responsibility_graph(data)), orphans_(unanswered(graph_, as_of)) {}

    Plan plan() {
        plan_.title = words({"Trách nhiệm thực hiện nhiệm vụ – ngày ", "Who answers for what – on "}) +
                      to_vietnamese(as_of_.in_force);
        for (const DirectiveId directive : data_.directives.ids())
            add_directive(directive);
        add_bases();
        add_delegations();
        add_boxes_of_addressees();
        if (plan_.boxes.empty())
            plan_.notes.push_back(words(
                {"Không có văn bản chỉ đạo nào có hiệu lực vào ngày này.", "No directive is in force on this day."}));
        if (any_gone_)
            plan_.notes.push_back(words({"Gạch ngang: không còn tồn tại vào ngày này; sau mũi tên là đơn vị kế thừa.",
                                         "Struck out: does not exist on this day; its successors follow the arrow."}));
        return std::move(plan_);
    }

private:
    [[nodiscard]] std::string words(Text text) const { return std::string(text.in(language_)); }
    [[nodiscard]] std::string text_of(const OwnedText& text) const { return std::string(text.in(language_)); }
    [[nodiscard]] std::string name(AgencyId agency) const {
        return text_of(data_.agencies[agency].name_on(as_of_.in_force));
    }

    static std::string id_of(DocumentId document) { return "doc" + std::to_string(document.row); }
    static std::string id_of(AgencyId agency) { return "agency" + std::to_string(agency.row); }

    // -- directives and their tasks ------------------------------------------------------------

    void add_directive(DirectiveId id) {
        const Directive& directive = data_.directives[id];
        if (!is_in_force(directive)) return;
        add_document(directive.document, BoxKind::directive, &directive);

        std::vector<std::pair<std::vector<Line>, Bundle>> bundles;
        for (const TaskId task : directive.tasks) {
            auto lines = lines_of(task);
            const auto same =
                std::find_if(bundles.begin(), bundles.end(), [&](const auto& one) { return one.first == lines; });
            if (same != bundles.end())
                same->second.push_back(task);
            else
                bundles.emplace_back(std::move(lines), Bundle{task});
        }
        for (const auto& [lines, tasks] : bundles)
            add_bundle(directive, lines, tasks);
        for (const TaskId task : directive.tasks)
            add_containment(task);
    }

    [[nodiscard]] bool is_in_force(const Directive& directive) const {
        return std::any_of(directive.tasks.begin(), directive.tasks.end(),
                           [&](TaskId task) { return !graph_.in(task, EdgeKind::contains, as_of_).empty(); });
    }

    /// The assignments that hold on the day; one whose group cannot be settled is shown all the same.
    [[nodiscard]] std::vector<Line> lines_of(TaskId task) const {
        std::vector<Line> lines;
        for (const Assignment& assignment : data_.tasks[task].assignments)
            if (assignment.period.contains(as_of_.in_force))
                lines.emplace_back(assignment.role, assignment.addressee, assignment.toward, assignment.members_on);
        return lines;
    }

    void add_bundle(const Directive& directive, const std::vector<Line>& lines, const Bundle& tasks) {
        PlanBox box;
        box.id    = "tasks" + std::to_string(tasks.front().row);
        box.kind  = BoxKind::tasks;
        box.title = keys_of(tasks);
        for (const TaskId task : tasks) {
            box_of_task_[task]   = box.id;
            const bool is_orphan = std::find(orphans_.begin(), orphans_.end(), task) != orphans_.end();
            std::string text     = text_of(data_.tasks[task].title);
            if (is_orphan) text += words({" – KHÔNG CƠ QUAN NÀO THỰC HIỆN", " – NOBODY CARRIES IT OUT"});
            box.items.push_back({data_.tasks[task].key, std::move(text), is_orphan});
        }
        plan_.arrows.push_back({id_of(directive.document), box.id, count_of(tasks.size()), ArrowKind::gives});

        std::map<DocumentId, Bundle> carried_out;
        for (const TaskId task : tasks)
            for (const DocumentId document : data_.tasks[task].carries_out)
                carried_out[document].push_back(task);
        for (const auto& [document, by] : carried_out) {
            bases_.insert(document);
            plan_.arrows.push_back(
                {id_of(document), box.id, keys_of(by) + words({" thực hiện", " carries it out"}), ArrowKind::basis});
        }
        for (const auto& line : lines)
            add_line(line, directive, box.id, tasks);
        plan_.boxes.push_back(std::move(box));
    }

    void add_line(const Line& line, const Directive& directive, const std::string& bundle, const Bundle& tasks) {
        const auto& [role, addressee, toward, members_on] = line;
        const auto day                                    = members_on ? members_on : issue_day(data_, directive);
        const auto bearer                                 = box_of(addressee, day);
        add_arrow({bundle, bearer, words(title(role)),
                   carries_out(role) || !toward.empty() ? ArrowKind::carries : ArrowKind::helps});
        for (const Addressee& object : toward) {
            const Text act = title(role == Role::supervise ? EdgeKind::supervises : EdgeKind::advises);
            add_arrow({bearer, box_of(object, day), words(act) + " (" + keys_of(tasks) + ")", ArrowKind::acts});
        }
    }

    /// One arrow between two boxes, whatever is to be said on it.
    void add_arrow(PlanArrow arrow) {
        for (PlanArrow& other : plan_.arrows) {
            if (other.from != arrow.from || other.to != arrow.to || other.kind != arrow.kind) continue;
            if (other.label.find(arrow.label) == std::string::npos) other.label += ", " + arrow.label;
            return;
        }
        plan_.arrows.push_back(std::move(arrow));
    }

    void add_containment(TaskId task) {
        const auto& parent = data_.tasks[task].parent;
        if (!parent || box_of_task_.count(*parent) == 0 || box_of_task_[*parent] == box_of_task_[task]) return;
        add_arrow({box_of_task_[*parent], box_of_task_[task], words(title(EdgeKind::contains)), ArrowKind::gives});
    }

    /// «T01–T15, T18»: runs of tasks that follow one another in the data.
    [[nodiscard]] std::string keys_of(const Bundle& tasks) const {
        std::string text;
        for (std::size_t first = 0; first < tasks.size();) {
            std::size_t last = first;
            while (last + 1 < tasks.size() && tasks[last + 1].row == tasks[last].row + 1)
                ++last;
            if (!text.empty()) text += ", ";
            text += data_.tasks[tasks[first]].key;
            if (last > first) text += (last > first + 1 ? "–" : ", ") + data_.tasks[tasks[last]].key;
            first = last + 1;
        }
        return text;
    }

    [[nodiscard]] std::string count_of(std::size_t tasks) const {
        return std::to_string(tasks) + words({" nhiệm vụ", tasks == 1 ? " task" : " tasks"});
    }

    // -- documents -----------------------------------------------------------------------------

    /// The documents that the directives carry out or rest on, and what those rest on.
    void add_bases() {
        std::vector<DocumentId> open(bases_.begin(), bases_.end());
        for (const Directive& directive : data_.directives)
            if (is_in_force(directive)) open.push_back(directive.document);
        std::set<DocumentId> seen(open.begin(), open.end());
        for (std::size_t i = 0; i < open.size(); ++i)
            for (const Edge& edge : graph_.out(open[i], EdgeKind::basis, as_of_)) {
                const auto basis = std::get<DocumentId>(edge.to);
                add_arrow({id_of(basis), id_of(open[i]), words({"căn cứ", "basis"}), ArrowKind::basis});
                if (seen.insert(basis).second) open.push_back(basis);
            }
        for (const DocumentId document : seen)
            if (drawn_.count(document) == 0) add_document(document, BoxKind::document, nullptr);
    }

    void add_document(DocumentId id, BoxKind kind, const Directive* directive) {
        if (!drawn_.insert(id).second) return;
        const Document& document = data_.documents[id];
        PlanBox box;
        box.id    = id_of(id);
        box.kind  = kind;
        box.title = document.number.value_or(words({"(chưa rõ số)", "(number not known)"}));
        if (kind == BoxKind::directive) box.title = words({"Văn bản chỉ đạo ", "Directive "}) + box.title;
        if (!document.issuer.empty()) box.notes.push_back(document.issuer);
        if (directive != nullptr && !text_of(directive->signatory).empty())
            box.notes.push_back(text_of(directive->signatory));
        box.notes.push_back(day_of(document));
        if (!detail::document_life(document).contains(as_of_.in_force))
            box.notes.push_back(words({"không có hiệu lực vào ngày này", "not in force on this day"}));
        box.items.push_back({"", text_of(document.title), false});
        plan_.boxes.push_back(std::move(box));
    }

    [[nodiscard]] std::string day_of(const Document& document) const {
        if (!document.issued) return words({"chưa rõ ngày ban hành", "day of issue not known"});
        const UncertainDate& issued = *document.issued;
        if (issued.is_known()) return words({"ngày ", ""}) + to_vietnamese(issued.day());
        const std::string bounds = to_vietnamese(issued.earliest()) + " – " + to_vietnamese(issued.latest());
        if (!issued.is_assumed()) return words({"ban hành trong khoảng ", "issued between "}) + bounds;
        return words({"GIẢ ĐỊNH ngày ", "ASSUMED "}) + to_vietnamese(issued.day()) + " (" + bounds + ")";
    }

    // -- those who bear the tasks --------------------------------------------------------------

    /// The box that stands for the addressee; made at the end, when all are known.
    std::string box_of(const Addressee& addressee, std::optional<Date> day) {
        if (const auto* agency = std::get_if<AgencyId>(&addressee)) {
            single_.insert(*agency);
            return id_of(*agency);
        }
        const std::pair key(std::get<GroupId>(addressee), day.value_or(end_of_time));
        const auto number = grouped_.try_emplace(key, grouped_.size()).first->second;
        return "group" + std::to_string(number);
    }

    void add_delegations() {
        for (const Delegation& delegation : data_.delegations) {
            if (box_of_task_.count(delegation.task) == 0) continue;
            for (const Edge& edge : graph_.out(delegation.from, EdgeKind::delegates, as_of_)) {
                if (edge.task != delegation.task || edge.to != Vertex(delegation.to)) continue;
                add_arrow({box_of(delegation.from, std::nullopt), box_of(delegation.to, std::nullopt),
                           words(title(EdgeKind::delegates)) + " (" + data_.tasks[delegation.task].key + ")",
                           ArrowKind::passes_on});
            }
        }
    }

    void add_boxes_of_addressees() {
        for (const auto& [key, number] : grouped_) {
            const auto& [group, day] = key;
            plan_.boxes.push_back(group_box("group" + std::to_string(number), group, day));
        }
        for (const AgencyId agency : single_) {
            PlanBox box;
            box.id   = id_of(agency);
            box.kind = BoxKind::agencies;
            if (structure_.exists(agency, as_of_.in_force))
                box.title = name(agency);
            else
                box.sections = {{"", {member(agency, {})}}};
            plan_.boxes.push_back(std::move(box));
        }
    }

    PlanBox group_box(std::string id, GroupId group, Date day) {
        PlanBox box;
        box.id    = std::move(id);
        box.kind  = BoxKind::agencies;
        box.title = text_of(data_.groups[group].name);
        if (day == end_of_time) {
            box.notes.push_back(words({"chưa xác định được thành viên: không rõ ngày ban hành",
                                       "members cannot be told: the day of issue is not known"}));
            return box;
        }
        const auto all = members(group, data_.groups, structure_, day);
        box.notes.push_back(std::to_string(all.size()) + words({" cơ quan vào ngày ", " agencies on "}) +
                            to_vietnamese(day));
        add_incomplete(group, box);

        std::set<AgencyId> rest(all.begin(), all.end());
        std::vector<PlanSection> inner_sections;
        for (const GroupId inner : data_.groups[group].groups) {
            PlanSection section{text_of(data_.groups[inner].name), {}};
            for (const AgencyId agency : members(inner, data_.groups, structure_, day))
                if (rest.erase(agency) > 0) section.members.push_back(member(agency, all));
            section.title += " (" + std::to_string(section.members.size()) + ")";
            inner_sections.push_back(std::move(section));
        }
        PlanSection own;
        for (const AgencyId agency : rest)
            own.members.push_back(member(agency, all));
        if (!own.members.empty()) box.sections.push_back(std::move(own));
        box.sections.insert(box.sections.end(), inner_sections.begin(), inner_sections.end());
        return box;
    }

    void add_incomplete(GroupId group, PlanBox& box) const {
        for (const GroupId inner : with_inner_groups(group, data_.groups)) {
            const std::string why = text_of(data_.groups[inner].incomplete);
            if (!why.empty()) box.notes.push_back(words({"Chưa đầy đủ: ", "Not complete: "}) + why);
        }
    }

    /// An agency among others, which each have a line of their own.
    PlanMember member(AgencyId agency, const std::vector<AgencyId>& others) {
        PlanMember made{name(agency), !structure_.exists(agency, as_of_.in_force), {}};
        if (!made.is_gone) return made;
        any_gone_        = true;
        const auto heirs = structure_.heirs(agency, as_of_.in_force);
        const bool all_have_a_line =
            std::all_of(heirs.begin(), heirs.end(), [&](AgencyId heir) { return contains(others, heir); });
        for (const AgencyId next : all_have_a_line ? heirs : structure_.successors(agency, as_of_.in_force)) {
            const bool is_gone = !structure_.exists(next, as_of_.in_force);
            made.successors.push_back(name(next) +
                                      (is_gone ? words({" (xem dòng riêng)", " (see its own line)"}) : ""));
        }
        return made;
    }

    static bool contains(const std::vector<AgencyId>& agencies, AgencyId agency) {
        return std::find(agencies.begin(), agencies.end(), agency) != agencies.end();
    }

    const Dataset& data_;
    AsOf as_of_;
    Language language_;
    Structure structure_;
    ResponsibilityGraph graph_;
    std::vector<TaskId> orphans_;

    Plan plan_;
    std::map<TaskId, std::string> box_of_task_;
    std::set<DocumentId> bases_; // carried out by tasks
    std::set<DocumentId> drawn_;
    std::set<AgencyId> single_;
    std::map<std::pair<GroupId, Date>, std::size_t> grouped_;
    bool any_gone_ = false;
};

} // namespace

Plan plan_picture(const Dataset& data, AsOf as_of, Language language) { return Planner(data, as_of, language).plan(); }

} // namespace congvu::report
