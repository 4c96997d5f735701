// SPDX-License-Identifier: BSL-1.0
#include "export_world.hpp"

#include <cctype>

namespace congvu::oracle {

namespace {

std::string categories_of(StaffCategories categories) {
    std::string text;
    for (const StaffCategory one : all_staff_categories)
        if (categories.contains(one)) text.append(text.empty() ? "" : "+").append(word(one));
    return text;
}

/// Writes the facts of one world.
class Exporter {
public:
    Exporter(Facts& facts, std::uint32_t world, const Dataset& data) : facts_(facts), world_(world), data_(data) {}

    void agencies() {
        for (const Agency& agency : data_.agencies) {
            add("agency", agency.key, Word{word(agency.kind)}, Word{word(agency.level)}, agency.life.from,
                agency.life.to);
            if (agency.confidence == Confidence::unconfirmed) add("agency_unconfirmed", agency.key);
            for (const ParentEdge& bond : agency.parents)
                add("bond", bond.location.line, agency.key, key(bond.parent), bond.period.from, bond.period.to);
        }
        for (const AgencyGroup& group : data_.groups)
            this->group(group);
        for (const Reorganisation& event : data_.reorganisations) {
            add("event", event.key, Word{word(event.kind)}, event.effective);
            for (const AgencyId original : event.originals)
                add("event_original", event.key, key(original));
            for (const AgencyId result : event.results)
                add("event_result", event.key, key(result));
        }
    }

    void documents() {
        for (const Document& document : data_.documents) {
            add("document", document.key, document.in_force.from, document.in_force.to);
            if (!document.issuer.empty()) add("document_issuer", document.key, document.issuer);
            if (document.issued) {
                add("document_issued", document.key, document.issued->earliest(), document.issued->latest());
                if (document.issued->has_day()) add("document_assumed", document.key, document.issued->day());
            }
            if (document.number) number(document.key, *document.number);
        }
        for (const Relation& relation : data_.relations)
            add("relation", relation.location.line, key(relation.from), Word{word(relation.kind)}, key(relation.to));
    }

    void duties() {
        for (const Directive& directive : data_.directives)
            add("directive", directive.key, key(directive.document), key(directive.issuer));
        for (const Task& task : data_.tasks)
            this->task(task);
        for (const Delegation& one : data_.delegations)
            add("delegation", one.location.line, key(one.task), key(one.from), key(one.to), one.period.from,
                one.period.to);
    }

    void posts() {
        std::size_t nth = 0;
        for (const Figure& figure : data_.figures)
            this->figure(figure, nth++);
        for (const Allocation& allocation : data_.allocations) {
            add("allocation", allocation.key, key(allocation.whole), Word{word(allocation.closure)});
            for (const FigureId part : allocation.parts)
                add("allocation_part", allocation.key, key(part));
        }
        for (const QuotaSubject& subject : data_.quota_subjects)
            add("quota_subject", key(subject.agency), Word{word(subject.scope)});
        for (const PostTransfer& one : data_.post_transfers) {
            add("transfer", one.key, key(one.from), key(one.to), categories_of(one.categories), Word{word(one.funding)},
                one.effective, one.recorded);
            if (one.posts) add("transfer_posts", one.key, *one.posts);
            if (one.reorganisation) add("transfer_of_split", one.key, data_.reorganisations[*one.reorganisation].key);
        }
    }

    void entries() {
        for (const StreamliningPlan& plan : data_.plans)
            this->plan(plan);
        for (const JobPosition& position : data_.job_positions) {
            entry("job_position", position);
            answer(position, "approved", position.approved);
            amount(position, "filled", position.filled);
        }
        for (const RankShare& rank : data_.rank_shares) {
            entry("rank_share", rank);
            amount(rank, "holders", rank.holders);
            amount(rank, "staff", rank.staff);
            share(rank, "approved", rank.approved);
        }
        for (const ListedPerson& person : data_.listed_persons) {
            entry("listed_person", person);
            protections(person, person.protections);
            answer(person, "volunteers", person.volunteers);
            answer(person, "under_proceedings", person.under_proceedings);
        }
        for (const StaffMember& person : data_.staff)
            staff(person);
        for (const Recruitment& plan : data_.recruitments)
            recruitment(plan);
        for (const RecruitmentFreeze& freeze : data_.freezes)
            this->freeze(freeze);
        for (const ContractStaff& contract : data_.contracts) {
            entry("contract", contract);
            if (contract.work) add("answer", contract.key, Word{"work"}, Word{word(*contract.work)});
            if (contract.sector) add("answer", contract.key, Word{"sector"}, Word{word(*contract.sector)});
            amount(contract, "contracts", contract.number);
        }
        for (const TeacherTranche& tranche : data_.teacher_tranches) {
            entry("tranche", tranche);
            amount(tranche, "posts", tranche.posts);
            amount(tranche, "teacher_posts", tranche.teacher_posts);
            amount(tranche, "other_posts", tranche.other_posts);
        }
        for (const ClassStaffing& classes : data_.classes) {
            entry("classes", classes);
            amount(classes, "classes", classes.classes);
            amount(classes, "teachers", classes.teachers);
            share(classes, "norm", classes.teachers_per_class);
        }
        for (const BlockMove& move : data_.block_moves)
            block_move(move);
    }

private:
    template <typename... Cells>
    void add(std::string_view relation, const Cells&... cells) {
        facts_.add(relation, world_, cells...);
    }

