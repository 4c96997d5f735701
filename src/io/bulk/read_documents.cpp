// SPDX-License-Identifier: BSL-1.0
#include "rows.hpp"

#include "../source.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace congvu::io::tables {

namespace {

namespace document {
enum Column : std::uint8_t { id, issuer, issued, bases };
const std::vector<std::string_view> headings{"id", "issuer", "issued", "bases"};
} // namespace document

namespace task {
enum Column : std::uint8_t { id, document, due };
const std::vector<std::string_view> headings{"id", "document", "due"};
} // namespace task

namespace assignment {
enum Column : std::uint8_t { task, agency, role };
const std::vector<std::string_view> headings{"task", "agency", "role"};
} // namespace assignment

struct DocumentRow {
    bulk::Row issuer   = bulk::no_row;
    std::uint32_t line = 0;
    bulk::Day16 issued;
};

struct DocumentPart : PartOf<DocumentRow> {
    static constexpr std::size_t usual_record = 24; ///< bytes of the file, or more
    static constexpr std::size_t memory_percent =
        300; ///< of the size of the file, for the table and all that is made of it
    KeyPlaces keys, bases;
};

void read_document(const CsvReader& record, const Columns& columns, const Target& agencies, DocumentPart& part) {
    Cells cells(record, columns, part.faults);
    const std::string_view key = cells.key(document::id);
    if (key.find(' ') != std::string_view::npos)
        cells.refuse(document::id, "blank-in-key", "has a blank in it, and bases are set apart by blanks");
    part.keys.add(key, cells.place(document::id));
    part.bases.add(cells.text(document::bases), cells.place(document::bases));
    DocumentRow& row = part.rows.emplace_back();
    row.issuer       = cells.row(document::issuer, agencies);
    row.line         = cells.line();
    row.issued       = cells.day_or_none(document::issued);
}

/// Resolves the bases of one document.
void resolve_bases(std::string_view list, Place place, const Index& index, bulk::DocumentColumns& columns,
                   FaultList& faults) {
    Buffer buffer;
    while (!list.empty()) {
        const std::size_t blank    = std::min(list.find(' '), list.size());
        const std::string_view key = buffer.copy(list.substr(0, blank));
        list.remove_prefix(std::min(blank + 1, list.size()));
        if (key.empty()) continue;
        const bulk::Row row = index.rows.find(key);
        if (row != bulk::no_row) {
            columns.bases.push_back(row);
        } else if (index.is_whole) {
            faults.add_alone([&] {
                return Fault{"unknown-key", place, "no document has the id " + in_quotes(key), Among::documents,
                             std::string(key)};
            });
        }
    }
}

struct TaskRow {
    bulk::Row document = bulk::no_row;
    std::uint32_t line = 0;
    bulk::Day16 due;
};

struct TaskPart : PartOf<TaskRow> {
    static constexpr std::size_t usual_record = 20; ///< bytes of the file, or more
    static constexpr std::size_t memory_percent =
        300; ///< of the size of the file, for the table and all that is made of it
    KeyPlaces keys;
};

struct AssignmentRow {
    bulk::Row task     = bulk::no_row;
    bulk::Row agency   = bulk::no_row;
    std::uint32_t line = 0;
    Role role{};
};

struct AssignmentPart : PartOf<AssignmentRow> {
    static constexpr std::size_t usual_record = 16; ///< bytes of the file, or more
    static constexpr std::size_t memory_percent =
        150;                           ///< of the size of the file, for the table and all that is made of it
    KeysToFind task_keys, agency_keys; ///< of each row
    bool looks_up_at_once = false;     ///< whether they are looked up row by row instead
};

void add_keys(const Index& index, bulk::Keys& keys) {
    for (const Texts& texts : index.texts)
        for (std::size_t at = 0; at < texts.size(); ++at)
            keys.add(texts[at]);
}

} // namespace

void refuse_second(FaultList& faults, Place place, std::string_view key, std::uint32_t first_line) {
    faults.add_alone([&] {
        return Fault{"duplicate-key", place, in_quotes(key) + " stands already in line " + std::to_string(first_line)};
    });
}

