// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "loading.hpp"

#include <string>
#include <variant>

using namespace congvu;
using namespace congvu::testing;

namespace {

const Dataset& example() {
    static const Dataset data = good(R"(defaults: {confidence: reported}
directives:
- id: d-2
  document: cv-1
  issuer: ubnd-tinh
  signatory: {vi: Chủ tịch, en: Chairman}
  tasks:
  - id: T20
    title: {vi: Tham mưu, en: Advise}
    clause: ¶6/a
    topic: quota management
    bearing: jointly
    confidence: text_read
    assignments:
    - role: advise
      by: [so-noi-vu, g-departments]
      toward: ubnd-tinh
      members_on: 2022-12-01
      from: 2022-12-01
      until: 2023-12-31
      reading: {vi: cách hiểu, en: a reading}
    - {role: supervise, by: so-y-te, toward: [g-departments, so-noi-vu], confidence: unconfirmed}
    carries_out: [kl-28, cv-1]
    cites_unnamed: [{vi: theo quy định, en: by regulation}]
    parent: T21
    due: 2023-06-30
  - {id: T21, title: {vi: Việc, en: Task}}
)");
    return data;
}

} // namespace

TEST_CASE("directives: a document, its issuer and its tasks in the order of the text") {
    const Directive& read = example().directives[DirectiveId{0}];
    CHECK(read.key == "d-2");
    CHECK(read.document == find_document(example(), "cv-1"));
    CHECK(read.issuer == find_agency(example(), "ubnd-tinh"));
    CHECK(read.signatory.vi == "Chủ tịch");
    CHECK(read.tasks == std::vector{TaskId{0}, TaskId{1}});
    CHECK(read.location == Location{0, 3, 7});
    CHECK(example().tasks[TaskId{1}].directive == DirectiveId{0});
    CHECK(example().tasks[TaskId{2}].directive == DirectiveId{1});
}

TEST_CASE("tasks: everything that can be said of one is read") {
    const Task& read = example().tasks[TaskId{0}];
    CHECK(read.key == "T20");
    CHECK(read.title == OwnedText{"Tham mưu", "Advise"});
    CHECK(read.clause == "¶6/a");
    CHECK(read.topic == "quota management");
    CHECK(read.bearing == Bearing::jointly);
    CHECK(read.confidence == Confidence::text_read);
    CHECK(read.carries_out == std::vector{DocumentId{0}, DocumentId{1}});
    CHECK(read.unnamed_citations == std::vector{OwnedText{"theo quy định", "by regulation"}});
    CHECK(read.parent == TaskId{1});
    CHECK(read.due == date(2023, 6, 30));
    CHECK(read.location == Location{0, 8, 9});

    const Task& bare = example().tasks[TaskId{1}];
    CHECK(bare.bearing == Bearing::severally);
    CHECK(bare.confidence == Confidence::reported);
    CHECK(bare.assignments.empty());
    CHECK(!bare.parent);
    CHECK(!bare.due);
}

TEST_CASE("assignments: one for each addressee, at the place that names it") {
    const auto& all         = example().tasks[TaskId{0}].assignments;
    const Addressee home    = find_agency(example(), "so-noi-vu").value();
    const Addressee whole   = find_agency(example(), "ubnd-tinh").value();
    const Addressee several = find_group(example(), "g-departments").value();
    REQUIRE(all.size() == 3);
    CHECK(all[0].addressee == home);
    CHECK(all[1].addressee == several);
    CHECK(all[0].location == Location{0, 16, 12});
    CHECK(all[1].location == Location{0, 16, 23});
    for (const auto i : {0U, 1U}) {
        CHECK(all[i].role == Role::advise);
        CHECK(all[i].toward == std::vector{whole});
        CHECK(all[i].members_on == date(2022, 12, 1));
        CHECK(all[i].period == Period::until(date(2022, 12, 1), through(2023, 12, 31)));
        CHECK(all[i].reading.en == "a reading");
        CHECK(all[i].confidence == Confidence::text_read); // that of the task
    }
    CHECK(all[2].role == Role::supervise);
    CHECK(all[2].toward == std::vector{several, home});
    CHECK(all[2].confidence == Confidence::unconfirmed);
    CHECK(all[2].period == Period{});
    CHECK(all[2].location == Location{0, 22, 29});
}

TEST_CASE("assignments: have a role and someone who bears it") {
    CHECK(faults_of_reported(R"(directives:
- id: d
  document: cv-1
  issuer: so-y-te
  tasks:
  - id: T2
    title: {vi: a, en: b}
    assignments:
    - {}
    - {role: advice, by: []}
    - {role: lead, by: [so-y-te, so-y-te], toward: T01}
)") == Faults{
           "10:7 missing-key: key \"role\" is missing", "10:7 missing-key: key \"by\" is missing",
           "11:14 unknown-word: \"advice\" is none of lead, cooperate, implement, advise, supervise, report [advise]",
           "11:26 empty-list: the list of \"by\" is empty",
           "12:34 repeated-reference: \"so-y-te\" stands in this list twice",
           "12:52 wrong-reference: \"T01\" is a task, and an agency or a group is needed here"});
}

TEST_CASE("directives: have tasks, and tasks a title") {
    CHECK(faults_of_reported("directives:\n- {id: d, document: cv-1, issuer: so-y-te}\n"
                             "- {id: e, document: cv-1, issuer: so-y-te, tasks: []}\n"
                             "- {id: f, document: cv-1, issuer: so-y-te, tasks: T01}\n"
                             "- {id: g, document: cv-1, issuer: so-y-te, tasks: [{id: T2}, T3]}\n- directive\n") ==
          Faults{"3:3 missing-key: key \"tasks\" is missing", "4:51 empty-list: the list of \"tasks\" is empty",
                 "5:51 wrong-kind: a list is needed here, not text", "6:52 missing-key: key \"title\" is missing",
                 "6:62 wrong-kind: a mapping is needed here, not text",
                 "7:3 wrong-kind: a mapping is needed here, not text"});
}

TEST_CASE("delegations: a task is passed on for a time") {
    const Dataset data = good(R"(delegations:
- {task: T01, giver: so-noi-vu, receiver: so-y-te, from: 2023-01-01, until: 2023-12-31}
)");
    REQUIRE(data.delegations.size() == 1);
    const Delegation& read = data.delegations.front();
    CHECK(read.task == find_task(data, "T01"));
    CHECK(read.from == find_agency(data, "so-noi-vu"));
    CHECK(read.to == find_agency(data, "so-y-te"));
    CHECK(read.period == Period::until(date(2023, 1, 1), through(2023, 12, 31)));
    CHECK(read.location == Location{0, 2, 3});
    CHECK(faults_of("delegations: [{}]") == Faults{"1:15 missing-key: key \"task\" is missing",
                                                   "1:15 missing-key: key \"giver\" is missing",
                                                   "1:15 missing-key: key \"receiver\" is missing"});
}