    [[nodiscard]] const std::string& key(AgencyId id) const { return data_.agencies[id].key; }
    [[nodiscard]] const std::string& key(GroupId id) const { return data_.groups[id].key; }
    [[nodiscard]] const std::string& key(DocumentId id) const { return data_.documents[id].key; }
    [[nodiscard]] const std::string& key(TaskId id) const { return data_.tasks[id].key; }
    [[nodiscard]] const std::string& key(FigureId id) const { return data_.figures[id].key; }

    void group(const AgencyGroup& group) {
        add("unit_group", group.key);
        for (const AgencyId member : group.agencies)
            add("group_member", group.key, key(member));
        for (std::size_t nth = 0; nth < group.selectors.size(); ++nth) {
            const AgencySelector& selector = group.selectors[nth];
            add("group_select", group.key, nth);
            for (const AgencyKind kind : selector.kinds)
                add("group_select_kind", group.key, nth, Word{word(kind)});
            if (selector.level) add("group_select_level", group.key, nth, Word{word(*selector.level)});
            if (selector.under) add("group_select_under", group.key, nth, key(*selector.under));
        }
        for (const GroupId inner : group.groups)
            add("group_inner", group.key, key(inner));
        if (!group.incomplete.empty()) add("group_incomplete", group.key);
    }

    /// The number as it is written: what stands between its strokes and dashes, and which of the two comes first.
    void number(const std::string& document, std::string_view text) {
        add("document_number", document, text);
        const auto mark = text.find_first_of("-/");
        if (mark == std::string_view::npos) return;
        add("document_number_style", document, Word{text[mark] == '-' ? "dash_first" : "stroke_first"});
        for (std::size_t nth = 0, from = 0; from <= text.size(); ++nth) {
            const auto end              = std::min(text.find_first_of("-/", from), text.size());
            const std::string_view part = text.substr(from, end - from);
            const auto digits           = part.find_last_not_of("0123456789") + 1;
            add("document_number_part", document, nth, part, part.substr(0, digits));
            from = end + 1;
        }
    }

    void task(const Task& task) {
        add("task", task.key, task.location.line, data_.directives[task.directive].key, Word{word(task.bearing)});
        if (task.parent) add("task_part", task.key, key(*task.parent));
        if (task.due) add("task_due", task.key, *task.due);
        for (const DocumentId document : task.carries_out)
            add("task_cites", task.key, key(document));
        if (!task.unnamed_citations.empty()) add("task_cites_unnamed", task.key);
        for (const Assignment& one : task.assignments) {
            const auto place = one.location.line;
            add("assignment", place, task.key, Word{word(one.role)}, one.period.from, one.period.to);
            addressee("assignment_agency", "assignment_group", place, one.addressee);
            for (const Addressee& object : one.toward)
                addressee("toward_agency", "toward_group", place, object);
            if (one.members_on) add("members_on", place, *one.members_on);
        }
    }

    void addressee(std::string_view agency, std::string_view group, std::uint32_t place, const Addressee& who) {
        if (const auto* one = std::get_if<AgencyId>(&who)) add(agency, place, key(*one));
        if (const auto* many = std::get_if<GroupId>(&who)) add(group, place, key(*many));
    }

    void figure(const Figure& figure, std::size_t nth) {
        add("figure", figure.key, nth, key(figure.agency), categories_of(figure.categories), Word{word(figure.funding)},
            Word{word(figure.measure)}, figure.period.from, figure.period.to, figure.recorded);
        if (figure.posts) add("figure_posts", figure.key, *figure.posts);
        if (figure.assigned_by) add("figure_authority", figure.key, Word{word(*figure.assigned_by)});
        if (figure.rise_basis) add("figure_basis", figure.key, Word{word(*figure.rise_basis)});
        if (!figure.charged_to) add("figure_charged_unknown", figure.key);
        for (const StaffCategory one : all_staff_categories) {
            if (figure.categories.contains(one)) add("figure_category", figure.key, Word{word(one)});
            if (figure.charged_to && figure.charged_to->contains(one))
                add("figure_charged", figure.key, Word{word(one)});
        }
    }