Index read_documents(Job& job, const Target& agencies, bulk::DocumentColumns& columns) {
    columns.first.assign(1, 0);
    if (!job.input.exists(bulk::Table::documents)) return {{}, {}, true};
    FaultList& faults = job.faults(bulk::Table::documents);
    auto parts  = read_table<DocumentPart>(job, bulk::Table::documents, document::headings, [&](const Head& head) {
        return
            [&](const CsvReader& record, DocumentPart& part) { read_document(record, head.columns, agencies, part); };
    });
    Index index = index_of(parts, faults);
    add_keys(index, columns.keys);
    FaultList unknown(faults.most());
    for (DocumentPart& part : parts.all) {
        part.bases.texts.close();
        for (std::size_t at = 0; at < part.rows.size(); ++at) {
            const DocumentRow& row = part.rows[at];
            columns.issuer.push_back(row.issuer);
            columns.issued.push_back(row.issued);
            columns.line.push_back(row.line + part.lines_before);
            Place place = part.bases.places[at];
            place.line += part.lines_before;
            resolve_bases(part.bases.texts[at], place, index, columns, unknown);
            columns.first.push_back(static_cast<std::uint32_t>(columns.bases.size()));
        }
    }
    faults.take(std::move(unknown));
    return index;
}

Index read_tasks(Job& job, const Target& documents, bulk::TaskColumns& columns) {
    columns.first.assign(1, 0);
    if (!job.input.exists(bulk::Table::tasks)) return {{}, {}, true};
    auto parts  = read_table<TaskPart>(job, bulk::Table::tasks, task::headings, [&](const Head& head) {
        return [&](const CsvReader& record, TaskPart& part) {
            Cells cells(record, head.columns, part.faults);
            part.keys.add(cells.key(task::id), cells.place(task::id));
            TaskRow& row = part.rows.emplace_back();
            row.document = cells.row(task::document, documents);
            row.line     = cells.line();
            row.due      = cells.day_or_none(task::due);
        };
    });
    Index index = index_of(parts, job.faults(bulk::Table::tasks));
    add_keys(index, columns.keys);
    for (const TaskPart& part : parts.all)
        for (const TaskRow& row : part.rows) {
            columns.document.push_back(row.document);
            columns.due.push_back(row.due);
            columns.line.push_back(row.line + part.lines_before);
        }
    return index;
}

void read_assignments(Job& job, const Target& tasks, const Target& agencies, bulk::TaskColumns& columns) {
    columns.first.assign(columns.size() + 1, 0);
    if (!job.input.exists(bulk::Table::assignments)) return;
    const WordColumn roles{Words(all_roles), Among::roles};
    const auto make_read = [&](const Head& head) {
        return [&](const CsvReader& record, AssignmentPart& part) {
            Cells cells(record, head.columns, part.faults);
            AssignmentRow& row = part.rows.emplace_back();
            row.role           = cells.word<Role>(assignment::role, roles);
            row.line           = cells.line();
            if (part.looks_up_at_once || head.dialect.has_quotes) { // such a cell is kept no longer than its row
                row.task   = cells.row(assignment::task, tasks);
                row.agency = cells.row(assignment::agency, agencies);
            } else {
                part.task_keys.add(cells[assignment::task]);
                part.agency_keys.add(cells[assignment::agency]);
            }
        };
    };
    const auto keep = [&](AssignmentPart& part) -> std::optional<AssignmentPart> {
        const auto put_task   = [&](std::size_t row, bulk::Row task) { part.rows[row].task = task; };
        const auto put_agency = [&](std::size_t row, bulk::Row agency) { part.rows[row].agency = agency; };
        const bool has_tasks  = part.task_keys.find_all(*tasks.rows, put_task);
        if (!part.agency_keys.find_all(*agencies.rows, put_agency) || !has_tasks) return read_once_more(part);
        AssignmentPart taken = std::exchange(part, AssignmentPart{});
        std::swap(part.task_keys, taken.task_keys); // their room is for the next part
        std::swap(part.agency_keys, taken.agency_keys);
        return taken;
    };
    auto parts = read_table<AssignmentPart>(job, bulk::Table::assignments, assignment::headings, make_read, keep);
    if (job.has_faults() || job.is_stopped()) return;
    for (const AssignmentPart& part : parts.all)
        for (const AssignmentRow& row : part.rows)
            ++columns.first[row.task + 1];
    std::partial_sum(columns.first.begin(), columns.first.end(), columns.first.begin());
    std::vector<std::uint32_t> next(columns.first.begin(), columns.first.end() - 1);
    columns.agency.resize(columns.first.back());
    columns.role.resize(columns.first.back());
    columns.assignment_line.resize(columns.first.back());
    for (const AssignmentPart& part : parts.all)
        for (const AssignmentRow& row : part.rows) {
            const std::uint32_t at      = next[row.task]++;
            columns.agency[at]          = row.agency;
            columns.role[at]            = row.role;
            columns.assignment_line[at] = row.line + part.lines_before;
        }
}

} // namespace congvu::io::tables