    void entry(std::string_view kind, const Entry& entry) {
        add("entry", Word{kind}, entry.key, key(entry.agency), entry.period.from, entry.period.to);
    }
    void amount(const Entry& entry, std::string_view what, std::optional<Posts> number) {
        if (number) add("amount", entry.key, Word{what}, *number);
    }
    void share(const Entry& entry, std::string_view what, std::optional<Percent> share) {
        if (share) add("share", entry.key, Word{what}, share->numerator, share->denominator);
    }
    void answer(const Entry& entry, std::string_view what, std::optional<bool> yes) {
        if (yes) add("answer", entry.key, Word{what}, Word{*yes ? "yes" : "no"});
    }
    void protections(const Entry& entry, std::optional<Protections> known) {
        if (known) answer(entry, "protected", !known->empty());
    }

    void plan(const StreamliningPlan& plan) {
        entry("plan", plan);
        amount(plan, "cut", plan.cut);
        if (plan.quality_measures) amount(plan, "quality_measures", static_cast<Posts>(plan.quality_measures->size()));
        if (plan.head) answer(plan, "head", !plan.head->empty());
        for (const PlannedYear& year : plan.years)
            add("plan_year", plan.key, year.year, Word{!year.approved ? "unknown" : *year.approved ? "yes" : "no"});
    }

    void staff(const StaffMember& person) {
        entry("staff", person);
        if (person.born) add("amount", person.key, Word{"born"}, *person.born);
        if (person.sex) add("answer", person.key, Word{"sex"}, Word{word(*person.sex)});
        if (person.extended_until) add("amount", person.key, Word{"extended_until"}, *person.extended_until);
        for (const YearRating& one : person.ratings)
            if (one.rating) add("rating", person.key, one.year, Word{word(*one.rating)});
        protections(person, person.protections);
        answer(person, "under_proceedings", person.under_proceedings);
        answer(person, "listed", person.is_listed);
    }

    void recruitment(const Recruitment& plan) {
        entry("recruitment", plan);
        add("recruits", plan.key, categories_of(plan.categories), Word{word(plan.funding)});
        amount(plan, "planned", plan.planned);
        answer(plan, "standards", plan.meets_standards);
        answer(plan, "positions_known", plan.positions.has_value());
        if (plan.positions)
            for (const JobPositionId position : *plan.positions)
                add("recruits_for", plan.key, data_.job_positions[position].key);
    }

    void freeze(const RecruitmentFreeze& freeze) {
        add("freeze", freeze.key, freeze.from);
        if (freeze.until) add("freeze_until", freeze.key, *freeze.until);
        if (freeze.seen_until) add("freeze_seen", freeze.key, *freeze.seen_until);
        for (const AgencyId agency : freeze.agencies)
            add("freeze_agency", freeze.key, key(agency));
        for (const GroupId group : freeze.groups)
            add("freeze_group", freeze.key, key(group));
    }

    void block_move(const BlockMove& move) {
        entry("block_move", move);
        if (move.decided_by) add("answer", move.key, Word{"decided_by"}, Word{word(*move.decided_by)});
        for (std::size_t nth = 0; nth < move.shares.size(); ++nth) {
            add("move_share", move.key, nth, key(move.shares[nth].block));
            if (move.shares[nth].posts) add("move_posts", move.key, nth, *move.shares[nth].posts);
        }
    }

    Facts& facts_;
    std::uint32_t world_;
    const Dataset& data_;
};

} // namespace

void export_calendar(Facts& facts) {
    for (Date day = date(1940, 1, 1); day < date(2061, 1, 1); day = day_after(day)) {
        const auto [year, month, number] = day.year_month_day();
        facts.add("calendar", day, static_cast<int>(year), static_cast<int>(month), static_cast<int>(number));
    }
}

void export_world(Facts& facts, std::uint32_t world, const Dataset& data, AsOf question) {
    facts.add("question", world, question.in_force, question.known_at);
    facts.add("rounding", world, Word{word(data.rounding)});
    Exporter exporter(facts, world, data);
    exporter.agencies();
    exporter.documents();
    exporter.duties();
    exporter.posts();
    exporter.entries();
}

} // namespace congvu::oracle
